import { expect, test } from 'vitest';
import type { NameScope } from '../../../../src/extract/linguistic/names/candidate.ts';
import { isInWord, occurrencesOf } from '../../../../src/extract/linguistic/names/occurrences.ts';

const scopeOf = (text: string, start: number): NameScope => ({
  text,
  titleCase: false,
  block: { kind: 'paragraph', start, end: start + text.length },
});

test('occurrences of words are found in every scope, with offsets into the document', () => {
  const scopes = [scopeOf('Amber Gull left. Amber Gulls stayed.', 0), scopeOf('The Amber Gull sank.', 40)];
  const found = occurrencesOf(['Amber Gull', 'Kolar'], scopes);
  expect(found.map(({ words, at, start, end }) => [words, at, start, end])).toEqual([
    ['Amber Gull', 0, 0, 10],
    ['Amber Gull', 17, 17, 27],
    ['Amber Gull', 4, 44, 54],
  ]);
  expect(found.map(isInWord)).toEqual([false, true, false]);
});
