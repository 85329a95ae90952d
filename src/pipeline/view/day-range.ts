import { NewsgraphError } from '../../model/errors.ts';
import { dayOf } from '../../query/day.ts';

/** From when to when something was published; what has no day of publication is left out where there is a limit. */
export interface DayRange {
  /** First day, month or year, ISO 8601. Default: no limit. */
  readonly from?: string;
  /** Last day, month or year, ISO 8601. Default: no limit. */
  readonly to?: string;
}

/** First and last day of a range; null for an open end. @throws NewsgraphError `QUERY_INVALID` for what is no date */
export function daysOf({ from, to }: DayRange): { readonly from: string | null; readonly to: string | null } {
  return { from: checked('from', from, 'first'), to: checked('to', to, 'last') };
}

function checked(name: string, date: string | undefined, end: 'first' | 'last'): string | null {
  const day = date === undefined ? null : dayOf(date, end);
  if (date === undefined || day !== null) return day;
  throw new NewsgraphError(
    'QUERY_INVALID',
    `${name} must be a date such as 2025, 2025-11 or 2025-11-27, not "${date}"`,
  );
}
