import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/evaluation/compare-runs.ts';
import { createEvaluationRun, evaluationRunSchema } from '../../src/evaluation/evaluation-run.ts';
import { pairDocuments } from '../../src/evaluation/pair-documents.ts';
import type { Prediction } from '../../src/evaluation/prediction.ts';
import { newsGold, newsPredictions } from './support.ts';

const about = { system: 'own', files: ['news.gold.jsonl'], basis: null };
const runOf = (predictions: readonly Prediction[]) =>
  createEvaluationRun(pairDocuments(newsGold(), predictions), about);

describe('compareRuns', () => {
  const before = runOf(newsPredictions());

  it('finds no difference between a run and itself, kept and read', () => {
    const kept = evaluationRunSchema.parse(JSON.parse(JSON.stringify(before)));
    expect(kept).toEqual(before);
    const { figures, outcomes } = compareRuns(kept, before);
    expect(outcomes).toEqual([]);
    expect(figures.length).toBeGreaterThan(40);
    for (const { before: old, after } of figures) expect(after).toBe(old);
  });

  it('tells what became right and what became wrong, and the figures that moved', () => {
    const predictions = newsPredictions();
    const harbour = predictions[0]!;
    // The union's tie is found, and the port is lost.
    harbour.mentions = harbour.mentions!.filter(({ entity }) => entity !== 'd');
    harbour.claims = harbour.claims.map((claim) =>
      claim.type === 'BASED_IN' && claim.subject === 'b'
        ? { ...claim, object: 'e', modality: 'actual' }
        : claim,
    );
    const { figures, outcomes } = compareRuns(before, runOf(predictions));
    const told = outcomes.map(({ document, became, before: old, after }) => [
      document,
      became,
      (after ?? old)!.topic,
      `${old?.cause} -> ${after?.cause}`,
    ]);
    expect(told).toContainEqual([0, 'wrong', 'names', 'right -> missed']);
    expect(told).toContainEqual([0, 'right', 'relations', expect.stringMatching(/ -> right$/)]);
    expect(outcomes.every(({ id }) => id === 'harbour')).toBe(true);
    const moved = figures.find(({ layer, row }) => layer === 'relations' && row === 'BASED_IN')!;
    expect(moved.before).toBe(0);
    expect(moved.after).toBeGreaterThan(0);
  });

  it('is turned round when the runs are', () => {
    const other = runOf(newsPredictions().filter(({ id }) => id !== 'harbour'));
    const turned = { right: 'wrong', wrong: 'right' } as const;
    const key = ({ document, became, before: old, after }: ReturnType<typeof compareRuns>['outcomes'][0]) =>
      JSON.stringify([document, became, old, after]);
    const back = compareRuns(other, before).outcomes.map((change) => ({
      ...change,
      became: turned[change.became],
      before: change.after,
      after: change.before,
    }));
    expect(back.length).toBeGreaterThan(0);
    expect(back.map(key).sort()).toEqual(compareRuns(before, other).outcomes.map(key).sort());
  });
});
