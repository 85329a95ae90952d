import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { wordOf } from '../scope/tree.ts';
import type { ActWords } from './act-words.ts';
import type { AttributeLexicon } from './attribute-lexicon.ts';
import { type Bound, boundBefore } from './bounds.ts';
import { quantityAt } from './quantities.ts';

/** A sum of money. */
export interface Amount {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly bound: Bound | null;
}

/** The sum of money that the clause of an act tells; null if it tells none, several, or one of an unknown currency. */
export function readAmount(
  document: LinguisticDocument,
  { tokens }: ActWords,
  lexicon: AttributeLexicon,
): Amount | null {
  const found = tokens.flatMap((token) => amountAt(document, token, lexicon) ?? []);
  return found.length === 1 ? (found[0] as Amount) : null;
}

/** "$20 million", "20 million euros", "20m Swiss francs". */
function amountAt(document: LinguisticDocument, token: Token, lexicon: AttributeLexicon): Amount | undefined {
  const word = wordOf(token);
  const known = lexicon.currencies.get(word);
  if (known === undefined) return undefined;
  const isSign = /^\p{Sc}$/u.test(token.text);
  if (!isSign && token.pos !== 'NOUN' && token.pos !== 'PROPN') return undefined;
  if (isSign) {
    const last = lastNumeral(document, token);
    const quantity = last && quantityAt(document, last);
    const before = document.tokens[token.index - 1];
    // "A$20" is no US dollar.
    if (
      quantity === undefined ||
      (before !== undefined && before.end === token.start && /\p{L}/u.test(before.text))
    )
      return undefined;
    const plain = known.find(({ only }) => !only);
    return (
      plain && { value: quantity.value, currency: plain.code, bound: boundBefore(document, token, lexicon) }
    );
  }
  const before = document.tokens[token.index - 1];
  if (before === undefined) return undefined;
  const named = /^\p{Lu}/u.test(before.text);
  const currency = named ? known.find(({ of }) => of.has(before.text)) : known.find(({ only }) => !only);
  const last = named ? document.tokens[token.index - 2] : before;
  const quantity = last && quantityAt(document, last);
  if (currency === undefined || quantity === undefined) return undefined;
  return {
    value: quantity.value,
    currency: currency.code,
    bound: boundBefore(document, quantity.first, lexicon),
  };
}

/** The last token of the number after a sign: "million" of "$20 million". */
function lastNumeral(document: LinguisticDocument, sign: Token): Token | undefined {
  let last: Token | undefined;
  for (let at = sign.index + 1; at <= sign.index + 2; at += 1) {
    const token = document.tokens[at];
    if (token === undefined || token.sentence !== sign.sentence) break;
    const isNumber =
      /^\d/.test(token.text) || /^(?:million|billion|trillion|thousand|m|mn|bn|k)$/i.test(token.text);
    if (!isNumber) break;
    last = token;
  }
  return last;
}
