import { describe, expect, it } from 'vitest';
import type { EdgeContribution } from '../../src/model/contribution.ts';
import { openIndex, type WorkspaceIndex } from '../../src/workspace/workspace-index.ts';

const aid = { type: 'AID', source: 'country/norland', target: 'country/sudria' };
const claims: EdgeContribution = {
  ...aid,
  claims: 1,
  denials: 0,
  denied: 0,
  asserted: 1,
  stated: 1,
  implied: 0,
  known: 0,
  offices: 0,
  former: 0,
  firstEvent: '2031-01-01',
  lastEvent: '2031-01-02',
  firsthand: false,
  quoted: [],
};
const none = { ...claims, claims: 0, asserted: 0, stated: 0, firstEvent: null, lastEvent: null };
const denies = { ...none, denials: 1, denied: 1 };
const tellsOfDenial = { ...none, denials: 1 };

interface Report {
  readonly edge: EdgeContribution;
  readonly url?: string;
  readonly corrects?: readonly string[];
}

/** The sum of the edge over documents, and what is taken back of each. */
function sumOf(reports: Readonly<Record<string, Report>>) {
  const index: WorkspaceIndex = openIndex(':memory:');
  try {
    for (const [id, { edge, url = null, corrects = [] }] of Object.entries(reports)) {
      index.documents.put(
        {
          id,
          articleHash: 'h',
          extractionKey: 'k',
          extractor: 'e 1',
          file: null,
          published: null,
          url,
          outlets: [],
          story: id,
          signature: null,
        },
        [],
      );
      index.contributions.replace(id, { entities: [], claims: [], edges: [edge] });
      index.corrections.replace(id, corrects);
    }
    const takenBack = Object.keys(reports).flatMap((id) =>
      index.corrections.takenBack(id).map(({ by, polarity }) => `${polarity} in ${id} by ${by}`),
    );
    const { claims: count, denials, sources, firstEvent } = index.contributions.edge(aid)!;
    return { claims: count, denials, sources, firstEvent, takenBack };
  } finally {
    index.close();
  }
}

describe('a correction', () => {
  const url = 'https://post.example/flour';

  it.each([['old'], [url]])('takes back what it denies, named by %s', (target) => {
    expect(sumOf({ old: { edge: claims, url }, new: { edge: denies, corrects: [target] } })).toEqual({
      claims: 0,
      denials: 1,
      sources: 0,
      firstEvent: null,
      takenBack: ['affirmed in old by new', 'affirmed in new by new'],
    });
  });

  it('leaves what others say, whom it disputes', () => {
    expect(
      sumOf({ old: { edge: claims }, other: { edge: claims }, new: { edge: denies, corrects: ['old'] } }),
    ).toMatchObject({ claims: 1, denials: 1, sources: 1, firstEvent: '2031-01-01' });
  });

  it('takes back what it repeats of the article that it corrects', () => {
    const repeats = { ...claims, asserted: 0, denials: 1, denied: 1 };
    expect(sumOf({ new: { edge: repeats, corrects: ['old'] } })).toMatchObject({
      claims: 0,
      denials: 1,
      takenBack: ['affirmed in new by new'],
    });
  });

  it('takes nothing back by what others deny in it, or where it says both', () => {
    const stands = { claims: 1, denials: 1, takenBack: [] };
    expect(sumOf({ old: { edge: claims }, new: { edge: tellsOfDenial, corrects: ['old'] } })).toMatchObject(
      stands,
    );
    const both = { ...claims, denials: 1, denied: 1 };
    expect(sumOf({ old: { edge: claims }, new: { edge: both, corrects: ['old'] } })).toMatchObject({
      ...stands,
      claims: 2,
    });
  });

  it('takes back a denial in the own voice of the article that it corrects, and no other', () => {
    const asserts = { edge: claims, corrects: ['old'] };
    expect(sumOf({ old: { edge: denies }, new: asserts })).toMatchObject({
      claims: 1,
      denials: 0,
      takenBack: ['negated in old by new'],
    });
    expect(sumOf({ old: { edge: tellsOfDenial }, new: asserts })).toMatchObject({ claims: 1, denials: 1 });
  });

  it('changes nothing while what it corrects is not there, and none without it', () => {
    expect(sumOf({ other: { edge: claims }, new: { edge: denies, corrects: ['old'] } })).toMatchObject({
      claims: 1,
      denials: 1,
    });
    expect(sumOf({ old: { edge: claims }, new: { edge: denies } })).toMatchObject({
      claims: 1,
      takenBack: [],
    });
  });
});
