import { claimContribution } from '../graph/document-elements.ts';
import type { Article } from '../model/article.ts';
import { canonicalJson, contentHash } from '../model/canonical-json.ts';
import type { DocumentStatements, NameForm } from '../model/contribution.ts';
import type { Entity, Extraction } from '../model/extraction.ts';
import { profileBlocks } from '../resolve/cluster/blocks.ts';
import { searchKey } from '../resolve/name-slug.ts';
import { type TextSignature, textSignature } from '../resolve/near-duplicate.ts';
import { profileKey } from '../resolve/profile/entity-profile.ts';
import { readProfiles } from '../resolve/profile/read-profiles.ts';
import { quotedBodies } from '../resolve/sources/quoted-bodies.ts';
import type { Membership } from '../workspace/identity-tables.ts';

/** What the index keeps of an article and its extraction that depends on nothing else. */
export interface DocumentDigest {
  readonly articleHash: string;
  /** To compare its text with others; null for one that is too short. */
  readonly signature: TextSignature | null;
  readonly statements: DocumentStatements;
  /** Its entities in the resolution, before judgements make nodes of their own of some. */
  readonly members: readonly Membership[];
}

/** Digests an article and its extraction. Pure. */
export function digestDocument(article: Article, extraction: Extraction): DocumentDigest {
  const mentions = new Map<string, number>();
  for (const { entity } of extraction.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  const bodies = quotedBodies(extraction.entities);
  return {
    articleHash: contentHash(article),
    signature: textSignature(article),
    statements: {
      entities: extraction.entities.map((entity) => ({
        local: entity.id,
        kind: entity.kind,
        name: nameForm(entity.name),
        aliases: aliasesOf(entity),
        mentions: mentions.get(entity.id) ?? 0,
        iso: isoOf(entity),
        unnamed: entity.attributes.unnamed === true,
      })),
      claims: extraction.claims.map((claim) => claimContribution(claim, bodies)),
    },
    members: readProfiles(article, extraction).map(({ local, profile, context }) => ({
      local,
      node: profileKey(profile),
      profile: canonicalJson(profile),
      blocks: profileBlocks(profile, 'own'),
      context,
    })),
  };
}

function aliasesOf(entity: Entity): NameForm[] {
  return [...new Set(entity.aliases)].filter((alias) => alias !== entity.name).map(nameForm);
}

function nameForm(text: string): NameForm {
  return { text, search: searchKey(text) };
}

function isoOf({ kind, attributes }: Entity): string | null {
  return kind === 'Country' && typeof attributes.iso === 'string' ? attributes.iso.toUpperCase() : null;
}
