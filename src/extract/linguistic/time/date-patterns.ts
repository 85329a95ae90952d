import type { DateValue, Unit, Which, YearPart } from './date-value.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** One way of writing a date. */
export interface DatePattern {
  /** Unique, such as `date/day-month`. */
  readonly id: string;
  /** Words that it reads, in lower case. */
  readonly example: string;
  /** What they mean in a sentence about the past published on 10 March 2026, a Tuesday: days, precision. */
  readonly means: string;
  readonly expression: RegExp;
  readonly read: (groups: Groups) => DateValue | null;
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const numberNames = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');

const monthWords =
  '(?:jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)\\.?';
const month = `(?<month>${monthWords})`;
const dayWords = '[0-3]?[0-9](?:st|nd|rd|th)?';
const day = `(?<day>${dayWords})`;
const yearWords = '(?:1[5-9][0-9][0-9]|20[0-9][0-9])';
const yearPart = `(?:,? (?:of )?(?:(?<year>${yearWords})|(?<yearWhich>last|this|next) year))?`;
const weekdayWords = `(?:${weekdayNames.join('|')})`;
const partOfDay = '(?:early |late )?(?:morning|afternoon|evening|night)';
const leading = `(?:${weekdayWords}(?: ${partOfDay})? ?,? )?(?:the )?`;
const to = '(?: ?(?:-|–|—|to|and|until|through) ?)';
const vague = '(?:early |mid[ -]?|late |the (?:beginning|start|middle|end) of )?';
const which = '(?<which>last|next|this)';
const count = `(?<count>[1-9][0-9]?|${numberNames.join('|')}|an)`;
const about = '(?:about |around |some |roughly |nearly |almost |more than )?';
const unit = '(?<unit>day|week|month|year)s?';

/** Every way of writing a date that is read; the first that fits the whole of an expression decides. */
export const datePatterns: readonly DatePattern[] = [
  {
    id: 'date/iso',
    example: '2026-01-14',
    means: '2026-01-14 day',
    expression: /^(?<year>[12][0-9]{3})-(?<number>[01][0-9])-(?<day>[0-3][0-9])$/,
    read: readDay,
  },
  {
    id: 'date/month-day',
    example: 'wednesday, january 14, 2026',
    means: '2026-01-14 day',
    expression: new RegExp(`^${leading}${month} ${day}${yearPart}$`),
    read: readDay,
  },
  {
    id: 'date/day-month',
    example: 'the 14th of january last year',
    means: '2025-01-14 day',
    expression: new RegExp(`^${leading}${day} (?:of )?${month}${yearPart}$`),
    read: readDay,
  },
  {
    id: 'date/days-of-month',
    example: 'between 14 and 16 january',
    means: '2026-01-14..2026-01-16 day',
    expression: new RegExp(
      `^(?:from |between )?(?:the )?${day}${to}(?<toDay>${dayWords}) (?:of )?${month}${yearPart}$`,
    ),
    read: readDay,
  },
  {
    id: 'date/month-days',
    example: 'january 14-16',
    means: '2026-01-14..2026-01-16 day',
    expression: new RegExp(`^(?:from |between )?${month} ${day}${to}(?<toDay>${dayWords})${yearPart}$`),
    read: readDay,
  },
  {
    id: 'date/days-across-months',
    example: 'from 28 january to 3 february 2024',
    means: '2024-01-28..2024-02-03 day',
    expression: new RegExp(
      `^(?:from |between )?${day} ${month}${to}(?<toDay>${dayWords}) (?<toMonth>${monthWords})${yearPart}$`,
    ),
    read: readDay,
  },
  {
    id: 'date/days-across-months-us',
    example: 'january 28 to february 3',
    means: '2026-01-28..2026-02-03 day',
    expression: new RegExp(
      `^(?:from |between )?${month} ${day}${to}(?<toMonth>${monthWords}) (?<toDay>${dayWords})${yearPart}$`,
    ),
    read: readDay,
  },
  {
    id: 'date/month',
    example: 'late january',
    means: '2026-01-01..2026-01-31 month',
    expression: new RegExp(`^(?:${which} )?${vague}${month}${yearPart}$`),
    read: readMonth,
  },
  {
    id: 'date/months',
    example: 'between march and june 2024',
    means: '2024-03-01..2024-06-30 month',
    expression: new RegExp(`^(?:from |between )?${month}${to}(?<toMonth>${monthWords})${yearPart}$`),
    read: readMonth,
  },
  {
    id: 'date/year',
    example: 'early 2024',
    means: '2024-01-01..2024-12-31 year',
    expression: new RegExp(`^${vague}(?<year>${yearWords})$`),
    read: readYear,
  },
  {
    id: 'date/years',
    example: 'between 2018 and 2020',
    means: '2018-01-01..2020-12-31 year',
    expression: new RegExp(`^(?:from |between )?(?<year>${yearWords})${to}(?<toYear>${yearWords})$`),
    read: readYear,
  },
  {
    id: 'date/season',
    example: 'the summer of 2023',
    means: '2023-01-01..2023-12-31 year',
    // Which months it is depends on the hemisphere: only the year is certain. A winter lies in two.
    expression: new RegExp(
      `^(?:the )?(?:early |late )?(?:spring|summer|autumn|fall) (?:of )?(?<year>${yearWords})$`,
    ),
    read: readYear,
  },
  {
    id: 'date/decade',
    example: 'the late 1990s',
    means: '1990-01-01..1999-12-31 decade',
    expression: /^(?:the )?(?:early |mid[ -]?|late )?(?<year>1[5-9][0-9]0|20[0-9]0)s$/,
    read: ({ year }) => ({ kind: 'decade', year: Number(year) }),
  },
  {
    id: 'date/quarter',
    example: 'the first quarter of 2024',
    means: '2024-01-01..2024-03-31 month',
    expression: new RegExp(
      `^(?:the )?(?<ordinal>first|second|third|fourth|last|final) (?<part>quarter|half)(?: of)?(?: (?:(?<year>${yearWords})|(?<yearWhich>last|this|next) year))$`,
    ),
    read: readPart,
  },
  {
    id: 'date/weekday',
    example: 'last monday night',
    means: '2026-03-09 day',
    expression: new RegExp(`^(?:${which} |early |late )?(?<weekday>${weekdayWords})(?: ${partOfDay})?$`),
    read: readWeekday,
  },
  {
    id: 'date/weekdays',
    example: 'between friday and sunday',
    means: '2026-03-06..2026-03-08 day',
    expression: new RegExp(
      `^(?:from |between )?(?<weekday>${weekdayWords})${to}(?<toWeekday>${weekdayWords})$`,
    ),
    read: readWeekday,
  },
  {
    id: 'date/today',
    example: 'yesterday morning',
    means: '2026-03-09 day',
    expression: new RegExp(`^(?:early |late )?(?<word>today|yesterday|tomorrow)(?: ${partOfDay})?$`),
    read: ({ word }) => ({ kind: 'offset', days: word === 'today' ? 0 : word === 'yesterday' ? -1 : 1 }),
  },
  {
    id: 'date/tonight',
    example: 'this morning',
    means: '2026-03-10 day',
    expression: /^(?:tonight|(?:earlier |later )?this (?:morning|afternoon|evening))$/,
    read: () => ({ kind: 'offset', days: 0 }),
  },
  {
    id: 'date/last-night',
    example: 'last night',
    means: '2026-03-09 day',
    expression: /^last (?:night|evening)$/,
    read: () => ({ kind: 'offset', days: -1 }),
  },
  {
    id: 'date/overnight',
    example: 'overnight',
    means: '2026-03-09..2026-03-10 day',
    expression: /^overnight$/,
    read: () => ({ kind: 'overnight' }),
  },
  {
    id: 'date/period',
    example: 'earlier this month',
    means: '2026-03-01..2026-03-31 month',
    expression: new RegExp(
      `^(?:early |late |earlier |later |the (?:beginning|start|middle|end) of )?${which} (?<unit>week|weekend|month|year)$`,
    ),
    read: ({ which: word, unit: name }) => ({
      kind: 'period',
      unit: name as 'week',
      offset: word === 'last' ? -1 : word === 'next' ? 1 : 0,
    }),
  },
  {
    id: 'date/the-weekend',
    example: 'the weekend',
    means: '2026-03-07..2026-03-08 day',
    expression: /^the weekend$/,
    read: () => ({ kind: 'period', unit: 'weekend', offset: -1 }),
  },
  {
    id: 'date/ago',
    example: 'two weeks ago',
    means: '2026-02-23..2026-03-01 day',
    expression: new RegExp(`^${about}${count} ${unit} ago$`),
    read: ({ unit: name, count: number }) => ({ kind: 'ago', unit: name as Unit, count: numberOf(number) }),
  },
  {
    id: 'date/later',
    example: 'two days later',
    means: 'unknown',
    expression: new RegExp(`^${about}${count} ${unit} (?<way>earlier|later)$`),
    read: ({ unit: name, count: number, way }) => ({
      kind: 'shift',
      unit: name as Unit,
      count: way === 'later' ? numberOf(number) : -numberOf(number),
    }),
  },
  {
    id: 'date/the-following',
    example: 'the following day',
    means: 'unknown',
    expression:
      /^(?:the (?<way>following|next|previous|same|very same)|(?<that>that)(?: same)?) (?<unit>day|week|month|year)$/,
    read: ({ way, unit: name }) => ({
      kind: 'shift',
      unit: name as Unit,
      count: way === 'following' || way === 'next' ? 1 : way === 'previous' ? -1 : 0,
    }),
  },
];

function readDay({
  year,
  yearWhich,
  month: name,
  number,
  day: first,
  toDay,
  toMonth,
}: Groups): DateValue | null {
  const ofMonth = number === undefined ? monthOf(name) : Number(number);
  const from = Number.parseInt(first ?? '', 10);
  if (!(from >= 1 && from <= 31 && ofMonth >= 1 && ofMonth <= 12)) return null;
  const last = toDay === undefined ? null : Number.parseInt(toDay, 10);
  if (last !== null && !(last >= 1 && last <= 31)) return null;
  const lastMonth = toMonth === undefined ? ofMonth : monthOf(toMonth);
  return {
    kind: 'day',
    year: yearOf(year, yearWhich),
    month: ofMonth,
    day: from,
    to: last === null ? null : { month: lastMonth, day: last },
  };
}

function readMonth({ year, yearWhich, month: name, toMonth, which: word }: Groups): DateValue {
  return {
    kind: 'month',
    year: yearOf(year, yearWhich),
    month: monthOf(name),
    which: whichOf(word),
    to: toMonth === undefined ? null : monthOf(toMonth),
  };
}

function readYear({ year, toYear }: Groups): DateValue | null {
  const last = toYear === undefined ? null : Number(toYear);
  return last !== null && last < Number(year) ? null : { kind: 'year', year: Number(year), toYear: last };
}

function readPart({ ordinal, part, year, yearWhich }: Groups): DateValue | null {
  const position = ['first', 'second', 'third', 'fourth'].indexOf(ordinal ?? '');
  const length = part === 'quarter' ? 3 : 6;
  const parts = 12 / length;
  const number = position < 0 ? parts - 1 : position;
  if (number >= parts) return null;
  return {
    kind: 'part',
    year: yearOf(year, yearWhich),
    first: number * length + 1,
    last: (number + 1) * length,
  };
}

function readWeekday({ weekday, toWeekday, which: word }: Groups): DateValue {
  return {
    kind: 'weekday',
    weekday: weekdayNames.indexOf(weekday ?? ''),
    which: whichOf(word),
    to: toWeekday === undefined ? null : weekdayNames.indexOf(toWeekday),
  };
}

function yearOf(number: string | undefined, word: string | undefined): YearPart {
  return number === undefined ? whichOf(word) : Number(number);
}

function whichOf(word: string | undefined): Which {
  return word === 'last' || word === 'next' || word === 'this' ? word : null;
}

function monthOf(name: string | undefined): number {
  return monthNames.findIndex((each) => each.startsWith((name ?? '?').slice(0, 3))) + 1;
}

function numberOf(word: string | undefined): number {
  const position = numberNames.indexOf(word ?? '');
  if (word === 'an' || position === 0) return 1;
  return position > 0 ? position : Number(word);
}
