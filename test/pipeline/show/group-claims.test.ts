import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupClaims, supportOf } from '../../../src/pipeline/show/group-claims.ts';
import { shownClaim } from './support.ts';

const anyClaim = fc
  .record({
    document: fc.constantFrom('d1', 'd2', 'd3'),
    type: fc.constantFrom('AID', 'CONSULT'),
    subject: fc.constantFrom('a', 'b', 'c'),
    object: fc.constantFrom('a', 'b', 'c', null),
    polarity: fc.constantFrom('affirmed' as const, 'negated' as const),
    voice: fc.constantFrom('article' as const, 'unnamed' as const),
    published: fc.constantFrom('2025-01-01', '2025-02-01', null),
  })
  .map(({ document, ...claim }) => ({ document, claim }));
const anyClaims = fc
  .array(anyClaim, { maxLength: 20 })
  .map((all) => all.map(({ document, claim }, at) => shownClaim(document, `c${at + 1}`, claim)));

describe('claims that say the same', () => {
  it('are each in one group, whose head says what all of them say', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const groups = groupClaims(claims, (type) => type === 'CONSULT', 'b');
        expect(
          groups
            .flatMap((group) => group.claims)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(claims.map(({ id }) => id).sort());
        const keys = groups.map(({ claims: _, ...head }) => JSON.stringify(head));
        const withObject = keys.filter((_, at) => groups[at]!.object !== null);
        expect(new Set(withObject).size).toBe(withObject.length);
        for (const { subject, object, claims: own } of groups)
          for (const claim of own)
            expect([subject, object].sort()).toEqual([claim.subject, claim.object].sort());
      }),
    );
  });

  it('have the sides of a symmetric type in one order, beginning with the entity in question', () => {
    const meet = (document: string, subject: string, object: string) =>
      shownClaim(document, 'c1', { type: 'CONSULT', subject, object });
    const claims = [meet('d1', 'a', 'b'), meet('d2', 'b', 'a'), meet('d3', 'c', 'a')];
    const groups = groupClaims(claims, () => true, 'b');
    expect(groups.map(({ subject, object, claims: own }) => [subject, object, own.length])).toEqual([
      ['b', 'a', 2],
      ['a', 'c', 1],
    ]);
    expect(groupClaims(claims, () => false, 'b')).toHaveLength(3);
  });

  it('keep acts on things apart, but for those that are told again', () => {
    const act = (id: string, retells: string | null) => shownClaim('d1', id, { object: null, retells });
    const groups = groupClaims([act('c1', null), act('c2', null), act('c3', 'c1')], () => false, '');
    expect(groups.map(({ claims }) => claims.map(({ id }) => id))).toEqual([['c1', 'c3'], ['c2']]);
  });
});

describe('what stands behind claims', () => {
  it('counts a happening once that an article tells twice, and copies of a text as one source', () => {
    const claims = [
      shownClaim('d1', 'c1', { story: 's', published: '2025-01-02', start: '2024-12-30', end: '2024-12-31' }),
      shownClaim('d1', 'c2', { story: 's', published: '2025-01-02', retells: 'c1' }),
      shownClaim('d2', 'c1', { story: 's', published: '2025-01-01', voice: 'unnamed' }),
      shownClaim('d3', 'c1'),
    ];
    expect(supportOf(claims)).toEqual({
      claims: 3,
      articles: 3,
      sources: 2,
      asserted: 2,
      firstReported: '2025-01-01',
      lastReported: '2025-01-02',
      firstEvent: '2024-12-30',
      lastEvent: '2024-12-31',
    });
  });

  it('has no source of its own in an article that only quotes the outlet beside it', () => {
    const wire = { names: ['wire'], isOutlet: true };
    const quoting = shownClaim('d2', 'c1', { voice: 'named', quoted: [wire] });
    expect(supportOf([shownClaim('d1', 'c1', { outlets: ['wire'] }), quoting]).sources).toBe(1);
    expect(supportOf([shownClaim('d1', 'c1', { outlets: ['paper'] }), quoting]).sources).toBe(2);
  });
});
