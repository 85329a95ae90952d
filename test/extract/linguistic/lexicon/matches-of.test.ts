import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../../../../src/extract/linguistic/lexicon/matches-of.ts';

const patterns = [/a/gu, /(?<word>[ab]+)(?:, |$)/gu, /a*/gu, /(?<=a)b|$/gu, /./gu, /[a-z\s]*?(?=😀|$)/gu];

test('finds what matchAll finds, again and again', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ', ', '😀', '\n'), maxLength: 12 });
  fc.assert(
    fc.property(text, fc.constantFrom(...patterns), (words, pattern) => {
      const expected = [...words.matchAll(pattern)];
      expect(matchesOf(pattern, words)).toEqual(expected);
      expect(matchesOf(pattern, words)).toEqual(expected);
    }),
  );
});
