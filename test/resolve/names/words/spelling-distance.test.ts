import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpelling, spellingDistance } from '../../../../src/resolve/names/words/spelling-distance.ts';

const distanceOf = (one: string, other: string) => spellingDistance(readSpelling(one), readSpelling(other));

describe('the vowels by which two spellings differ', () => {
  test.each([
    ['ghalibaf', 'qalibaf', 0],
    ['michoustine', 'mishustin', 0],
    ['kochavi', 'kohavi', 0],
    ['yermak', 'jermak', 0],
    ['farooque', 'farooq', 0],
    ['joumblatt', 'junblat', 0],
    ['sinouar', 'sinwar', 0],
    ['dbeiba', 'dabaiba', 1],
    ['dissanayake', 'dissanayaka', 0],
  ])('%s, %s: %d', (one, other, distance) => {
    expect(distanceOf(one, other)).toBe(distance);
  });

  test.each([
    ['pavlov', 'pavlova', 'a feminine ending'],
    ['petrov', 'petrenko', 'other consonants'],
    ['rahimi', 'rahmani', 'a consonant more'],
    ['amina', 'aminu', 'another last vowel'],
    ['olsen', 'olson', 'a short word with another vowel'],
    ['lee', 'li', 'too short to tell'],
    ['tarabini', 'torobuna', 'too many vowels'],
  ])('%s, %s: none, for %s', (one, other) => {
    expect(distanceOf(one, other)).toBeNull();
  });
});

const word = fc
  .array(
    fc.constantFrom(
      'a',
      'e',
      'i',
      'o',
      'u',
      'y',
      'ou',
      'kh',
      'gh',
      'q',
      'sh',
      'ch',
      'zh',
      'j',
      'h',
      'k',
      'r',
      'w',
      'dz',
      'n',
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''));

test('a distance is the same from both sides and nothing from a word to itself', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = distanceOf(one, other);
      expect(distanceOf(other, one)).toBe(distance);
      if (one.length >= 4) expect(distanceOf(one, one)).toBe(0);
    }),
    { numRuns: 5000 },
  );
});
