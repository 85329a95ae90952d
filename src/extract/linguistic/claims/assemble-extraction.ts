import type { Attribution, Claim, Entity, Extraction, Mention } from '../../../model/extraction.ts';
import type { Ontology } from '../../../model/ontology.ts';
import { isRelativeMention } from '../coreference/relative-pronouns.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { findRetellings } from './retellings.ts';

/** What the readers found in one article. */
export interface Findings {
  readonly index: EntityIndex;
  readonly drafts: readonly ClaimDraft[];
  readonly attributions: readonly Attribution[];
}

/** An extraction and the draft of each of its claims, by the claim's id. */
export interface AssembledExtraction {
  readonly extraction: Extraction;
  readonly drafts: ReadonlyMap<string, ClaimDraft>;
}

/**
 * Puts the findings into the form that leaves the stage: claims that the ontology does not allow are dropped, equal ones
 * are told once, the rest are numbered in the order of the text.
 * @param confidenceOf How sure a rule is, from 0 to 1; null if that was not measured.
 */
export function assembleExtraction(
  document: LinguisticDocument,
  extractor: Extraction['extractor'],
  { index, drafts, attributions }: Findings,
  ontology: Ontology,
  confidenceOf: (rule: string) => number | null,
): AssembledExtraction {
  const { article } = document;
  const unique = new Map<string, ClaimDraft>();
  const keys = new Map<ClaimDraft, string>();
  const keyOf = (draft: ClaimDraft): string => {
    const key = keys.get(draft) ?? createKey(draft);
    keys.set(draft, key);
    return key;
  };
  for (const draft of drafts) {
    if (!isAllowed(draft, index, ontology)) continue;
    const key = keyOf(draft);
    if (!unique.has(key)) unique.set(key, draft);
  }
  const ordered = [...unique.values()].sort(
    (a, b) =>
      a.evidence.start - b.evidence.start || basisOrder(a) - basisOrder(b) || compare(keyOf(a), keyOf(b)),
  );
  const retold = findRetellings(document, index, ordered, ontology);
  const ids = new Map(ordered.map((draft, at) => [keyOf(draft), `c${at + 1}`]));
  const claims = ordered.map((draft): Claim => {
    const { predicate: _, ...parts } = draft;
    const first = retold.get(draft);
    const premises = draft.premises.flatMap((premise) => ids.get(keyOf(premise)) ?? []);
    // An act that the ontology does not have is not told; the claim that governs it is.
    const content = draft.content && Object.hasOwn(ontology.types, draft.content.type) ? draft.content : null;
    return {
      id: ids.get(keyOf(draft)) as string,
      ...parts,
      content,
      premises,
      ...(first ? { retells: ids.get(keyOf(first)) as string } : {}),
      confidence: confidenceOf(draft.rule),
    };
  });
  // Actors without a name are entities only where a claim needs them.
  const needed = new Set(
    claims.flatMap(({ subject, object, speaker, chain }) => [subject, object, speaker, ...chain]),
  );
  const isTold = ({ id, attributes }: Entity) => attributes.unnamed !== true || needed.has(id);
  const extraction: Extraction = {
    id: article.id,
    extractor,
    text: article.text,
    blocks: article.blocks,
    entities: index.entities.filter(isTold),
    mentions: mentionsOf(article.text, index, isTold).map(({ entity, start, end, form, adjective }) => ({
      entity,
      start,
      end,
      form,
      ...(adjective ? { adjective } : {}),
    })),
    claims,
    attributions: [...attributions],
  };
  return { extraction, drafts: new Map(ordered.map((draft, at) => [`c${at + 1}`, draft])) };
}

/**
 * All mentions in the order of the text. A relative pronoun is none: it belongs to the phrase whose name it takes up.
 */
function mentionsOf(
  text: string,
  { mentions, descriptions, unnamedMentions, entity }: EntityIndex,
  isTold: (entity: Entity) => boolean,
): Mention[] {
  return [
    ...mentions.filter((mention) => !isRelativeMention(text, mention)),
    ...descriptions,
    ...unnamedMentions.filter((mention) => isTold(entity(mention.entity))),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function isAllowed({ type, subject, object }: ClaimDraft, index: EntityIndex, ontology: Ontology): boolean {
  if (!Object.hasOwn(ontology.types, type)) return false;
  const { domain, range, objectOptional } = ontology.types[type] as Ontology['types'][string];
  if (!domain.includes(index.entity(subject).kind) || subject === object) return false;
  return object === null ? objectOptional : range.includes(index.entity(object).kind);
}

/** What makes two claims one: what they say, who says it and where. */
function createKey({
  type,
  subject,
  object,
  polarity,
  modality,
  voice,
  speaker,
  evidence,
  content,
  objectSpan,
}: ClaimDraft): string {
  return JSON.stringify([
    type,
    subject,
    object,
    polarity,
    modality,
    voice,
    speaker,
    evidence.start,
    content?.type ?? null,
    // What an act is aimed at where that is no entity.
    object === null ? (objectSpan?.[0] ?? null) : null,
  ]);
}

function basisOrder({ basis }: ClaimDraft): number {
  return ['stated', 'implied', 'known'].indexOf(basis);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
