import { expect, it } from 'vitest';
import { countryOfPlace } from '../../../../src/extract/linguistic/entities/country-of-places.ts';

const places = new Map([
  [
    'Arven',
    [
      { iso: 'NO', population: 300_000 },
      { iso: 'US', population: 20_000 },
    ],
  ],
  [
    'Lund',
    [
      { iso: 'SE', population: 90_000 },
      { iso: 'US', population: 50_000 },
    ],
  ],
  [
    'Skog',
    [
      { iso: 'NO', population: 900_000 },
      { iso: 'SE', population: 60_000 },
    ],
  ],
  ['Vik', [{ iso: 'NO', population: 6_000 }]],
]);
const country = (name: string, ...named: string[]) => countryOfPlace(name, places, new Set(named));

it('is that of the far larger place, whatever the text names', () => {
  expect([country('Arven'), country('Arven', 'US'), country('Arven', 'NO')]).toEqual(['NO', 'NO', 'NO']);
});

it('follows the countries of the text where places are of like size', () => {
  expect([country('Lund'), country('Lund', 'US'), country('Lund', 'SE')]).toEqual([null, 'US', 'SE']);
});

it('of a small place is told only where the text names the country', () => {
  expect([country('Vik'), country('Vik', 'NO'), country('Elsewhere', 'NO')]).toEqual([null, 'NO', null]);
});

it('is that of a town in the country that the text names, unless it names the larger one too', () => {
  expect([country('Skog'), country('Skog', 'SE'), country('Skog', 'SE', 'NO')]).toEqual(['NO', 'SE', 'NO']);
});
