import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaimMatcher, foldName } from '../../../src/evaluation/claims/claim-matcher.ts';
import { expectedClaimSchema } from '../../../src/evaluation/claims/expected-claim.ts';

const text = 'Norland refused to meet Sudria on Monday. Ana Kolar said Sudria had shelled Strelsau.';
const entities = [
  { id: 'n', kind: 'Country', name: 'Norland', aliases: ['Norlandian'] },
  { id: 's', kind: 'Country', name: 'Sudria', aliases: [] },
  { id: 'k', kind: 'Person', name: 'Ana Kolar', aliases: ['Ms. Kolar'] },
  { id: 'c', kind: 'Place', name: 'Strelsau' },
];
const refusal = {
  type: 'REJECT',
  subject: 'n',
  object: 's',
  polarity: 'affirmed',
  modality: 'actual',
  voice: 'article',
  speaker: null,
  content: { type: 'CONSULT' },
  time: { start: '2025-03-03' },
  place: null,
  attributes: {},
  evidence: { start: 0, end: 41, quote: text.slice(0, 41) },
};
const shelling = {
  type: 'ASSAULT',
  subject: 's',
  object: 'c',
  voice: 'named',
  speaker: 'k',
  evidence: { start: 42, end: text.length, quote: text.slice(42) },
};
const meeting = { type: 'CONSULT', subject: 'n', object: 's', evidence: refusal.evidence };
const leading = { type: 'LEADS', subject: 'k', object: 'n', attributes: { status: 'former' } };
const claims = [refusal, shelling, meeting, leading];
const matcher = createClaimMatcher(text, { entities, claims });
const find = (expected: object) => matcher.find(expectedClaimSchema.parse(expected));

describe('find', () => {
  it.each([
    [
      'all that is given',
      { type: 'REJECT', subject: 'Norland', object: 'Sudria', polarity: 'affirmed' },
      refusal,
    ],
    ['an alias', { type: 'LEADS', subject: 'Ms. Kolar' }, leading],
    ['another case, hyphen and article', { subject: 'the ANA-KOLAR' }, leading],
    ['one of a list', { type: ['AGREE', 'REJECT'], object: ['Strelsau', 'Sudria'] }, refusal],
    ['content', { content: 'CONSULT' }, refusal],
    ['speaker and voice', { voice: 'named', speaker: 'Ana Kolar' }, shelling],
    ['the first day', { time: '2025-03-03' }, refusal],
    ['no time', { subject: 'Sudria', time: null }, shelling],
    ['either time', { type: 'REJECT', time: [null, '2025-03-03'] }, refusal],
    ['how an office is held', { type: 'LEADS', status: 'former' }, leading],
    [
      'defaults for what a system leaves out',
      { subject: 'Sudria', polarity: 'affirmed', modality: 'actual' },
      shelling,
    ],
    ['either order of a symmetric type', { type: 'CONSULT', subject: 'Sudria', object: 'Norland' }, meeting],
    ['the sentence of the quote', { subject: ['Norland', 'Sudria'], quote: 'had shelled' }, shelling],
  ])('fits: %s', (_, expected, claim) => {
    expect(find(expected)).toEqual(claim);
  });

  it.each([
    ['another direction', { type: 'REJECT', subject: 'Sudria', object: 'Norland' }],
    ['another polarity', { type: 'REJECT', polarity: 'negated' }],
    ['another speaker', { type: 'ASSAULT', speaker: 'Sudria' }],
    ['no speaker', { type: 'ASSAULT', speaker: null }],
    ['another day', { type: 'REJECT', time: '2025-03-04' }],
    ['an office that is held as any other', { type: 'LEADS', status: null }],
    ['another sentence', { type: 'ASSAULT', quote: 'refused to meet' }],
    ['a name that is no entity', { subject: 'Ruritania' }],
  ])('does not fit: %s', (_, expected) => {
    expect(find(expected)).toBeUndefined();
  });
});

it('finds the nearest claim and what differs', () => {
  const expected = { type: 'AGREE', subject: 'Norland', object: 'Sudria', time: '2025-03-04' };
  expect(matcher.nearest(expectedClaimSchema.parse(expected))).toEqual({
    claim: refusal,
    differs: ['type', 'time'],
  });
  const empty = createClaimMatcher(text, { entities, claims: [] });
  expect(empty.nearest(expectedClaimSchema.parse(expected))).toBeUndefined();
});

it('folds names once and for all', () => {
  fc.assert(
    fc.property(fc.string(), (name) => foldName(name) === foldName(name.toUpperCase().toLowerCase())),
  );
  expect(foldName('The Côte-d’Ivoire')).toBe('cote d’ivoire');
});
