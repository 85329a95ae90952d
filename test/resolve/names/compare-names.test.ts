import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockKeys } from '../../../src/resolve/names/block-keys.ts';
import { compareNames } from '../../../src/resolve/names/compare-names.ts';
import { nameKey } from '../../../src/resolve/names/name-key.ts';
import { parseName } from '../../../src/resolve/names/parse-name.ts';
import { readPairs } from './read-pairs.ts';

const pairs = ['pairs.txt', 'pairs-later.txt', 'pairs-security.txt', 'pairs-world.txt'].flatMap(readPairs);

describe('two names', () => {
  test.each(pairs.map(({ kind, one, other, relations }) => [kind, one, other, relations] as const))(
    '%s: %s | %s',
    (kind, one, other, relations) => {
      expect(relations).toContain(compareNames(kind, one, other).relation);
    },
  );
});

const names = [...new Set(pairs.flatMap(({ kind, one, other }) => [`${kind}|${one}`, `${kind}|${other}`]))];
const kinds = [...new Set(pairs.map(({ kind }) => kind))];
const byKind = new Map(
  kinds.map((kind) => [
    kind,
    names.filter((name) => name.startsWith(`${kind}|`)).map((name) => name.slice(kind.length + 1)),
  ]),
);
const words = [...new Set(byKind.get('Person')!.flatMap((name) => name.split(' ')))];

/** Two names of one kind: of the table, made of its words, or of any text. */
const anyPair = fc.constantFrom(...kinds).chain((kind) => {
  const made = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
    .map((all) => all.join(' '));
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...byKind.get(kind)!) },
    { weight: 3, arbitrary: made },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }) },
  );
  return fc.tuple(fc.constant(kind), name, name);
});

/** A name with one letter changed, left out or doubled. */
function misspell(name: string, at: number, how: number): string {
  const place = at % name.length;
  const letter = name[place]!;
  const instead = how % 3 === 0 ? '' : how % 3 === 1 ? letter + letter : 'e';
  return name.slice(0, place) + instead + name.slice(place + 1);
}

const anyMisspelling = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat()).map(([name, at, how]) => {
  const [kind = '', text = ''] = name.split('|');
  return [kind, text, misspell(text, at, how) || text] as const;
});

test('a comparison is the same from both sides, and from what was parsed', () => {
  fc.assert(
    fc.property(fc.oneof(anyPair, anyMisspelling), ([kind, one, other]) => {
      const found = compareNames(kind, one, other);
      expect(compareNames(kind, other, one)).toEqual(found);
      expect(compareNames(kind, parseName(kind, one), parseName(kind, other))).toEqual(found);
      expect(found.score > 0).toBe(found.relation !== 'conflict' && found.relation !== 'other');
    }),
    { numRuns: 1500 },
  );
});

test('a name equals itself, whatever its case and accents', () => {
  fc.assert(
    fc.property(anyPair, ([kind, name]) => {
      expect(compareNames(kind, name, name)).toEqual({
        relation: 'equal',
        score: 1,
        reason: 'the same name',
      });
      expect(nameKey(kind, name.normalize('NFD'))).toBe(nameKey(kind, name));
    }),
  );
  for (const name of names) {
    const [kind = '', text = ''] = name.split('|');
    expect(nameKey(kind, text.toUpperCase())).toBe(nameKey(kind, text));
    expect(nameKey(kind, text.toLowerCase())).toBe(nameKey(kind, text));
  }
});

/** Whether a name seeks a block key that the other has. */
function doFind(kind: string, one: string, other: string): boolean {
  const own = new Set(blockKeys(kind, other).own);
  return blockKeys(kind, one).sought.some((key) => own.has(key));
}

test('related names find each other by a block key', () => {
  fc.assert(
    fc.property(fc.oneof(anyPair, anyMisspelling), ([kind, one, other]) => {
      if (compareNames(kind, one, other).score === 0) return;
      expect([one, other, doFind(kind, one, other), doFind(kind, other, one)]).toEqual([
        one,
        other,
        true,
        true,
      ]);
    }),
    { numRuns: 2000 },
  );
});

test('related names of the whole table find each other by a block key', () => {
  for (const [kind, all] of byKind) {
    const known = all.map((name) => ({ name, parsed: parseName(kind, name), keys: blockKeys(kind, name) }));
    const doesSeek = (one: (typeof known)[number], other: (typeof known)[number]) =>
      one.keys.sought.some((key) => other.keys.own.includes(key));
    for (const [index, one] of known.entries()) {
      for (const other of known.slice(index + 1)) {
        if (compareNames(kind, one.parsed, other.parsed).score === 0) continue;
        expect([one.name, other.name, doesSeek(one, other), doesSeek(other, one)]).toEqual([
          one.name,
          other.name,
          true,
          true,
        ]);
      }
    }
  }
});
