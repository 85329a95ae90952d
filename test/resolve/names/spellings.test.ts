import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockKeys } from '../../../src/resolve/names/block-keys.ts';
import { compareNames } from '../../../src/resolve/names/compare-names.ts';
import { parseName } from '../../../src/resolve/names/parse-name.ts';

const persons = readFileSync(new URL('spellings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(';').map((name) => name.trim()));

describe('spellings of one name', () => {
  test.each(persons.map((names) => [names[0]!, names] as const))('%s', (_, names) => {
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        const { score } = compareNames('Person', one, other);
        const keys = new Set(blockKeys('Person', other).own);
        const isFound = blockKeys('Person', one).sought.some((key) => keys.has(key));
        expect([one, other, score > 0, isFound]).toEqual([one, other, true, true]);
      }
    }
  });
});

test('spellings of two names are never taken for one', () => {
  const parsed = persons.map((names) => [names[0]!, names.at(-1)!].map((name) => parseName('Person', name)));
  for (const [at, names] of parsed.entries()) {
    for (const others of parsed.slice(at + 1)) {
      for (const one of names) {
        for (const other of others) {
          const { relation } = compareNames('Person', one, other);
          expect(['other', 'conflict', 'partial'], `${one.name}, ${other.name}`).toContain(relation);
        }
      }
    }
  }
});
