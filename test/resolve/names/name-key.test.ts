import { expect, test } from 'vitest';
import { blockKeys } from '../../../src/resolve/names/block-keys.ts';
import { compareNames } from '../../../src/resolve/names/compare-names.ts';
import { nameKey } from '../../../src/resolve/names/name-key.ts';
import { nameRarity } from '../../../src/resolve/names/name-rarity.ts';

test('spellings that differ in case, accents and hyphens are one name', () => {
  expect(nameKey('Person', 'José Álvarez')).toBe(nameKey('Person', 'JOSE ALVAREZ'));
  expect(compareNames('Person', 'Kim Jong-un', 'Kim Jong Un').relation).toBe('equal');
  expect(compareNames('Person', 'Ana Ruiz', 'Ana Gil').relation).not.toBe('equal');
  expect(blockKeys('Person', 'Kim Jong-un')).toEqual(blockKeys('Person', 'Kim Jong Un'));
  expect(nameRarity('Person', 'Ana Ruiz')).toBeGreaterThan(0);
});
