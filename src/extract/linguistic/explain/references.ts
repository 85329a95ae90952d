import type { Token } from '../../../model/analysis.ts';
import type { ExplainedRule, Reference, Words } from '../../../model/explanation.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';

/** What {@link referenceOf} needs to know of a document. */
export interface ReferenceReading {
  readonly document: LinguisticDocument;
  readonly index: EntityIndex;
  readonly ruleOf: (id: string) => ExplainedRule | null;
}

/** How a word came to stand for an entity. */
export function referenceOf(
  { document, index, ruleOf }: ReferenceReading,
  role: Reference['role'],
  head: Token,
  words: Words,
  entity: string,
): Reference {
  const mention = index.mentionAt(head);
  if (mention === undefined || mention.entity !== entity)
    return { role, words, entity, form: 'stands-for', rule: null };
  const { start, end, form, rule } = mention;
  return {
    role,
    words: form === 'name' ? words : { start, end, text: document.text.slice(start, end) },
    entity,
    form,
    rule: rule === undefined ? null : ruleOf(rule),
  };
}
