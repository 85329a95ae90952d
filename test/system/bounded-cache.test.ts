import { expect, test } from 'vitest';
import { BoundedCache } from '../../src/system/bounded-cache.ts';

/** A cache of the lengths of words, and the words for which it was asked to count. */
function lengths(most: number) {
  const cache = new BoundedCache<number>(most);
  const counted: string[] = [];
  const lengthOf = (word: string) =>
    cache.get(word, () => {
      counted.push(word);
      return word.length;
    });
  return { lengthOf, counted };
}

test('what was computed is remembered, until it is too much', () => {
  const { lengthOf, counted } = lengths(2);
  expect(['one', 'one', 'three', 'one'].map(lengthOf)).toEqual([3, 3, 5, 3]);
  expect(counted).toEqual(['one', 'three']);
  expect(['four', 'one'].map(lengthOf)).toEqual([4, 3]);
  expect(counted).toEqual(['one', 'three', 'four', 'one']);
});

test('all caches forget at once', () => {
  const caches = [lengths(5), lengths(5)];
  for (const { lengthOf } of caches) lengthOf('one');
  BoundedCache.clearAll();
  for (const { lengthOf, counted } of caches) {
    lengthOf('one');
    expect(counted).toEqual(['one', 'one']);
  }
});
