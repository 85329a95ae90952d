const wordsShown = 4;
const quoteSign = '…';

/** The words around a stretch of a text. */
interface Surroundings {
  /** The words before it, the nearest first. */
  readonly before: readonly string[];
  /** The words after it, the nearest first. */
  readonly after: readonly string[];
}

/** A few words before and after a stretch of a text, with `…` for the stretch itself. */
export function contextOf(text: string, start: number, end: number): string {
  const { before, after } = surroundingsOf(text, start, end);
  return [...before.toReversed(), quoteSign, ...after].join(' ');
}

/**
 * How many words around a stretch of a text are those of a context, counted from the stretch outwards until one differs.
 * @returns `all`: whether they are all of the context, and the context has no more than the text.
 */
export function compareContext(
  context: string,
  text: string,
  start: number,
  end: number,
): { readonly words: number; readonly all: boolean } {
  const [before = '', after = ''] = context.split(quoteSign, 2);
  const known = { before: wordsOf(before).toReversed(), after: wordsOf(after) };
  const found = surroundingsOf(text, start, end, Math.max(known.before.length, known.after.length));
  const words = commonWords(known.before, found.before) + commonWords(known.after, found.after);
  return { words, all: words === known.before.length + known.after.length };
}

function surroundingsOf(text: string, start: number, end: number, most = wordsShown): Surroundings {
  // Words are short: this is far more text than they take.
  const reach = 40 * (most + 1);
  return {
    before: wordsOf(text.slice(Math.max(0, start - reach), start))
      .toReversed()
      .slice(0, most),
    after: wordsOf(text.slice(end, end + reach)).slice(0, most),
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function commonWords(one: readonly string[], other: readonly string[]): number {
  const differing = one.findIndex((word, index) => word.toLowerCase() !== other[index]?.toLowerCase());
  return differing === -1 ? one.length : differing;
}
