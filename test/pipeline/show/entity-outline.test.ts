import { describe, expect, it } from 'vitest';
import { entityOutline } from '../../../src/pipeline/show/entity-outline.ts';
import { usualLimits } from '../../../src/pipeline/show/limits.ts';
import { pairOutline } from '../../../src/pipeline/show/pair-outline.ts';
import type { ShownClaim } from '../../../src/pipeline/show/shown-claim.ts';
import { outline, shownClaim } from './support.ts';

function briefOf(claims: readonly ShownClaim[], about: readonly ShownClaim[] = [], limits = outline.limits) {
  return entityOutline(
    {
      entity: { id: 'country/a', kind: 'Country', name: 'Aland' },
      iso: null,
      askedFor: null,
      asOf: null,
      coverage: { documents: 1, sources: 1, mentions: 1, first: null, last: null },
      names: [],
      claims,
      claimsAbout: () => about,
    },
    { ...outline, limits },
  );
}

const idsOf = ({ items }: { items: readonly { evidence: readonly ShownClaim[] }[] }) =>
  items.map(({ evidence }) => `${evidence[0]!.document}#${evidence[0]!.id}`);

describe('a brief on an entity', () => {
  it('keeps facts apart from what is only said, denied, taken back or not done', () => {
    const claims = [
      shownClaim('d1', 'c1'),
      shownClaim('d1', 'c2', { type: 'ACCUSE', voice: 'named', speaker: 'country/b' }),
      shownClaim('d1', 'c3', { type: 'ASSAULT', polarity: 'negated' }),
      shownClaim('d1', 'c4', { type: 'SANCTION', modality: 'planned' }),
      shownClaim('d1', 'c5', { type: 'COERCE', takenBackBy: ['d2'] }),
      shownClaim('d1', 'c6', { type: 'THREATEN', polarity: 'negated', modality: 'demanded' }),
    ];
    const brief = briefOf(claims);
    expect(brief.relations.map(({ type, statements }) => [type, idsOf(statements)])).toEqual([
      ['AID', ['d1#c1']],
    ]);
    expect(idsOf(brief.onlySaid)).toEqual(['d1#c2']);
    expect(brief.onlySaid.items[0]!.speakers.items).toMatchObject([{ id: 'country/b' }]);
    expect(idsOf(brief.denied)).toEqual(['d1#c3']);
    expect(idsOf(brief.unreal)).toEqual(['d1#c4', 'd1#c6']);
    expect(idsOf(brief.takenBack)).toEqual(['d1#c5']);
    expect(brief.disputes.total).toBe(0);
    expect(brief.timeline.items.map(({ statement }) => statement.type)).toEqual(['AID', 'ACCUSE']);
  });

  it("puts what some affirm and others deny side by side, the article's own voice first", () => {
    const claims = [
      shownClaim('d1', 'c1', { voice: 'named', speaker: 'country/c', published: '2025-03-01' }),
      shownClaim('d2', 'c1', { published: '2025-01-01' }),
      shownClaim('d3', 'c1', { polarity: 'negated', published: '2025-02-01' }),
      shownClaim('d3', 'c2', { type: 'ASSAULT', polarity: 'negated' }),
    ];
    const brief = briefOf(claims);
    const [dispute] = brief.disputes.items;
    const names = (side: 'affirmed' | 'denied') =>
      dispute![side].evidence.items.map(([claim]) => claim.document);
    expect([brief.disputes.total, names('affirmed'), names('denied')]).toEqual([1, ['d2', 'd1'], ['d3']]);
    expect(idsOf(brief.denied)).toEqual(['d3#c2']);
    expect(brief.relations[0]!.statements.items[0]!.caveat).toBe('disputed');
  });

  it('tells of an office its titles, how it stood last, and who else is reported in it', () => {
    const office = (document: string, claim: Partial<ShownClaim>) =>
      shownClaim(document, 'c1', { type: 'LEADS', office: 'mayor', ...claim });
    const own = [
      office('d1', { published: '2020-01-01' }),
      office('d2', { published: '2024-01-01', status: 'former' }),
    ];
    const others = [
      office('d4', { subject: 'country/x', published: '2023-01-01' }),
      office('d5', { subject: 'country/y', published: '2019-01-01' }),
      office('d6', { subject: 'country/z', office: 'sheriff' }),
      office('d7', { subject: 'country/w', basis: 'implied' }),
    ];
    const [found] = briefOf(own, [...own, ...others]).offices.items;
    expect(found!.titles).toEqual(['mayor']);
    expect(found!.phases.map(({ status, lastReported }) => [status, lastReported])).toEqual([
      ['former', '2024-01-01'],
      [null, '2020-01-01'],
    ]);
    expect(found!.others.items.map(({ holder }) => holder.id)).toEqual(['country/y', 'country/x']);
    expect(briefOf(own).ties.items).toMatchObject([
      { title: 'mayor', status: 'former', claim: 'claim/d2#c1' },
    ]);
  });

  it('orders its timeline by the day that the text names, else by that of the report, and keeps the latest', () => {
    const day = (document: string, claim: Partial<ShownClaim>) =>
      shownClaim(document, 'c1', { type: 'ASSAULT', ...claim });
    const claims = [
      day('d1', { published: '2025-05-05' }),
      day('d2', { published: '2025-06-06', start: '2025-01-01', end: '2025-01-31' }),
      day('d3', {}),
    ];
    const days = (brief: ReturnType<typeof briefOf>) =>
      brief.timeline.items.map(({ day: first, lastDay, dated }) => [first, lastDay, dated]);
    expect(days(briefOf(claims))).toEqual([
      [null, null, false],
      ['2025-01-01', '2025-01-31', true],
      ['2025-05-05', null, false],
    ]);
    const cut = briefOf(claims, [], { ...usualLimits, timeline: 1 });
    expect([days(cut), cut.timeline.total]).toEqual([[['2025-05-05', null, false]], 3]);
  });

  it('tells who speaks of it apart from what it says of others', () => {
    const claims = [
      shownClaim('d1', 'c1', { voice: 'named', speaker: 'country/c' }),
      shownClaim('d1', 'c2', { voice: 'unnamed' }),
      shownClaim('d1', 'c3', {
        subject: 'country/b',
        object: 'country/c',
        voice: 'named',
        speaker: 'country/a',
      }),
    ];
    const brief = briefOf(claims);
    expect(brief.speakers.items.map(({ speaker }) => speaker?.id ?? null)).toEqual(['country/c', null]);
    expect(idsOf(brief.says)).toEqual(['d1#c3']);
    expect(idsOf(brief.onlySaid)).toEqual(['d1#c1']);
  });
});

describe('a brief on two', () => {
  it('holds every claim in both directions, and the first and last article', () => {
    const claims = [
      shownClaim('d1', 'c1', { published: '2025-02-01' }),
      shownClaim('d2', 'c1', {
        published: '2025-01-01',
        subject: 'country/b',
        object: 'country/a',
        modality: 'planned',
      }),
      shownClaim('d3', 'c1', { published: '2025-03-01', polarity: 'negated', type: 'ACCUSE' }),
    ];
    const between = ['country/a', 'country/b'].map((id) => ({ id, kind: 'Country', name: id }));
    const brief = pairOutline(
      { between: [between[0]!, between[1]!], askedFor: [null, null], asOf: null, claims },
      outline,
    );
    expect(brief.timeline.items.map(({ statement }) => statement.evidence[0].document)).toEqual([
      'd2',
      'd1',
      'd3',
    ]);
    expect([brief.first?.[0].document, brief.last?.[0].document, brief.claims]).toEqual(['d2', 'd3', 3]);
    expect(brief.relations.map(({ type }) => type)).toEqual(['AID']);
  });
});
