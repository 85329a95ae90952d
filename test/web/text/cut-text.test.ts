import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../web/src/text/cut-text.ts';
import { nameOfId, shortName } from '../../../web/src/text/names.ts';

describe('marked words', () => {
  it('are cut out of their block, whose parts together are the block', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (text, a, b, c, d) => {
        const block = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const marked = { start: Math.min(c, d), end: Math.max(c, d) };
        const parts = cutText(text, block, marked);
        expect(parts.map(({ words }) => words).join('')).toBe(text.slice(block.start, block.end));
        const from = Math.max(marked.start, block.start);
        const to = Math.min(marked.end, block.end);
        const words = from < to ? text.slice(from, to) : '';
        expect(
          parts
            .filter(({ isMarked }) => isMarked)
            .map((part) => part.words)
            .join(''),
        ).toBe(words);
      }),
    );
  });

  it('are none where no claim is chosen', () => {
    expect(cutText('One. Two.', { start: 5, end: 9 }, null)).toEqual([{ words: 'Two.', isMarked: false }]);
  });
});

describe('names beside circles', () => {
  it('are in one line, not too long, and hide or turn nothing', () => {
    expect(shortName('A\nB\u202egnp.exe')).toBe('A B\\u{202e}gnp.exe');
    expect([...shortName('长'.repeat(80))]).toHaveLength(30);
    expect(shortName('Mapo Institute')).toBe('Mapo Institute');
  });

  it('are guessed from an id until they are read', () => {
    expect(nameOfId('person/kim-jong-un')).toBe('Kim Jong Un');
  });
});
