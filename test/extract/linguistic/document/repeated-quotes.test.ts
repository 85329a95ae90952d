import { describe, expect, it } from 'vitest';
import { findRepeatedQuotes } from '../../../../src/extract/linguistic/document/repeated-quotes.ts';
import type { Article, BlockKind } from '../../../../src/model/article.ts';

const articleOf = (...parts: readonly (readonly [BlockKind, string])[]): Article => {
  let start = 0;
  const blocks = parts.map(([kind, words]) => {
    const block = { kind, start, end: start + words.length };
    start = block.end + 2;
    return block;
  });
  return { id: 'a', authors: [], language: 'en', text: parts.map(([, words]) => words).join('\n\n'), blocks };
};
const said = [
  'paragraph',
  '“We have waited for two years,” said Jon Beck. “Now we are done waiting.”',
] as const;

describe('findRepeatedQuotes', () => {
  it.each([
    '“We have waited for two years.”',
    '“We have waited for two years.” — Jon Beck',
    'Now we are done waiting',
  ])('finds %s in the running text', (words) => {
    const article = articleOf(said, ['quote', words]);
    expect([...findRepeatedQuotes(article)]).toEqual([article.blocks[1]]);
  });

  it.each(['“We will sail again on Friday,” — Jon Beck', 'Two years.'])(
    'keeps %s, which is new or too short to tell',
    (words) => {
      expect(findRepeatedQuotes(articleOf(said, ['quote', words])).size).toBe(0);
    },
  );

  it('never takes a paragraph for a repetition', () => {
    expect(findRepeatedQuotes(articleOf(said, said)).size).toBe(0);
  });
});
