import { describe, expect, it } from 'vitest';
import { readPairs } from '../../../scripts/bench/copies/cases.ts';
import { measureCopies, ratesOf } from '../../../scripts/bench/copies/measure.ts';

describe('copies of a text', async () => {
  const figures = measureCopies(await readPairs());
  const copies = figures.filter(({ isCopy }) => isCopy);

  it('are found whatever an editor did to one', () => {
    // A brief and a paper's version of a report have little in common; the report itself joins them.
    const missed = copies.filter(
      ({ kind, pairs, joined }) => joined < pairs && kind !== 'brief and house (written)',
    );
    expect(missed).toEqual([]);
    expect(ratesOf(figures).recall).toBeGreaterThan(0.99);
  });

  it('are no texts that share an event, a statement or background', () => {
    expect(figures.filter(({ isCopy }) => !isCopy).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'rewritten (written)',
        'subject (written)',
        'statement (written)',
        'quoting (written)',
        'update (written)',
        'two sample articles',
      ]),
    );
    expect(figures.filter(({ isCopy, joined }) => !isCopy && joined > 0)).toEqual([]);
  });
});
