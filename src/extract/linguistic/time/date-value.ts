/** "last", "this" or "next", counted from the day of publication; null where nothing is said. */
export type Which = 'last' | 'this' | 'next' | null;

/** A year as the text gives it: a number, "last year", or not at all. */
export type YearPart = number | Exclude<Which, null> | null;

export type Unit = 'day' | 'week' | 'month' | 'year';

/** What a date expression says, before it is placed in the calendar. */
export type DateValue =
  | {
      readonly kind: 'day';
      readonly year: YearPart;
      readonly month: number;
      readonly day: number;
      /** The last day of a range. */
      readonly to: { readonly month: number; readonly day: number } | null;
    }
  | {
      readonly kind: 'month';
      readonly year: YearPart;
      readonly month: number;
      readonly which: Which;
      /** The last month of a range. */
      readonly to: number | null;
    }
  | { readonly kind: 'year'; readonly year: number; readonly toYear: number | null }
  | { readonly kind: 'decade'; readonly year: number }
  /** Months of a year: a quarter or a half. */
  | { readonly kind: 'part'; readonly year: YearPart; readonly first: number; readonly last: number }
  /** `to` is the last day of a range; 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which; readonly to: number | null }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'ago'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'period'; readonly unit: 'week' | 'weekend' | 'month' | 'year'; readonly offset: number }
  | { readonly kind: 'overnight' }
  /** Counted from another date of the text: "two days later". */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly count: number };
