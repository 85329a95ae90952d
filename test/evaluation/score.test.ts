import { describe, expect, it } from 'vitest';
import { pairDocuments } from '../../src/evaluation/pair-documents.ts';
import { scoreDocuments } from '../../src/evaluation/score.ts';
import { newsFigures, newsGold, newsPredictions } from './support.ts';

describe('scoreDocuments', () => {
  const expected = newsFigures();
  const figures = scoreDocuments(pairDocuments(newsGold(), newsPredictions()));

  it('has the sections and rows of the reference scorer, in its order', () => {
    const shape = (value: object) =>
      Object.fromEntries(Object.entries(value).map(([name, rows]) => [name, Object.keys(rows)]));
    expect(shape(figures)).toEqual(shape(expected));
    for (const [section, rows] of Object.entries(figures)) {
      expect(Object.keys(rows)).toEqual(Object.keys(expected[section]!));
    }
  });

  const rows = Object.entries(expected).flatMap(([section, byName]) =>
    Object.entries(byName).map(([name, row]) => ({ section, name, row })),
  );

  it.each(rows)('has its figures of $section: $name', ({ section, name, row }) => {
    const found: unknown = Object.entries(figures).find(([one]) => one === section)?.[1][name];
    if (typeof row === 'number') expect(found).toBe(row);
    else {
      expect(Object.keys(found as object).sort()).toEqual(Object.keys(row).sort());
      for (const [figure, value] of Object.entries(row)) {
        expect((found as Record<string, number>)[figure], figure).toBeCloseTo(value, 12);
      }
    }
  });

  it('counts a document without a prediction as one that nothing was found in', () => {
    const gold = newsGold();
    const { documents, entities } = scoreDocuments(pairDocuments(gold, []));
    expect(documents).toMatchObject({ gold: gold.length, predicted: 0, missing: gold.length });
    expect(entities!.typed).toMatchObject({ P: 0, R: 0, F1: 0, correct: 0, pred: 0 });
  });
});
