import { expect, it } from 'vitest';
import { benchmarkTable, type MeasuredRun } from '../../../scripts/benchmark/table.ts';

const rates = (must: number, mustNot: number) => ({
  must,
  mustNot,
  mean: (2 * must * mustNot) / (must + mustNot),
  came: 1,
  'of must': 1,
  'stayed out': 1,
  'of mustNot': 1,
});
const run = (claims: object) => ({ figures: { documents: {}, integrity: {}, claims } }) as MeasuredRun;

it('sets both readings side by side, by family, with all at the end', () => {
  const own = run({ all: rates(0.8, 1), 'word-senses': rates(0.75, 1), dates: rates(0.9, 1) });
  const naive = run({ all: rates(0.25, 0.75), 'word-senses': rates(0.2, 0.6), dates: rates(0.3, 0.9) });
  expect(benchmarkTable(own, naive).split('\n').slice(2)).toEqual([
    '| dates | .900 | 1.000 | .300 | .900 |',
    '| word senses | .750 | 1.000 | .200 | .600 |',
    '| **all** | .800 | 1.000 | .250 | .750 |',
    '| harmonic mean | .889 | | .375 | |',
  ]);
});

it('refuses runs that cannot stand side by side', () => {
  const own = run({ all: rates(1, 1), dates: rates(1, 1) });
  expect(() => benchmarkTable(own, run({ all: rates(1, 1) }))).toThrow(/no family "dates"/);
  expect(() => benchmarkTable(run({}), run({}))).toThrow(/no expected claims/);
});
