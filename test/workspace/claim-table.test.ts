import { describe, expect, it } from 'vitest';
import { oneStory } from './support.ts';

describe('the claims of the index', () => {
  it('gives what an entity takes part in, with its roles as entities of the graph', () => {
    const index = oneStory();
    const claims = index.claims.of('country/a', null);
    expect(
      claims.map(({ document, id, subject, object, speaker, published }) => [
        document,
        id,
        subject,
        object,
        speaker,
        published,
      ]),
    ).toEqual([
      ['d1', 'c1', 'country/a', 'country/b', null, '2025-01-01'],
      ['d1', 'c2', 'country/b', null, 'country/a', '2025-01-01'],
      ['d2', 'c1', 'country/b', 'country/a', null, '2025-02-01'],
      ['d2', 'c10', 'country/a', 'country/b', null, '2025-02-01'],
      ['d3', 'c1', 'country/a', 'country/b', null, null],
    ]);
    index.close();
  });

  it('leaves out what was published after a day, or on none', () => {
    const index = oneStory();
    const days = (asOf: string | null) => index.claims.of('country/b', asOf).map(({ document }) => document);
    expect(days('2024-12-31')).toEqual([]);
    expect(days('2025-01-01')).toEqual(['d1', 'd1']);
    expect(days('2025-12-31')).toEqual(['d1', 'd1', 'd2', 'd2']);
    expect(index.claims.coverage('country/a', '2025-01-31')).toEqual({
      documents: 1,
      sources: 1,
      mentions: 1,
      first: '2025-01-01',
      last: '2025-01-01',
    });
    expect(index.claims.names('country/a', '2025-01-01')).toEqual([
      { name: 'Aland', documents: 1 },
      { name: 'the islands', documents: 1 },
    ]);
    index.close();
  });

  it('finds the claims between two, whoever acts, and those about one', () => {
    const index = oneStory();
    const ids = (claims: readonly { document: string; id: string }[]) =>
      claims.map(({ document, id }) => `${document}#${id}`);
    const between = ['d1#c1', 'd2#c1', 'd2#c10', 'd3#c1'];
    expect(ids(index.claims.between('country/a', 'country/b', null))).toEqual(between);
    expect(ids(index.claims.between('country/b', 'country/a', null))).toEqual(between);
    expect(ids(index.claims.about('country/a', ['AID'], null))).toEqual(['d2#c1']);
    expect(ids(index.claims.about('country/a', ['CONSULT'], null))).toEqual([]);
    index.close();
  });

  it('counts copies of one story as one source, and names by the documents that use them', () => {
    const index = oneStory();
    expect(index.claims.coverage('country/a', null)).toEqual({
      documents: 3,
      sources: 2,
      mentions: 3,
      first: '2025-01-01',
      last: '2025-02-01',
    });
    expect(index.claims.names('country/a', null)).toEqual([
      { name: 'Aland', documents: 3 },
      { name: 'the islands', documents: 1 },
    ]);
    expect(index.claims.documents('country/a', null, 2)).toEqual([
      { document: 'd2', mentions: 1 },
      { document: 'd1', mentions: 1 },
    ]);
    expect(index.claims.entity('country/a')).toEqual({
      kind: 'Country',
      names: [
        { name: 'Aland', asName: 3, asAlias: 0 },
        { name: 'the islands', asName: 0, asAlias: 1 },
      ],
    });
    expect(index.claims.entity('country/c')).toBeNull();
    index.close();
  });
});
