import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { wordOf } from '../scope/tree.ts';

/** A number in the text. */
export interface Quantity {
  readonly value: number;
  /** The first and the last of its tokens. */
  readonly first: Token;
  readonly last: Token;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);

/**
 * The number in which a token stands: "12", "1,200", "twenty-four", "1.5 million", "two dozen". Undefined for words that
 * only say that there are many ("hundreds"), and for a range ("20-30").
 */
export function quantityAt(document: LinguisticDocument, token: Token): Quantity | undefined {
  if (!isNumeral(token)) return undefined;
  let first = token;
  let last = token;
  for (let next = neighbour(document, first, -1); next !== undefined; next = neighbour(document, first, -1))
    first = next;
  for (let next = neighbour(document, last, 1); next !== undefined; next = neighbour(document, last, 1))
    last = next;
  if (last.index - first.index > longest) return undefined;
  const value = sumOf(document.tokens.slice(first.index, last.index + 1));
  return value === null ? undefined : { value, first, last };
}

/** The longest number, in tokens. */
const longest = 8;

/** The next numeral in a direction, also beyond a hyphen, or an "and" after "hundred". */
function neighbour(document: LinguisticDocument, token: Token, step: 1 | -1): Token | undefined {
  const at = (index: number) => {
    const found = document.tokens[index];
    return found?.sentence === token.sentence ? found : undefined;
  };
  const next = at(token.index + step);
  if (next === undefined) return undefined;
  if (isNumeral(next)) return next;
  const beyond = at(token.index + 2 * step);
  if (beyond === undefined || !isNumeral(beyond)) return undefined;
  const before = step === 1 ? token : beyond;
  const joins =
    ['-', '–', 'to'].includes(next.text) || (wordOf(next) === 'and' && wordOf(before) === 'hundred');
  return joins ? beyond : undefined;
}

function isNumeral(token: Token): boolean {
  const word = wordOf(token);
  return digitsOf(word) !== null || wordValue(word) !== null || scales.has(word);
}

/** "12", "1,200", "1.5", "20bn". */
function digitsOf(word: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m|mn|bn|k)?$/.exec(word);
  if (match === null) return null;
  const value = Number((match[1] as string).replaceAll(',', '') + (match[2] ?? ''));
  return match[3] === undefined ? value : product(value, scales.get(match[3]) as number);
}

function wordValue(word: string): number | null {
  const found = small.indexOf(word);
  if (found >= 0) return found;
  const ten = tens.indexOf(word);
  return ten >= 0 ? (ten + 2) * 10 : null;
}

function sumOf(tokens: readonly Token[]): number | null {
  let total = 0;
  let current: number | null = null;
  let plain = 0;
  for (const token of tokens) {
    const word = wordOf(token);
    // "20 to 30", "20-30": a range, while "twenty-four" is one number.
    if (word === 'to' || word === '–') return null;
    if (word === '-' || word === 'and') continue;
    const digits = digitsOf(word);
    if (digits !== null) {
      if (current !== null) return null;
      current = digits;
      plain += 1;
      continue;
    }
    const scale = scales.get(word);
    if (scale === undefined) {
      const own = wordValue(word) as number;
      if (current !== null && plain > 0) return null;
      current = (current ?? 0) + own;
    } else if (scale >= 1000) {
      if (current === null) return null;
      total += product(current, scale);
      current = null;
      plain = 0;
    } else {
      if (current === null) return null;
      current = product(current, scale);
    }
  }
  return total + (current ?? 0);
}

/** A product without the dust of binary fractions: 1.1 million is 1100000. */
function product(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12));
}
