import { describe, expect, it } from 'vitest';
import { goldDocumentSchema } from '../../../src/evaluation/gold-document.ts';
import { withGoldEntities } from '../../../src/evaluation/identity/gold-extraction.ts';
import { foundIdentities, givenIdentities } from '../../../src/evaluation/identity/match-identities.ts';
import { scoreIdentities } from '../../../src/evaluation/identity/score-identities.ts';
import { predictionSchema } from '../../../src/evaluation/prediction.ts';
import type { Extraction } from '../../../src/model/extraction.ts';

const text = 'Ana Lund met Bo Lund in Oslo. Lund left.';
const gold = goldDocumentSchema.parse({
  id: 'one',
  source: 'test',
  layers: ['identity'],
  text,
  entities: [
    {
      id: 'a',
      kind: 'Person',
      mentions: [
        [0, 8],
        [30, 34],
      ],
      identity: 'person/ana',
    },
    { id: 'b', kind: 'Person', mentions: [[13, 20]], identity: 'person/bo', families: ['kin'] },
    { id: 'o', kind: 'Place', mentions: [[24, 28]], identity: 'place/oslo' },
  ],
});
const predict = (entities: unknown[]) => predictionSchema.parse({ id: 'one', entities });

describe('foundIdentities', () => {
  it('lets an entity stand for the predicted one that shares most spans', () => {
    const prediction = predict([
      {
        id: 'p1',
        kind: 'Person',
        mentions: [
          [13, 20],
          [30, 34],
        ],
        cluster: 'person/bo-lund',
      },
      { id: 'p2', kind: 'Person', mentions: [[0, 8]], cluster: 'person/ana-lund' },
      { id: 'p3', kind: 'Organization', mentions: [[24, 28]], cluster: 'organization/oslo' },
    ]);
    expect(foundIdentities(0, gold, prediction).map(({ identity, cluster }) => [identity, cluster])).toEqual([
      ['person/ana', 'person/ana-lund'],
      ['person/bo', 'person/bo-lund'],
      ['place/oslo', 'organization/oslo'],
    ]);
  });

  it('takes one that only touches its spans if it is of its kind', () => {
    const prediction = predict([
      { id: 'p1', kind: 'Person', mentions: [[0, 3]], cluster: 'x' },
      { id: 'p2', kind: 'Place', mentions: [[16, 20]], cluster: 'y' },
    ]);
    expect(foundIdentities(0, gold, prediction).map(({ cluster }) => cluster)).toEqual(['x', null, null]);
  });

  it('takes an entity without a cluster for joined with none', () => {
    const prediction = predict([{ id: 'p', kind: 'Person', mentions: [[0, 8]] }]);
    const [one] = foundIdentities(0, gold, prediction);
    const [other] = foundIdentities(1, gold, prediction);
    expect(one!.cluster).not.toBeNull();
    expect(one!.cluster).not.toBe(other!.cluster);
  });
});

describe('givenIdentities', () => {
  it('takes the clusters by the ids of gold', () => {
    expect(givenIdentities(0, gold, { a: 'x', b: 'x' }).map(({ cluster }) => cluster?.length)).toEqual([
      1,
      1,
      expect.any(Number),
    ]);
  });
});

describe('scoreIdentities', () => {
  it('has rows of what was found, and of what was given where a system tells', () => {
    const prediction = predict([{ id: 'p', kind: 'Person', mentions: [[0, 8]], cluster: 'x' }]);
    const second = { ...gold, id: 'two' };
    const pairs = [gold, second].map((one) => ({ gold: one, prediction }));
    const rows = scoreIdentities(pairs)!;
    expect(rows['pairs (found)']).toMatchObject({ correct: 1, gold: 1, pred: 1 });
    expect(rows['pairs of all (found)']).toMatchObject({ correct: 1, gold: 3, pred: 1 });
    expect(Object.keys(rows).some((name) => name.endsWith('(given)'))).toBe(false);
    const goldClusters = { a: 'x', b: 'x', o: 'o' };
    const told = pairs.map((pair) => ({ ...pair, prediction: { ...prediction, goldClusters } }));
    // Four items in one cluster make 6 pairs, and the place 1; of the 3 of gold all come.
    expect(scoreIdentities(told)!['pairs (given)']).toMatchObject({ correct: 3, gold: 3, pred: 7 });
  });

  it('has none without documents of the layer', () => {
    expect(scoreIdentities([{ gold: { ...gold, layers: ['coref'] }, prediction: null }])).toBeNull();
  });
});

describe('withGoldEntities', () => {
  it('puts names and mentions of gold in the place of those found, and keeps what was read of them', () => {
    const extraction: Extraction = {
      id: 'one',
      extractor: { name: 'test', version: '1' },
      text,
      blocks: [],
      entities: [
        { id: 'e1', kind: 'Person', name: 'Ana', aliases: [], attributes: { age: 40 } },
        { id: 'e2', kind: 'Organization', name: 'Oslo', aliases: [], attributes: { generic: true } },
        { id: 'e3', kind: 'Topic', name: 'left', aliases: [], attributes: {} },
      ],
      mentions: [
        { entity: 'e1', start: 0, end: 3, form: 'name' },
        { entity: 'e2', start: 24, end: 28, form: 'name' },
        { entity: 'e3', start: 35, end: 39, form: 'name' },
      ],
      claims: [],
      attributions: [],
    };
    const { extraction: given, ids } = withGoldEntities(extraction, gold);
    expect(Object.fromEntries(ids)).toEqual({ a: 'e1', b: 'gold-b', o: 'e2' });
    expect(given.entities).toEqual([
      { id: 'e1', kind: 'Person', name: 'Ana Lund', aliases: ['Lund'], attributes: { age: 40 } },
      { id: 'gold-b', kind: 'Person', name: 'Bo Lund', aliases: [], attributes: {} },
      // What was read of it belongs to another kind.
      { id: 'e2', kind: 'Place', name: 'Oslo', aliases: [], attributes: {} },
      { id: 'e3', kind: 'Topic', name: 'left', aliases: [], attributes: {} },
    ]);
    expect(given.mentions.map(({ entity, start }) => [entity, start])).toEqual([
      ['e1', 0],
      ['gold-b', 13],
      ['e2', 24],
      ['e1', 30],
      ['e3', 35],
    ]);
  });
});
