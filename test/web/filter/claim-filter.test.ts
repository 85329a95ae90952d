import { describe, expect, it } from 'vitest';
import { activeFilters, type ClaimFilter, matches, noFilter } from '../../../web/src/filter/claim-filter.ts';
import { claimView } from '../support/claim-view.ts';

const denied = claimView({ polarity: 'negated' });
const planned = claimView({ modality: 'planned' });
const deniedPlan = claimView({ polarity: 'negated', modality: 'planned' });
const said = claimView({ voice: 'named', speakers: ['person/three'] });
const leaves = (filter: Partial<ClaimFilter>, claim = claimView()) =>
  matches(claim, { ...noFilter, ...filter });

describe('a filter', () => {
  it('leaves everything where it names nothing', () => {
    for (const claim of [denied, planned, deniedPlan, said]) expect(leaves({}, claim)).toBe(true);
    expect(activeFilters(noFilter)).toBe(0);
  });

  it('tells done, denied and unreal apart, and takes a denied plan for denied', () => {
    const claims = { done: claimView(), denied, planned, deniedPlan };
    const left = (standing: ClaimFilter['standing']) =>
      Object.entries(claims).flatMap(([name, claim]) => (leaves({ standing }, claim) ? [name] : []));
    expect(left('affirmed')).toEqual(['done']);
    expect(left('denied')).toEqual(['denied', 'deniedPlan']);
    expect(left('unreal')).toEqual(['planned']);
  });

  it('looks at the type, the voice, the basis and the outlet, whatever its case', () => {
    expect(leaves({ types: ['AID', 'CONSULT'] })).toBe(true);
    expect(leaves({ types: ['AID'] })).toBe(false);
    expect([leaves({ voice: 'article' }), leaves({ voice: 'speaker' })]).toEqual([true, false]);
    expect([leaves({ voice: 'article' }, said), leaves({ voice: 'speaker' }, said)]).toEqual([false, true]);
    expect(leaves({ basis: 'implied' })).toBe(false);
    expect(leaves({ outlet: 'the example' })).toBe(true);
    expect(leaves({ outlet: 'the example' }, claimView({ outlet: null }))).toBe(false);
  });

  it('takes the first and the last day in, and leaves out what has none where there is a limit', () => {
    expect(leaves({ from: '2026-02-03', to: '2026-02-03' })).toBe(true);
    expect(leaves({ from: '2026-02-04' })).toBe(false);
    expect(leaves({ to: '2026-02-02' })).toBe(false);
    expect(leaves({ to: '2030-01-01' }, claimView({ published: null }))).toBe(false);
  });

  it('counts a range of days once', () => {
    expect(activeFilters({ ...noFilter, from: '2026-01-01', to: '2026-02-01' })).toBe(1);
    expect(activeFilters({ ...noFilter, to: '2026-02-01', types: ['AID'], standing: 'denied' })).toBe(3);
  });
});
