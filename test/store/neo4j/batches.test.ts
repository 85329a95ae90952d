import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, divideSteps, halveBatch, type Step } from '../../../src/store/neo4j/batches.ts';

const steps = fc
  .array(fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }), { maxLength: 6 })
  .map((lists): Step[] =>
    lists.map((texts, number) => ({
      statement: `statement ${number}`,
      rows: texts.map((text) => ({ text })),
      parameters: { number },
    })),
  );
const limits = fc.record({ rows: fc.integer({ min: 1, max: 10 }), bytes: fc.integer({ min: 1, max: 400 }) });

/** What is carried out, in order: a statement with one of its rows. */
const carriedOut = (batches: readonly Batch[]) =>
  batches.flatMap((batch) =>
    batch.flatMap(({ statement, rows, parameters }) => rows.map((row) => ({ statement, row, parameters }))),
  );
const rowsOf = (batch: Batch): number => batch.reduce((sum, { rows }) => sum + rows.length, 0);

describe('dividing steps over transactions', () => {
  it('carries every row out once and in order, within the limits', () => {
    fc.assert(
      fc.property(steps, limits, (given, limit) => {
        const batches = [...divideSteps(given, limit)];
        expect(carriedOut(batches)).toEqual(carriedOut([given]));
        for (const batch of batches) {
          expect(rowsOf(batch)).toBeGreaterThan(0);
          expect(rowsOf(batch)).toBeLessThanOrEqual(limit.rows);
          const texts = batch.flatMap(({ rows }) => rows.map(({ text }) => String(text).length));
          if (texts.length > 1) expect(texts.reduce((a, b) => a + b)).toBeLessThanOrEqual(limit.bytes);
        }
      }),
    );
  });

  it('takes one transaction for what is small', () => {
    const small: Step[] = [
      { statement: 'a', rows: [{ id: 1 }] },
      { statement: 'b', rows: [] },
      { statement: 'c', rows: [{ id: 2 }, { id: 3 }] },
    ];
    const batches = [...divideSteps(small, { rows: 100, bytes: 10_000 })];
    expect(batches.map((batch) => batch.map(({ statement }) => statement))).toEqual([['a', 'c']]);
  });

  it('halves a batch for a server without memory, down to a single row', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const [batch] = [...divideSteps(given, { rows: 1000, bytes: 1e9 })];
        if (batch === undefined) return;
        const halves = halveBatch(batch);
        if (rowsOf(batch) === 1) {
          expect(halves).toBeNull();
          return;
        }
        expect(halves?.length).toBe(2);
        expect(carriedOut(halves ?? [])).toEqual(carriedOut([batch]));
      }),
    );
  });
});
