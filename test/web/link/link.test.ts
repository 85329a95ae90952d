import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bases, standings } from '../../../web/src/filter/claim-filter.ts';
import { formatLink, type Link, limits, parseLink, startLink, tabs } from '../../../web/src/link/link.ts';

const id = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('person/kim-jong-un', 'a&b=c#d', '../x?y=%2F', 'claim/https://x.example/?a=1#c2'),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const link: fc.Arbitrary<Link> = fc
  .record({
    isOverview: fc.boolean(),
    opened: fc.uniqueArray(id, { maxLength: 3 }),
    entity: optional(id),
    other: optional(id),
    article: optional(id),
    claim: optional(id),
    tab: fc.constantFrom(...tabs),
    filter: fc.record({
      types: fc.uniqueArray(fc.constantFrom('AID', 'WORKS_FOR', 'T1'), { maxLength: 3 }),
      standing: optional(fc.constantFrom(...standings)),
      voice: optional(fc.constantFrom('article' as const, 'speaker' as const)),
      basis: optional(fc.constantFrom(...bases)),
      outlet: optional(id),
      from: optional(day),
      to: optional(day),
    }),
    hiddenKinds: fc.uniqueArray(fc.constantFrom('Person', 'Group'), { maxLength: 2 }),
    limit: fc.constantFrom(...limits),
  })
  // A pair needs its first side, and something must be drawn.
  .map((given) => ({
    ...given,
    other: given.entity === null ? null : given.other,
    isOverview: given.isOverview || given.opened.length === 0,
  }));

describe('a link', () => {
  it('leads back to what it was made of', () => {
    fc.assert(
      fc.property(link, (given) => {
        expect(parseLink(`#${formatLink(given)}`)).toEqual(given);
      }),
    );
  });

  it('is empty at the start, and plain for an entity', () => {
    expect(formatLink(startLink)).toBe('');
    expect(parseLink('')).toEqual(startLink);
    const entity = { ...startLink, isOverview: false, opened: ['person/a'], entity: 'person/a' };
    expect(formatLink(entity)).toBe('entity=person/a');
    expect(parseLink('#entity=person%2Fa')).toEqual(entity);
  });

  it('never fails, and leaves out what is not well formed', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(() => parseLink(hash)).not.toThrow();
      }),
    );
    expect(
      parseLink('#type=<b>&type=AID&standing=maybe&from=yesterday&to=2026-02-31x&limit=7&tab=x&basis=no'),
    ).toEqual({
      ...startLink,
      filter: { ...startLink.filter, types: ['AID'] },
    });
  });
});
