import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/query/day.ts';

describe('dayOf', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-11-20', '2025-11-20', '2025-11-20'],
    [' 2025-11-20 ', '2025-11-20', '2025-11-20'],
    ['2025-11-20T23:30:00Z', '2025-11-20', '2025-11-20'],
    ['2025-11-20T23:30:00-05:00', '2025-11-21', '2025-11-21'],
    ['2025-11-20T23:30', '2025-11-20', '2025-11-20'],
  ])('%s', (date, first, last) => {
    expect(dayOf(date, 'first')).toBe(first);
    expect(dayOf(date, 'last')).toBe(last);
  });

  it.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2025-1-2',
    '2025-11-20T99:00',
    'November',
    '20251120',
  ])('does not take "%s"', (date) => expect(dayOf(date, 'last')).toBeNull());

  it('takes every day as itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (at) => {
          const day = at.toISOString().slice(0, 10);
          expect(dayOf(day, 'first')).toBe(day);
          expect(dayOf(day, 'last')).toBe(day);
        },
      ),
    );
  });
});
