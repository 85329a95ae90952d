import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorTime } from '../../../../src/extract/linguistic/time/anchor-time.ts';
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
        const range = anchorTime({ kind: 'weekday', weekday, which: null }, date.toISOString(), false);
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
          { kind: 'month', year: null, month, which: null },
          date.toISOString(),
          false,
        );
        expect(range?.start.slice(8)).toBe('01');
        expect((range?.start ?? '9') <= date.toISOString().slice(0, 10)).toBe(true);
        expect(Number(range?.start.slice(5, 7))).toBe(month);
        expect(new Date(Date.parse(range?.end ?? '') + 86_400_000).getUTCDate()).toBe(1);
      }),
    );
  });

  it('knows no 30th of February', () => {
    const value = { kind: 'day', year: 2024, month: 2, day: 30, toDay: null } as const;
    expect(anchorTime(value, undefined, false)).toBeNull();
  });
});
