import type { ClaimTime } from '../../../model/extraction.ts';
import type { DateValue, Unit, Which, YearPart } from './date-value.ts';

/**
 * First and last day of a time, with the unit in which these are known: a week, whose ends are days, has the precision
 * `day`; a quarter of a year, whose ends are months, has `month`.
 */
export type TimeRange = Omit<ClaimTime, 'text'>;

/** Where the text stands to a time of which it speaks. */
export type Direction = 'past' | 'ahead' | 'unknown';

const DAY = 86_400_000;

/**
 * Places a date in the calendar. What the expression leaves open is taken from the day of publication: the latest such
 * day, month or year that had begun by then, or, for what lies ahead, the first that ends after it.
 *
 * @param published ISO 8601 day or time stamp; without it, only dates with a year can be placed.
 * @param direction Whether the text speaks of what was or of what lies ahead; where that is unknown, a weekday is too.
 * @returns null if the date cannot be placed or does not exist
 */
export function anchorTime(
  value: DateValue,
  published: string | undefined,
  direction: Direction,
): TimeRange | null {
  const anchor = published === undefined ? null : new Date(`${published.slice(0, 10)}T00:00:00Z`);
  const ahead = direction === 'ahead';
  switch (value.kind) {
    case 'decade':
      return { start: `${value.year}-01-01`, end: `${value.year + 9}-12-31`, precision: 'decade' };
    case 'year':
      return yearRange(value.year, value.toYear ?? value.year);
    case 'month': {
      const year =
        yearIn(value.year, anchor) ?? (anchor && yearOfMonth(value.month, value.which, anchor, ahead));
      if (year === null || (typeof value.year === 'string' && anchor === null)) return null;
      const last = value.to ?? value.month;
      return monthRange(year, value.month, last < value.month ? year + 1 : year, last);
    }
    case 'part': {
      const year = yearIn(value.year, anchor);
      return year === null ? null : monthRange(year, value.first, year, value.last);
    }
    case 'day': {
      const year = yearIn(value.year, anchor) ?? (anchor && yearOfDay(value.month, value.day, anchor, ahead));
      if (year === null || (typeof value.year === 'string' && anchor === null)) return null;
      const start = dayOf(year, value.month, value.day);
      const { to } = value;
      const end = to === null ? start : dayOf(to.month < value.month ? year + 1 : year, to.month, to.day);
      return start === null || end === null || end < start ? null : { start, end, precision: 'day' };
    }
    case 'shift':
      return null;
    default:
      return anchor === null ? null : relativeTo(anchor, value, direction);
  }
}

/**
 * Counts from another time of the text: "two days later".
 * @returns null if that time is not known as precisely as the unit asks for
 */
export function shiftTime(from: TimeRange, unit: Unit, count: number): TimeRange | null {
  const anchor = new Date(`${from.start}T00:00:00Z`);
  const exact = from.precision === 'day' && from.start === from.end;
  if (unit === 'day') return exact ? dayRange(anchor.getTime() + count * DAY) : null;
  if (unit === 'week') return exact ? weekRange(anchor.getTime() + count * 7 * DAY) : null;
  const known = exact || (from.precision === 'month' && from.start.slice(0, 7) === from.end.slice(0, 7));
  if (unit === 'month') {
    if (!known) return null;
    const first = new Date(Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth() + count, 1));
    return monthRange(first.getUTCFullYear(), first.getUTCMonth() + 1);
  }
  if (from.start.slice(0, 4) !== from.end.slice(0, 4)) return null;
  return yearRange(anchor.getUTCFullYear() + count);
}

function relativeTo(
  anchor: Date,
  value: Extract<DateValue, { kind: 'weekday' | 'offset' | 'ago' | 'period' | 'overnight' }>,
  direction: Direction,
): TimeRange | null {
  const now = anchor.getTime();
  const year = anchor.getUTCFullYear();
  switch (value.kind) {
    case 'offset':
      return dayRange(now + value.days * DAY);
    case 'overnight':
      return direction === 'past' ? dayRange(now - DAY, now) : null;
    case 'ago':
      return shiftTime(dayRange(now), value.unit, -value.count);
    case 'weekday': {
      const days = daysToWeekday(anchor, value.weekday, value.which, direction);
      if (days === null) return null;
      const length = value.to === null ? 0 : (value.to - value.weekday + 7) % 7;
      // A range that is over began before: "between Friday and Sunday" on a Saturday is not yet.
      const late = direction === 'past' && days + length > 0 ? 7 : 0;
      return dayRange(now + (days - late) * DAY, now + (days - late + length) * DAY);
    }
    case 'period': {
      const { unit, offset } = value;
      if (unit === 'year') return yearRange(year + offset);
      if (unit === 'week') return weekRange(now + offset * 7 * DAY);
      if (unit === 'weekend') return weekendRange(anchor, offset, direction);
      const first = new Date(Date.UTC(year, anchor.getUTCMonth() + offset, 1));
      return monthRange(first.getUTCFullYear(), first.getUTCMonth() + 1);
    }
  }
}

function daysToWeekday(anchor: Date, weekday: number, which: Which, direction: Direction): number | null {
  const back = (anchor.getUTCDay() - weekday + 7) % 7;
  if (which === 'last') return back === 0 ? -7 : -back;
  if (which === 'next') return 7 - back;
  // Beside the day itself nothing tells which one is meant.
  if (direction === 'unknown') return back === 0 ? 0 : null;
  return direction === 'ahead' ? (7 - back) % 7 : -back;
}

/** The last weekend that has begun, or the next. */
function weekendRange(anchor: Date, offset: number, direction: Direction): TimeRange | null {
  const sinceSaturday = (anchor.getUTCDay() + 1) % 7;
  const last = anchor.getTime() - sinceSaturday * DAY;
  if (offset > 0) return dayRange(last + 7 * DAY, last + 8 * DAY);
  if (direction === 'unknown') return null;
  const ahead = direction === 'ahead' && sinceSaturday > 1 ? 7 * DAY : 0;
  return dayRange(last + ahead, last + ahead + DAY);
}

/** A year that is written, or counted from that of publication; null if neither. */
function yearIn(year: YearPart, anchor: Date | null): number | null {
  if (typeof year === 'number') return year;
  if (year === null || anchor === null) return null;
  return anchor.getUTCFullYear() + (year === 'last' ? -1 : year === 'next' ? 1 : 0);
}

function yearOfMonth(month: number, which: Which, anchor: Date, ahead: boolean): number {
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

function yearRange(first: number, last = first): TimeRange {
  return { start: `${first}-01-01`, end: `${last}-12-31`, precision: 'year' };
}

function monthRange(year: number, month: number, lastYear = year, lastMonth = month): TimeRange {
  return {
    start: iso(Date.UTC(year, month - 1, 1)),
    end: iso(Date.UTC(lastYear, lastMonth, 0)),
    precision: 'month',
  };
}

/** Monday to Sunday of the week in which a day lies. */
function weekRange(day: number): TimeRange {
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
  return dayRange(monday, monday + 6 * DAY);
}

function dayRange(first: number, last = first): TimeRange {
  return { start: iso(first), end: iso(last), precision: 'day' };
}

/** A day of the calendar; null for the 31st of a month that has none. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date.getTime()) : null;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
