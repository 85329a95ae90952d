import type { Token } from '../../../model/analysis.ts';
import type { Entity } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { createTie } from '../claims/create-tie.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { tieKey } from './closures.ts';

/** Collects ties that no sentence states; what is told already or holds between unnamed things is left out. */
export interface FactCollector {
  readonly found: readonly ClaimDraft[];
  /** The country with an ISO code, if the document names it. */
  country(iso: unknown): Entity | undefined;
  add(
    type: string,
    subject: Entity,
    object: Entity | undefined,
    rule: string,
    basis: ClaimDraft['basis'],
  ): void;
}

export function createFactCollector(
  document: LinguisticDocument,
  index: EntityIndex,
  told: readonly ClaimDraft[],
): FactCollector {
  const held = new Set(told.map(tieKey));
  const firstMention = new Map<string, ResolvedMention>();
  for (const mention of index.mentions)
    if (mention.form !== 'pronoun' && !firstMention.has(mention.entity))
      firstMention.set(mention.entity, mention);
  const countries = new Map<unknown, Entity>();
  for (const entity of index.entities)
    if (entity.kind === 'Country' && entity.attributes.iso !== undefined && firstMention.has(entity.id))
      countries.set(entity.attributes.iso, entity);
  const found: ClaimDraft[] = [];
  return {
    found,
    country: (iso) => countries.get(iso),
    add(type, subject, object, rule, basis) {
      if (!object || object.id === subject.id) return;
      const key = tieKey({ type, subject: subject.id, object: object.id });
      const mention = firstMention.get(subject.id);
      if (!mention || !firstMention.has(object.id) || held.has(key)) return;
      held.add(key);
      found.push(draftOf(document, mention, type, object.id, rule, basis));
    },
  };
}

/** The evidence of such a tie is the sentence that brings its subject up; it does not state the tie. */
function draftOf(
  document: LinguisticDocument,
  mention: ResolvedMention,
  type: string,
  object: string,
  rule: string,
  basis: ClaimDraft['basis'],
): ClaimDraft {
  return createTie(document, document.sentenceOf(document.tokens[mention.tokens.start] as Token), {
    type,
    subject: mention.entity,
    object,
    subjectSpan: [mention.start, mention.end],
    objectSpan: null,
    attributes: {},
    basis,
    rule,
  });
}
