import { describe, expect, it } from 'vitest';
import { isContinental, isDemonym } from '../../../src/evaluation/text/demonyms.ts';
import { createScoredText } from '../../../src/evaluation/text/scored-text.ts';

describe('normalise', () => {
  it.each([
    ['the Arken Institute', 'Arken Institute'],
    ['The\u00a0Arken Institute’s', 'Arken Institute'],
    ['“Ganda Co-op”', 'Ganda Co-op'],
    ['THE the Netherlands', 'Netherlands'],
    ["Bors's", 'Bors'],
    ['Theodora', 'Theodora'],
    ['Moss', 'Moss'],
    ['😀 Brell', '😀 Brell'],
    ['the ', 'the '],
    ['“”', '“”'],
  ])('takes %j for %j', (given, expected) => {
    const before = '𝔖 ';
    const text = createScoredText(`${before}${given} after`);
    const span = text.normalise([before.length, before.length + given.length]);
    expect(text.cut(span)).toBe(expected);
  });

  it('leaves a span outside the text as it is', () => {
    expect(createScoredText('short').normalise([3, 90])).toEqual([3, 90]);
  });
});

it('finds the words that touch a span, by where they start', () => {
  const text = createScoredText('One 😀 two_2, three');
  expect([...text.wordsIn([[1, 5]])]).toEqual([0]);
  expect([...text.wordsIn([[8, 15]])].sort((a, b) => a - b)).toEqual([7, 14]);
  expect([...text.wordsIn([[3, 7]])]).toEqual([]);
});

it.each(['Russian', 'Germans', 'South Korean', 'Sri Lankans', 'Anglo-Irish', 'Swiss'])(
  'takes %s for a demonym',
  (name) => {
    expect(isDemonym(name)).toBe(true);
  },
);

it.each(['Iran', 'Sudan', 'Milan', 'Indian Ocean', 'Laos', 'US'])('takes %s for a place', (name) => {
  expect(isDemonym(name)).toBe(false);
});

it('knows the peoples of continents', () => {
  expect(['Europeans', 'Southern African', 'Asian', 'Eurasians', 'Germans'].map(isContinental)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
