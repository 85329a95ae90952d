import type { Token } from '../../../model/analysis.ts';
import type { Entity } from '../../../model/extraction.ts';
import type { ClaimDraft, RuleDescription } from '../claims/claim-draft.ts';
import { createTie } from '../claims/create-tie.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { tieKey } from './closures.ts';

const placeCountry = {
  id: 'known/place-country',
  description: 'A capital or region lies in its country',
  example: 'Anna Keller flew from Paris to Lyon, in the south of France.',
} as const;
const bodyHome = {
  id: 'known/body-home',
  description: 'A well-known body has its seat in its country',
  example: 'Gazprom sold gas to Germany, and Russia profited.',
} as const;
const bodyPart = {
  id: 'known/body-part',
  description: 'A well-known body is part of a larger one',
  example: 'UNICEF said the United Nations would help.',
} as const;
const stateBody = {
  id: 'known/state-body',
  description: 'A ministry, court, parliament or force is part of the country that it belongs to',
  example: "Germany's Foreign Ministry published a report.",
} as const;

/** What the rules on known facts say of themselves. */
export const knownRules: readonly RuleDescription[] = [placeCountry, bodyHome, bodyPart, stateBody];

const stateBodyPattern =
  /\b(?:Ministry|Parliament|Senate|Congress|Court|Army|Navy|Air Force|Police|Guard|Government|Cabinet|Agency|Bundestag|Bundesrat|Bundeswehr|Knesset|Duma|House of|Commission|Department|Intelligence|Pentagon|CIA|FBI|NSA|Kremlin|Blue House|Security|Treasury|Assembly|National Bank|Central Bank|Embassy|Forces|Federal Reserve|Joint Chiefs)\b/;
const notStateBody =
  /\b(?:European|International|World|United Nations|African|Institute|University|Human Rights|Chamber|Foreign Relations|Party)\b/;

/** Facts about the document's entities that the word lists know, between entities that the document names. */
export function readKnownFacts(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: NameLexicon,
  stated: readonly ClaimDraft[],
): ClaimDraft[] {
  const held = new Set(stated.map(tieKey));
  const countries = new Map(
    index.entities.filter(({ kind }) => kind === 'Country').map((entity) => [entity.attributes.iso, entity]),
  );
  const byName = new Map(index.entities.map((entity) => [entity.name, entity]));
  const found: ClaimDraft[] = [];
  const know = (type: string, subject: Entity, object: Entity | undefined, rule: string) => {
    if (
      !object ||
      object.id === subject.id ||
      held.has(tieKey({ type, subject: subject.id, object: object.id }))
    )
      return;
    const mention = index.mentions.find(({ entity }) => entity === subject.id);
    if (!mention) return;
    held.add(tieKey({ type, subject: subject.id, object: object.id }));
    found.push(draftOf(document, mention, type, object.id, rule));
  };
  for (const entity of index.entities) {
    const country = countries.get(entity.attributes.country);
    if (entity.kind === 'Place') know('LOCATED_IN', entity, country, placeCountry.id);
    if (entity.kind !== 'Organization') continue;
    const isStateBody =
      entity.attributes.generic === true ||
      (stateBodyPattern.test(entity.name) && !notStateBody.test(entity.name));
    if (isStateBody) know('PART_OF', entity, country, stateBody.id);
    else know('BASED_IN', entity, country, bodyHome.id);
    const known = lexicon.known.get(entity.name);
    if (known?.type === 'organization' && known.organization.partOf !== null) {
      know('PART_OF', entity, byName.get(known.organization.partOf), bodyPart.id);
    }
  }
  return found;
}

/** The evidence of a known fact is the sentence that brings its subject up; it does not state the fact. */
function draftOf(
  document: LinguisticDocument,
  mention: ResolvedMention,
  type: string,
  object: string,
  rule: string,
): ClaimDraft {
  return createTie(document, document.sentenceOf(document.tokens[mention.tokens.start] as Token), {
    type,
    subject: mention.entity,
    object,
    subjectSpan: [mention.start, mention.end],
    objectSpan: null,
    attributes: {},
    basis: 'known',
    rule,
  });
}
