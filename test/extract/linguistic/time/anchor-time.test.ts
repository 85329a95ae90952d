import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorTime, shiftTime } from '../../../../src/extract/linguistic/time/anchor-time.ts';
import type { DateValue } from '../../../../src/extract/linguistic/time/date-value.ts';
import { eventsOf } from '../events/invented-world.ts';

describe('when an act took place', () => {
  // 10 March 2026 was a Tuesday.
  it.each([
    ['on Monday', '2026-03-09', '2026-03-09', 'day'],
    ['on Tuesday', '2026-03-10', '2026-03-10', 'day'],
    ['last Tuesday', '2026-03-03', '2026-03-03', 'day'],
    ['on Wednesday', '2026-03-04', '2026-03-04', 'day'],
    ['yesterday', '2026-03-09', '2026-03-09', 'day'],
    ['on March 3', '2026-03-03', '2026-03-03', 'day'],
    ['on 12 April', '2025-04-12', '2025-04-12', 'day'],
    ['on April 27, 2018', '2018-04-27', '2018-04-27', 'day'],
    ['in January', '2026-01-01', '2026-01-31', 'month'],
    ['in August', '2025-08-01', '2025-08-31', 'month'],
    ['in March 2019', '2019-03-01', '2019-03-31', 'month'],
    ['last month', '2026-02-01', '2026-02-28', 'month'],
    ['in 2019', '2019-01-01', '2019-12-31', 'year'],
    ['last year', '2025-01-01', '2025-12-31', 'year'],
    ['in the 1990s', '1990-01-01', '1999-12-31', 'decade'],
    ['last week', '2026-03-02', '2026-03-08', 'day'],
  ])('%s', (words, start, end, precision) => {
    const [claim] = eventsOf(`Norland attacked Sudria ${words}.`, { published: '2026-03-10T07:00:00Z' });
    expect(claim?.time).toMatchObject({ start, end, precision });
  });

  it.each(['after the March exercise', 'before Monday', 'since 2019', 'until Friday', ''])(
    'is not known from "%s"',
    (words) => {
      const [claim] = eventsOf(`Norland attacked Sudria ${words}.`, { published: '2026-03-10' });
      expect(claim?.type).toBe('ASSAULT');
      expect(claim?.time).toBeNull();
    },
  );

  it('is not guessed without a day of publication', () => {
    expect(eventsOf('Norland attacked Sudria on Monday.')[0]?.time).toBeNull();
    expect(eventsOf('Norland attacked Sudria in March 2019.')[0]?.time?.start).toBe('2019-03-01');
  });

  it('lies ahead where the text speaks of what will be', () => {
    const [claim] = eventsOf('Norland will meet Sudria on Friday.', { published: '2026-03-10' });
    expect(claim?.time?.start).toBe('2026-03-13');
  });
});

const published = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('anchoring', () => {
  it('puts a past weekday into the week that ends on the day of publication', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 0, max: 6 }), (date, weekday) => {
        const range = anchorTime(
          { kind: 'weekday', weekday, which: null, to: null },
          date.toISOString(),
          'past',
        );
        const anchor = Date.parse(date.toISOString().slice(0, 10));
        const day = Date.parse(range?.start ?? '');
        expect(new Date(day).getUTCDay()).toBe(weekday);
        expect((anchor - day) / 86_400_000).toBeGreaterThanOrEqual(0);
        expect((anchor - day) / 86_400_000).toBeLessThan(7);
      }),
    );
  });

  it('gives whole months that begin no later than the day of publication', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 1, max: 12 }), (date, month) => {
        const range = anchorTime(
          { kind: 'month', year: null, month, which: null, to: null },
          date.toISOString(),
          'past',
        );
        expect(range?.start.slice(8)).toBe('01');
        expect((range?.start ?? '9') <= date.toISOString().slice(0, 10)).toBe(true);
        expect(Number(range?.start.slice(5, 7))).toBe(month);
        expect(new Date(Date.parse(range?.end ?? '') + 86_400_000).getUTCDate()).toBe(1);
      }),
    );
  });

  const year = fc.oneof(
    fc.integer({ min: 1900, max: 2099 }),
    fc.constantFrom('last' as const, 'this' as const, 'next' as const, null),
  );
  const which = fc.constantFrom('last' as const, 'this' as const, 'next' as const, null);
  const month = fc.integer({ min: 1, max: 12 });
  const weekday = fc.integer({ min: 0, max: 6 });
  const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
  const value: fc.Arbitrary<DateValue> = fc.oneof(
    fc.record({
      kind: fc.constant('day' as const),
      year,
      month,
      day: fc.integer({ min: 1, max: 31 }),
      to: fc.option(fc.record({ month, day: fc.integer({ min: 1, max: 31 }) })),
    }),
    fc.record({ kind: fc.constant('month' as const), year, month, which, to: fc.option(month) }),
    fc.record({ kind: fc.constant('weekday' as const), weekday, which, to: fc.option(weekday) }),
    fc.record({ kind: fc.constant('ago' as const), unit, count: fc.integer({ min: 1, max: 99 }) }),
    fc.record({
      kind: fc.constant('period' as const),
      unit: fc.constantFrom('week' as const, 'weekend' as const, 'month' as const, 'year' as const),
      offset: fc.integer({ min: -1, max: 1 }),
    }),
  );
  const direction = fc.constantFrom('past' as const, 'ahead' as const, 'unknown' as const);

  it('gives ends that are whole units of the precision, the first no later than the last', () => {
    fc.assert(
      fc.property(value, published, direction, (each, date, way) => {
        const range = anchorTime(each, date.toISOString(), way);
        if (range === null) return;
        expect(range.start <= range.end).toBe(true);
        const after = new Date(Date.parse(range.end) + 86_400_000).toISOString().slice(0, 10);
        if (range.precision !== 'day') {
          expect(range.start.slice(8)).toBe('01');
          expect(after.slice(8)).toBe('01');
        }
        if (range.precision === 'year')
          expect([range.start.slice(5), after.slice(5)]).toEqual(['01-01', '01-01']);
      }),
    );
  });

  it('places nothing without a day of publication but what has a year of its own', () => {
    fc.assert(
      fc.property(value, direction, (each, way) => {
        const range = anchorTime(each, undefined, way);
        if (range !== null) expect('year' in each && typeof each.year === 'number').toBe(true);
      }),
    );
  });

  it('puts what lies ahead no earlier, and what is past no later, than the day of publication', () => {
    fc.assert(
      fc.property(published, weekday, (date, day) => {
        const today = date.toISOString().slice(0, 10);
        const read = (way: 'past' | 'ahead') =>
          anchorTime({ kind: 'weekday', weekday: day, which: null, to: null }, today, way)?.start ?? '';
        expect(read('ahead') >= today).toBe(true);
        expect(read('past') <= today).toBe(true);
      }),
    );
  });

  it('counts forth and back to the same day', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: -400, max: 400 }), (date, count) => {
        const day = date.toISOString().slice(0, 10);
        const from = { start: day, end: day, precision: 'day' as const };
        const there = shiftTime(from, 'day', count);
        expect(there && shiftTime(there, 'day', -count)).toEqual(from);
      }),
    );
  });

  it('knows no 30th of February', () => {
    const value = { kind: 'day', year: 2024, month: 2, day: 30, to: null } as const;
    expect(anchorTime(value, undefined, 'past')).toBeNull();
  });
});
