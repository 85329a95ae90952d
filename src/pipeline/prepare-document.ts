import { checkExtraction } from '../extract/check-extraction.ts';
import { claimContribution } from '../graph/document-elements.ts';
import type { Article } from '../model/article.ts';
import { canonicalJson, contentHash } from '../model/canonical-json.ts';
import type { DocumentStatements, NameForm } from '../model/contribution.ts';
import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';
import type { Entity, Extraction } from '../model/extraction.ts';
import { profileBlocks } from '../resolve/cluster/blocks.ts';
import { searchKey } from '../resolve/name-slug.ts';
import { textSignature } from '../resolve/near-duplicate.ts';
import { profileKey } from '../resolve/profile/entity-profile.ts';
import { readProfiles } from '../resolve/profile/read-profiles.ts';
import { articleOutlets } from '../resolve/sources/article-outlets.ts';
import { quotedBodies } from '../resolve/sources/quoted-bodies.ts';
import type { DocumentArtefacts } from '../workspace/artefacts.ts';
import type { DocumentEntry } from '../workspace/document-table.ts';
import type { Membership } from '../workspace/identity-tables.ts';
import type { JudgedEntity } from '../workspace/judged-table.ts';
import { extractionKey, extractorLabel, type PipelineContext } from './context.ts';
import type { JudgementsInForce } from './judgements/judgements-in-force.ts';

/** A document as the index takes it in. */
export interface PreparedDocument {
  readonly entry: Omit<DocumentEntry, 'story'>;
  readonly statements: DocumentStatements;
  /** Its entities in the resolution, before judgements make nodes of their own of some. */
  readonly members: readonly Membership[];
  /** The entities that judgements name. */
  readonly judged: readonly Omit<JudgedEntity, 'document'>[];
  /** Ids or addresses of the articles that it corrects. */
  readonly corrects: readonly string[];
}

/** Turns an article and its extraction into what the index keeps of them. Pure. */
export function prepareDocument(
  { article, file, articleHash, key, extraction }: DocumentArtefacts,
  { judgements }: { readonly judgements: JudgementsInForce },
): PreparedDocument {
  const mentions = new Map<string, number>();
  for (const { entity } of extraction.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  const bodies = quotedBodies(extraction.entities);
  return {
    corrects: article.corrects ?? [],
    entry: {
      id: article.id,
      articleHash,
      extractionKey: key,
      extractor: extractorLabel(extraction.extractor),
      file,
      published: article.published?.slice(0, 10) ?? null,
      url: article.url ?? null,
      outlets: articleOutlets(article),
      signature: textSignature(article),
    },
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
    judged: judgements.locate(article.id, extraction),
  };
}

/**
 * Extracts an article and checks what came out.
 * @throws NewsgraphError `EXTRACTION_INVALID`, naming the source
 */
export async function extractArticle(
  context: Pick<PipelineContext, 'extractor' | 'ontology'>,
  source: string,
  article: Article,
  file: string | null = null,
): Promise<DocumentArtefacts> {
  const extractor = await context.extractor();
  const extraction = checkExtraction(await extractor.extract(article), context.ontology, source);
  checkBelongs(extraction, article, source);
  return {
    source,
    article,
    file,
    articleHash: contentHash(article),
    key: extractionKey(article, extractor, context.ontology),
    extraction,
  };
}

/** Whether an error says that an article, and not the run, is at fault. */
export function isArticleFault(error: unknown): error is NewsgraphError {
  return isNewsgraphError(error) && error.code === 'EXTRACTION_INVALID';
}

function checkBelongs(extraction: Extraction, article: Article, source: string): void {
  const fault = (reason: string) =>
    new NewsgraphError('EXTRACTION_INVALID', `${source}: ${reason}`, { context: { source, id: article.id } });
  if (extraction.id !== article.id) throw fault(`the extraction is of another article, "${extraction.id}"`);
  if (extraction.text !== article.text) throw fault('the extraction is of another text');
  const claim = extraction.claims.find(({ id }) => id.includes('#'));
  if (claim !== undefined) throw fault(`the id of a claim must not hold "#": ${claim.id}`);
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
