import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../src/evaluation/compare-runs.ts';
import { createEvaluationRun, evaluationRunSchema } from '../../../src/evaluation/evaluation-run.ts';
import { goldDocumentSchema } from '../../../src/evaluation/gold-document.ts';
import { groupErrors } from '../../../src/evaluation/group-errors.ts';
import { pairDocuments } from '../../../src/evaluation/pair-documents.ts';
import { predictionSchema } from '../../../src/evaluation/prediction.ts';

const about = { system: 'own', files: [], basis: null };
const document = (id: string, family: string, expect: object) =>
  goldDocumentSchema.parse({
    id,
    family,
    source: 'own',
    layers: ['claims'],
    text: 'Norland refused to meet Sudria.',
    expect,
  });
const golds = [
  document('a', 'refusals', {
    must: [
      { type: 'REJECT', subject: 'Norland', quote: 'refused' },
      { type: 'AGREE', subject: 'Norland', object: 'Sudria' },
    ],
    mustNot: [{ type: 'CONSULT' }, { type: 'ASSAULT' }],
  }),
  document('b', 'meetings', {
    must: [{ anyOf: [{ type: 'COOPERATE' }, { type: 'CONSULT', subject: 'Sudria', object: 'Norland' }] }],
    mustNot: [{ type: 'CONSULT', polarity: 'affirmed' }],
  }),
  document('c', 'meetings', { must: [{ type: 'CONSULT' }], mustNot: [{ type: 'CONSULT' }] }),
];
const claim = (type: string) => ({
  type,
  subject: 1,
  object: 2,
  evidence: { start: 0, end: 31, quote: 'Norland refused to meet Sudria.' },
});
const prediction = (id: string, ...types: string[]) =>
  predictionSchema.parse({
    id,
    text: 'Norland refused to meet Sudria.',
    entities: [
      { id: 1, kind: 'Country', name: 'Norland' },
      { id: 2, kind: 'Country', name: 'Sudria' },
    ],
    claims: types.map(claim),
  });
const runOf = (...predictions: ReturnType<typeof prediction>[]) =>
  createEvaluationRun(pairDocuments(golds, predictions), about);
const run = runOf(prediction('a', 'REJECT', 'ASSAULT'), prediction('b', 'CONSULT'));

describe('expected claims', () => {
  it('are counted over all and by family; of a text without a prediction nothing came out', () => {
    expect(run.figures.claims).toEqual({
      all: {
        must: 0.5,
        mustNot: 0.5,
        mean: 0.5,
        came: 2,
        'of must': 4,
        'stayed out': 2,
        'of mustNot': 4,
      },
      refusals: expect.objectContaining({ must: 0.5, mustNot: 0.5, mean: 0.5 }),
      meetings: expect.objectContaining({ must: 0.5, mustNot: 0.5, came: 1, 'stayed out': 1 }),
    });
  });

  it('are told with the nearest claim', () => {
    expect(groupErrors(run, 1)).toEqual([
      {
        topic: 'must',
        right: 2,
        wrong: 2,
        causes: [
          { cause: 'no claim', count: 1, examples: [expect.objectContaining({ id: 'c', got: null })] },
          {
            cause: 'other type',
            count: 1,
            examples: [
              expect.objectContaining({
                id: 'a',
                expected: 'Norland AGREE Sudria',
                got: 'Norland REJECT Sudria, affirmed, actual, article',
              }),
            ],
          },
        ],
      },
      {
        topic: 'mustNot',
        right: 2,
        wrong: 2,
        causes: [expect.objectContaining({ cause: 'came out', count: 2 })],
      },
    ]);
  });

  it('are kept in a run and compared', () => {
    expect(evaluationRunSchema.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
    const better = runOf(prediction('a', 'REJECT', 'AGREE'), prediction('b', 'CONSULT'));
    const { figures, outcomes } = compareRuns(run, better);
    expect(figures[0]).toMatchObject({ layer: 'claims', row: 'all', before: 0.5, after: 0.75 });
    expect(outcomes.map(({ id, became }) => [id, became])).toEqual([
      ['a', 'right'],
      ['a', 'right'],
    ]);
  });
});

it('refuses a layer without what is expected, and what is expected without its layer', () => {
  const base = { id: 'a', source: 'own', text: 'Norland.' };
  expect(() => goldDocumentSchema.parse({ ...base, layers: ['claims'] })).toThrow(/belong together/);
  expect(() => goldDocumentSchema.parse({ ...base, layers: ['events'], expect: {} })).toThrow(
    /belong together/,
  );
  const quote = { must: [{ type: 'AGREE', quote: 'Sudria' }] };
  expect(() => goldDocumentSchema.parse({ ...base, layers: ['claims'], expect: quote })).toThrow(
    /not in the text/,
  );
});
