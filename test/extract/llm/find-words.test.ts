import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchable } from '../../../src/extract/llm/find-words.ts';

const all = (text: string) => [0, text.length] as const;
const found = (text: string, words: string) =>
  searchable(text)
    .find(words, [...all(text)])
    .map(([start, end]) => text.slice(start, end));

it.each([
  ['white space', 'a  b\n c', 'a b c', 'a  b\n c'],
  ['quotation marks', 'He said: \u201cNo\u201d.', '"No"', '\u201cNo\u201d'],
  ['apostrophes', 'Kenya\u2019s', "Kenya's", 'Kenya\u2019s'],
  ['dashes', 'x \u2013 y', 'x - y', 'x \u2013 y'],
  ['ellipses', 'well\u2026 no', 'well... no', 'well\u2026 no'],
  ['soft hyphens', 'Ver\u00adtrag', 'Vertrag', 'Ver\u00adtrag'],
])('finds words whatever their %s', (_, text, words, expected) => {
  expect(found(text, words)).toEqual([expected]);
});

it('minds case and letters', () => {
  expect(found('The president met the President.', 'President')).toEqual(['President']);
  expect(found('Jos\u00e9', 'Jose')).toEqual([]);
});

it('finds whole words only where asked to, in every script', () => {
  const text = 'Korea and Koreans, \ubd81\ud55c\uc758';
  const words = searchable(text);
  expect(words.find('Korea', [...all(text)])).toHaveLength(2);
  expect(words.findWhole('Korea', [...all(text)])).toEqual([[0, 5]]);
  expect(words.findWhole('\ubd81\ud55c', [...all(text)])).toEqual([]);
});

it('stays within the stretch that it is given', () => {
  expect(searchable('ab ab ab').find('ab', [1, 6])).toEqual([[3, 5]]);
});

it('finds every stretch of a text that holds anything, as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const words = text.slice(start, end);
      const spans = searchable(text).find(words, [...all(text)]);
      for (const [first, last] of spans) expect(first < last && last <= text.length).toBe(true);
      if (/[\p{L}\p{N}]/u.test(words)) expect(spans.length).toBeGreaterThan(0);
    }),
  );
});
