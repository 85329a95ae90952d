import type { BlockKind } from '../../../src/model/article.ts';

/** A stretch of a fixture with the kind that the reader must give it. */
export interface ExpectedBlock {
  readonly kind: BlockKind;
  readonly words: string;
  /** The reader does not manage it yet; a test fails when it does, so that the mark goes. */
  readonly gap: boolean;
}

const marked = /^(?<joined>\+)?(?<kind>[a-z]+)(?<gap>\?)? \| (?<words>.*)$/;

/**
 * Reads a text whose every line says its kind: `kind | words` begins a block on a new line, `+kind | words` on the same
 * line, `| words` goes on in the next line of the same block; a blank line is a blank line.
 */
export function readMarkedText(source: string): { text: string; expected: ExpectedBlock[] } {
  let text = '';
  const expected: ExpectedBlock[] = [];
  for (const line of source.replace(/\n$/, '').split('\n')) {
    const groups = marked.exec(line)?.groups;
    if (groups) {
      if (text !== '') text += groups.joined === undefined ? '\n' : ' ';
      text += groups.words;
      expected.push(expectedOf(groups));
      continue;
    }
    const before = expected.at(-1);
    if (line !== '' && !(line.startsWith('| ') && before)) throw new Error(`no kind in "${line}"`);
    text += `\n${line.slice(2)}`;
    if (line !== '' && before)
      expected[expected.length - 1] = { ...before, words: `${before.words}\n${line.slice(2)}` };
  }
  return { text, expected };
}

/** Reads a page and, after a line of equals signs, the blocks expected of it; `…` stands for any words. */
export function readMarkedPage(source: string): { page: string; expected: ExpectedBlock[] } {
  const [page, list] = source.split('\n=====\n');
  if (page === undefined || list === undefined) throw new Error('no list of blocks');
  const expected = list
    .trim()
    .split('\n')
    .map((line) => {
      const groups = marked.exec(line)?.groups;
      if (!groups) throw new Error(`no kind in "${line}"`);
      return expectedOf(groups);
    });
  return { page, expected };
}

function expectedOf(groups: Readonly<Record<string, string | undefined>>): ExpectedBlock {
  return {
    kind: groups.kind as BlockKind,
    words: (groups.words as string).trim(),
    gap: groups.gap !== undefined,
  };
}

/**
 * Which of the expected blocks the reader found, in order: same kind, same words, same limits.
 * @param found Every block as kind and words
 */
export function recognised(
  expected: readonly ExpectedBlock[],
  found: readonly (readonly [BlockKind, string])[],
): boolean[] {
  let position = 0;
  return expected.map(({ kind, words }) => {
    const [begin = '', end = ''] = words.split('…');
    const fits = (other: string): boolean =>
      words.includes('…')
        ? other.length >= begin.length + end.length && other.startsWith(begin) && other.endsWith(end)
        : other === words;
    const index = found.findIndex(([other, said], at) => at >= position && other === kind && fits(said));
    if (index < 0) return false;
    position = index + 1;
    return true;
  });
}
