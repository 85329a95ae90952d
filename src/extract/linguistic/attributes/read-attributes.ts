import type { Token } from '../../../model/analysis.ts';
import type { Attributes, Claim } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { wordsOfAct } from './act-words.ts';
import { readAmount } from './amounts.ts';
import type { AttributeLexicon } from './attribute-lexicon.ts';
import type { Bound } from './bounds.ts';
import { readCounts } from './counts.ts';
import { readContexts, readMode } from './modes.ts';

/** The types of acts whose sums of money are the act's own: what is given, promised, withheld or fined. */
const paid = new Set([
  'AID',
  'AGREE',
  'SANCTION',
  'COERCE',
  'SUPPORT',
  'REQUEST',
  'REJECT',
  'CONCEDE',
  'COOPERATE',
]);

/**
 * What the clause of an event says besides who did what to whom: `mode`, `contexts`, `killed`, `injured`, `arrested`,
 * `participants`, `amount` with `currency`, and which of the numbers are bounds (`atLeast`, `atMost`, `about`). What it
 * does not say is left out.
 */
export function readAttributes(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: AttributeLexicon,
  light: ReadonlySet<string>,
  predicate: Token,
  { type, content }: { readonly type: string; readonly content: Claim['content'] },
): Attributes {
  const act = wordsOfAct(document, index, predicate, content !== null);
  const attributes: Attributes = {};
  const bounds = new Map<Bound, string[]>();
  const bind = (bound: Bound | null, name: string) => {
    if (bound !== null) bounds.set(bound, [...(bounds.get(bound) ?? []), name]);
  };
  const mode = readMode(act, type, content, lexicon, light);
  if (mode !== undefined) attributes.mode = mode;
  const contexts = readContexts(act, lexicon);
  if (contexts.length > 0) attributes.contexts = contexts;
  for (const { name, value, bound } of readCounts(document, act, type, lexicon)) {
    attributes[name] = value;
    bind(bound, name);
  }
  const amount = paid.has(type) ? readAmount(document, act, lexicon) : null;
  if (amount !== null) {
    attributes.amount = amount.value;
    attributes.currency = amount.currency;
    bind(amount.bound, 'amount');
  }
  for (const [bound, names] of bounds) attributes[bound] = names;
  return attributes;
}
