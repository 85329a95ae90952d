import type { ClaimTime } from '../../../model/extraction.ts';
import type { DateValue } from './date-expressions.ts';

/** First and last day of a time, with its precision. */
export type TimeRange = Omit<ClaimTime, 'text'>;

const DAY = 86_400_000;

/**
 * Places a date in the calendar. What the expression leaves open is taken from the day of publication: the latest such
 * day, month or year that had begun by then, or, for what lies ahead, the first that ends after it.
 *
 * @param published ISO 8601 day or time stamp; without it, only dates with a year can be placed.
 * @param ahead Whether the text speaks of what lies ahead.
 * @returns null if the date cannot be placed or does not exist
 */
export function anchorTime(
  value: DateValue,
  published: string | undefined,
  ahead: boolean,
): TimeRange | null {
  const anchor = published === undefined ? null : new Date(`${published.slice(0, 10)}T00:00:00Z`);
  switch (value.kind) {
    case 'decade':
      return { start: `${value.year}-01-01`, end: `${value.year + 9}-12-31`, precision: 'decade' };
    case 'year':
      return { start: `${value.year}-01-01`, end: `${value.toYear ?? value.year}-12-31`, precision: 'year' };
    case 'month': {
      const year = value.year ?? (anchor && yearOfMonth(value.month, value.which, anchor, ahead));
      return year === null ? null : monthRange(year, value.month);
    }
    case 'day': {
      const year = value.year ?? (anchor && yearOfDay(value.month, value.day, anchor, ahead));
      if (year === null) return null;
      const start = dayOf(year, value.month, value.day);
      const end = value.toDay === null ? start : dayOf(year, value.month, value.toDay);
      return start === null || end === null || end < start ? null : { start, end, precision: 'day' };
    }
    default:
      return anchor === null ? null : relativeTo(anchor, value, ahead);
  }
}

function relativeTo(
  anchor: Date,
  value: Extract<DateValue, { kind: 'weekday' | 'offset' | 'period' }>,
  ahead: boolean,
): TimeRange {
  const shift = (days: number): TimeRange => {
    const day = iso(new Date(anchor.getTime() + days * DAY));
    return { start: day, end: day, precision: 'day' };
  };
  if (value.kind === 'offset') return shift(value.days);
  if (value.kind === 'weekday') {
    const back = (anchor.getUTCDay() - value.weekday + 7) % 7;
    if (value.which === 'last') return shift(back === 0 ? -7 : -back);
    if (ahead || value.which === 'next')
      return shift(back === 0 ? (value.which === 'next' ? 7 : 0) : 7 - back);
    return shift(-back);
  }
  const year = anchor.getUTCFullYear();
  if (value.unit === 'year') {
    return { start: `${year + value.offset}-01-01`, end: `${year + value.offset}-12-31`, precision: 'year' };
  }
  if (value.unit === 'month') {
    const first = new Date(Date.UTC(year, anchor.getUTCMonth() + value.offset, 1));
    return monthRange(first.getUTCFullYear(), first.getUTCMonth() + 1);
  }
  const monday = anchor.getTime() - ((anchor.getUTCDay() + 6) % 7) * DAY + value.offset * 7 * DAY;
  return { start: iso(new Date(monday)), end: iso(new Date(monday + 6 * DAY)), precision: 'day' };
}

function yearOfMonth(
  month: number,
  which: 'last' | 'next' | 'this' | null,
  anchor: Date,
  ahead: boolean,
): number {
  const year = anchor.getUTCFullYear();
  const now = anchor.getUTCMonth() + 1;
  if (which === 'this') return year;
  if (which === 'last') return month < now ? year : year - 1;
  if (which === 'next') return month > now ? year : year + 1;
  if (ahead) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

function yearOfDay(month: number, day: number, anchor: Date, ahead: boolean): number {
  const year = anchor.getUTCFullYear();
  const thisYear = Date.UTC(year, month - 1, day);
  if (ahead) return thisYear >= anchor.getTime() ? year : year + 1;
  return thisYear <= anchor.getTime() ? year : year - 1;
}

function monthRange(year: number, month: number): TimeRange {
  const last = new Date(Date.UTC(year, month, 0));
  return { start: iso(new Date(Date.UTC(year, month - 1, 1))), end: iso(last), precision: 'month' };
}

/** A day of the calendar; null for the 31st of a month that has none. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : null;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
