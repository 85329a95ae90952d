import { describe, expect, it } from 'vitest';
import { claimCaveat, edgeCaveat } from '../../src/graph/caveats.ts';
import type { EdgeAggregate } from '../../src/model/contribution.ts';
import type { Claim } from '../../src/model/extraction.ts';

const edge: EdgeAggregate = {
  type: 'LEADS',
  source: 'person/a',
  target: 'country/b',
  claims: 2,
  denials: 0,
  denied: 0,
  asserted: 1,
  stated: 1,
  implied: 1,
  known: 0,
  offices: 0,
  former: 0,
  firstEvent: null,
  lastEvent: null,
  documents: 2,
  sources: 2,
  firstReported: null,
  lastReported: null,
};
const claim = {
  polarity: 'affirmed',
  modality: 'actual',
  voice: 'article',
  basis: 'stated',
} as Claim;

describe('what a reader must know before taking a relation for a fact', () => {
  it.each<[Partial<EdgeAggregate>, string | null]>([
    [{}, null],
    [{ denials: 1 }, 'disputed'],
    [{ asserted: 0 }, 'said'],
    [{ stated: 0 }, 'implied'],
    [{ stated: 0, implied: 0, known: 1 }, 'known'],
    [{ offices: 2, former: 2 }, 'not in office'],
    [{ offices: 2, former: 1 }, null],
    [{ denials: 2, asserted: 0, stated: 0, offices: 1, former: 1 }, 'disputed, said, implied, not in office'],
  ])('%j: %s', (part, caveat) => {
    expect(edgeCaveat({ ...edge, ...part })).toBe(caveat);
  });
});

describe('what a reader must know before taking a claim for a fact', () => {
  it.each<[Partial<Claim>, string | null]>([
    [{}, null],
    [{ polarity: 'negated' }, 'denied'],
    [{ modality: 'planned' }, 'planned'],
    [{ voice: 'unnamed' }, 'said'],
    [{ basis: 'known' }, 'known'],
    [
      { polarity: 'negated', modality: 'possible', voice: 'named', basis: 'implied' },
      'denied, possible, said, implied',
    ],
  ])('%j: %s', (part, caveat) => {
    expect(claimCaveat({ ...claim, ...part }, false)).toBe(caveat);
  });

  it('says first that a correction takes the claim back', () => {
    expect(claimCaveat({ ...claim, voice: 'unnamed' }, true)).toBe('taken back, said');
  });
});
