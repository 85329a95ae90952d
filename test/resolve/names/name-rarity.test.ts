import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameRarity, wordsRarity } from '../../../src/resolve/names/name-rarity.ts';

const rarityOf = (name: string) => nameRarity('Person', name);

test.each([
  ['John Smith', 'Winston Featherstonehaugh'],
  ['Kim Min-su', 'Kardash Ohanyanov'],
  ['Wang Wei', 'Zebulon Karimbux'],
  ['Mohammed Ali', 'Mohammed Dzhakupov'],
  ['Maria Garcia', 'Maria Etxeberria'],
  ['Nguyen Van Minh', 'Ngozi Okonjo-Iweala'],
  ['Ivan Petrov', 'Volodymyr Zelensky'],
  ['J. Smith', 'John Smith'],
  ['John Smith', 'John Aloysius Smith'],
])('%s is a commoner name than %s', (common, rare) => {
  expect(rarityOf(common)).toBeLessThan(rarityOf(rare));
});

test.each(['John Smith', 'Kim Min-su', 'Wang Wei', 'Mohammed Ali', 'Maria Garcia', 'Smith'])(
  '%s is very common',
  (name) => {
    expect(rarityOf(name)).toBeLessThan(0.2);
  },
);

test.each(['Ngozi Okonjo-Iweala', 'Volodymyr Zelensky', 'Gurbanguly Berdimuhamedov'])(
  '%s is rare',
  (name) => {
    expect(rarityOf(name)).toBeGreaterThan(0.6);
  },
);

test('initials alone never make a name so rare that it is enough', () => {
  expect(rarityOf('B. Featherstonehaugh')).toBeLessThanOrEqual(0.5);
  expect(rarityOf('B. A. Featherstonehaugh')).toBeLessThanOrEqual(0.5);
  expect(rarityOf('Winston Featherstonehaugh')).toBeGreaterThan(0.5);
});

test('the fewer letters an acronym has, the more bodies may bear it', () => {
  expect(nameRarity('Organization', 'DFT')).toBeLessThan(nameRarity('Organization', 'DFTW'));
});

test('a body of one word or of an acronym is commoner than one of several', () => {
  const bodyRarity = (name: string) => nameRarity('Organization', name);
  expect(bodyRarity('NKC')).toBeLessThan(bodyRarity('Norland Kite Congress'));
  expect(bodyRarity('Unity')).toBeLessThan(bodyRarity('Norland Unity Trust'));
  expect(bodyRarity('Supreme Court')).toBeLessThan(bodyRarity('Supreme Court of Kenya'));
});

test('a body that is known to the world is rare by each of its names', () => {
  for (const name of ['EU', 'European Union', 'IMF']) expect(nameRarity('Organization', name)).toBe(1);
});

test('the words of a name of initials are as rare as they are together', () => {
  expect(wordsRarity('J. Fonsequera')).toBeGreaterThan(wordsRarity('J. Smith'));
  expect(wordsRarity('J. M. Fonsequera')).toBeGreaterThan(wordsRarity('J. Fonsequera'));
  expect(wordsRarity('Fonsequera')).toBe(0);
});

test('a rarity is from 0 to 1', () => {
  fc.assert(
    fc.property(fc.constantFrom('Person', 'Organization', 'Place', 'Event'), fc.string(), (kind, name) => {
      const rarity = nameRarity(kind, name);
      expect(rarity).toBeGreaterThanOrEqual(0);
      expect(rarity).toBeLessThanOrEqual(1);
    }),
  );
});

test('takes a name that means one person the world over for a rare one, in every spelling', () => {
  for (const name of ['Kim Jong Un', 'Kim Jong-un', 'Xi Jinping', 'Recep Tayyip Erdoğan']) {
    expect(nameRarity('Person', name)).toBe(0.9);
  }
  expect(nameRarity('Person', 'Kim Jong Min')).toBeLessThan(0.5);
});
