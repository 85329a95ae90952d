import { describe, expect, it } from 'vitest';
import { loadNameLexicon } from '../../../../src/extract/linguistic/lexicon/name-lexicon.ts';
import type { NameCandidate } from '../../../../src/extract/linguistic/names/candidate.ts';
import { partsOfCountries } from '../../../../src/extract/linguistic/names/parts-of-countries.ts';

const lexicon = loadNameLexicon();

/** What "Georgia" is in a text whose places are given. */
function readingOf(text: string, places: readonly string[]) {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const names: NameCandidate[] = [
    { ...at('Georgia'), kind: 'Country', source: 'list', canonical: 'Georgia', country: 'GE' },
    ...places.map((place): NameCandidate => ({ ...at(place), kind: 'Place', source: 'model' })),
  ];
  const { kind, country } = partsOfCountries(text, names, lexicon)[0]!;
  return [kind, country];
}

describe('partsOfCountries', () => {
  it('takes a name for a part of the other country among more of its places', () => {
    expect(readingOf('Rain fell on Georgia. Atlanta stood still.', ['Atlanta'])).toEqual(['Place', 'US']);
  });

  it('takes it so for a sign of the other country', () => {
    expect(readingOf('Gov. Ann Pell of Georgia spoke.', [])).toEqual(['Place', 'US']);
  });

  it('takes the one that is called a state for it, whatever the others are', () => {
    const words = 'The senator from the state of Georgia flew to Tbilisi.';
    expect(readingOf(words, ['Tbilisi'])).toEqual(['Place', 'US']);
  });

  it('leaves it a country among its own places, and without any', () => {
    expect(readingOf('Tbilisi is in Georgia.', ['Tbilisi'])).toEqual(['Country', 'GE']);
    expect(readingOf('Atlanta sent a choir to Tbilisi in Georgia.', ['Atlanta', 'Tbilisi'])).toEqual([
      'Country',
      'GE',
    ]);
    expect(readingOf('Georgia will vote.', [])).toEqual(['Country', 'GE']);
  });
});
