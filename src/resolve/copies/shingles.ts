/** A word of a text and whether it is a name or a number, which a text shares with few others. */
interface TextWord {
  readonly text: string;
  readonly isTelling: boolean;
}

const weekdaysAndMonths: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** Hashes of the runs of words of a text. */
export interface Shingles {
  /** Of four words. */
  readonly all: ReadonlySet<number>;
  /**
   * Of three words of which one is a name or a number. Reports of one kind share much of their wording (what markets did,
   * who was hurt) but not their names; reports of one event share names, but not the words around them.
   */
  readonly telling: ReadonlySet<number>;
}

/** Below this, a text has too few names to be told by them, and all its runs count as telling. */
const fewestTelling = 8;

/** The shingles of a text, and those of its first `lead` words. */
export function shinglesOf(
  text: string,
  lead: number,
): { readonly whole: Shingles; readonly lead: Shingles } {
  const words = wordsOf(text);
  return { whole: shingled(words), lead: shingled(words.slice(0, lead)) };
}

function shingled(words: readonly TextWord[]): Shingles {
  const telling = runs(words, 3, (run) => run.some(({ isTelling }) => isTelling));
  return {
    all: runs(words, 4, () => true),
    telling: telling.size < fewestTelling ? runs(words, 3, () => true) : telling,
  };
}

function wordsOf(text: string): TextWord[] {
  const normal = text.normalize('NFKC');
  return [...normal.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const [word] = match;
    const lower = word.toLowerCase();
    const isName =
      /^\p{Lu}/u.test(word) && !beginsSentence(normal, match.index) && !weekdaysAndMonths.has(lower);
    return { text: lower, isTelling: isName || /\p{N}/u.test(word) };
  });
}

/** Whether a word may have its capital from its place. */
function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n]["'”’)]?)\s*["'“‘(]?$/u.test(text.slice(Math.max(0, at - 4), at));
}

function runs(
  words: readonly TextWord[],
  length: number,
  counts: (run: readonly TextWord[]) => boolean,
): Set<number> {
  const hashes = new Set<number>();
  for (let first = 0; first + length <= words.length; first += 1) {
    const run = words.slice(first, first + length);
    if (counts(run)) hashes.add(hashText(run.map(({ text }) => text).join(' ')));
  }
  return hashes;
}

/** FNV-1a over UTF-16 code units, its bits well mixed. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return scramble(hash);
}

/** The finaliser of MurmurHash3: every bit of the input changes about half of the output. */
export function scramble(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
