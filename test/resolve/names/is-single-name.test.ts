import { expect, test } from 'vitest';
import { isSingleName } from '../../../src/resolve/names/is-single-name.ts';

test.each([
  'Akker',
  'Van den Akker',
  'van den Akker',
  'De Wit',
  'Van Dijk',
  'al-Mabrouk',
  'Al Mabrouk',
  'bin Salman',
  'Dos Santos',
  'de la Cruz',
  'Le Pen',
  'Von der Leyen',
  'Kim',
  'Suharto',
])('"%s" is a family name alone or a single name', (name) => {
  expect(isSingleName(name)).toBe(true);
});

test.each([
  'Joris van den Akker',
  'Abu Bakr',
  'Abdel Rahman',
  'Ben Salman',
  'Van Jones',
  'Von Miller',
  'Al Gore',
  'J. Akker',
  'Kim Jong Un',
  'Le Duc Tho',
  'Le Duc',
  'Do Muoi',
  'Pope Francis',
  'King Charles III',
  'Daw Nilar',
  'Trump Jr.',
  'Mohammed bin Salman',
  'Aung San',
])('"%s" is more', (name) => {
  expect(isSingleName(name)).toBe(false);
});
