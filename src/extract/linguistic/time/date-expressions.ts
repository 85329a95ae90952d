import type { Token } from '../../../model/analysis.ts';

/** What a date expression says, before it is placed in the calendar. */
export type DateValue =
  | {
      readonly kind: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly toDay: number | null;
    }
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly which: 'last' | 'next' | 'this' | null;
    }
  | { readonly kind: 'year'; readonly year: number; readonly toYear: number | null }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'last' | 'next' | 'this' | null }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'period'; readonly unit: 'week' | 'month' | 'year'; readonly offset: number };

/** A date in a sentence: its first and last token and what it says. */
export interface DateExpression {
  readonly start: Token;
  readonly end: Token;
  readonly value: DateValue;
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const month =
  '(?<month>jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)\\.?';
const day = '(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?';
const year = '(?<year>1[5-9][0-9][0-9]|20[0-9][0-9])';
const range = '(?: ?(?:-|–|to|and) ?(?<to>[0-3]?[0-9])(?:st|nd|rd|th)?)?';
const which = '(?<which>last|next|this)';

interface Pattern {
  readonly expression: RegExp;
  readonly read: (groups: Record<string, string | undefined>) => DateValue | null;
}

const patterns: readonly Pattern[] = [
  { expression: new RegExp(`^${month} ${day}${range}(?: ?,? ${year})?$`), read: readDay },
  { expression: new RegExp(`^(?:the )?${day}${range} (?:of )?${month}(?: ?,? ${year})?$`), read: readDay },
  { expression: /^(?<year>[12][0-9]{3})-(?<number>[01][0-9])-(?<day>[0-3][0-9])$/, read: readDay },
  {
    expression: new RegExp(`^(?:${which} )?(?:early |mid |late )?${month}(?:,? (?:of )?${year})?$`),
    read: readMonth,
  },
  {
    expression: new RegExp(`^${year}(?: ?(?:-|–|to|and) ?(?<to>20[0-9][0-9]|19[0-9][0-9]))?$`),
    read: readYear,
  },
  {
    expression: /^(?:the )?(?:early |mid |late )?(?<year>1[5-9][0-9]0|20[0-9]0)s$/,
    read: ({ year: first }) => ({ kind: 'decade', year: Number(first) }),
  },
  {
    expression: new RegExp(
      `^(?:${which} |early |late )?(?<weekday>${weekdayNames.join('|')})(?: (?:morning|afternoon|evening|night))?$`,
    ),
    read: ({ weekday, which: word }) => ({
      kind: 'weekday',
      weekday: weekdayNames.indexOf(weekday as string),
      which: whichOf(word),
    }),
  },
  {
    expression: /^(?<word>today|yesterday|tomorrow)$/,
    read: ({ word }) => ({ kind: 'offset', days: word === 'today' ? 0 : word === 'yesterday' ? -1 : 1 }),
  },
  {
    expression: /^(?<which>last|next|this) (?<unit>week|month|year)$/,
    read: ({ which: word, unit }) => ({
      kind: 'period',
      unit: unit as 'week',
      offset: word === 'last' ? -1 : word === 'next' ? 1 : 0,
    }),
  },
];

function whichOf(word: string | undefined): 'last' | 'next' | 'this' | null {
  return word === 'last' || word === 'next' || word === 'this' ? word : null;
}

function readDay(groups: Record<string, string | undefined>): DateValue | null {
  const number = groups.number === undefined ? monthOf(groups.month) : Number(groups.number);
  const first = Number(groups.day);
  if (first < 1 || first > 31 || number < 1 || number > 12) return null;
  return {
    kind: 'day',
    year: groups.year === undefined ? null : Number(groups.year),
    month: number,
    day: first,
    toDay: groups.to === undefined ? null : Number(groups.to),
  };
}

function readMonth(groups: Record<string, string | undefined>): DateValue {
  return {
    kind: 'month',
    year: groups.year === undefined ? null : Number(groups.year),
    month: monthOf(groups.month),
    which: whichOf(groups.which),
  };
}

function readYear(groups: Record<string, string | undefined>): DateValue {
  return {
    kind: 'year',
    year: Number(groups.year),
    toYear: groups.to === undefined ? null : Number(groups.to),
  };
}

function monthOf(name: string | undefined): number {
  return monthNames.findIndex((each) => each.startsWith((name ?? '?').slice(0, 3))) + 1;
}

/** The longest expression, in tokens: "between 14 and 16 March, 2019". */
const LONGEST = 7;

/** How the first word of a date may begin; a single sign may be all that the analysis took as a word. */
const opening = /^(?:[0-9]|.$|ja|fe|ma|ap|ju|au|se|oc|no|de|su|mo|tu|we|th|fr|sa|ea|mi|la|ne|to|ye)/i;

/** Finds the dates in a sentence, longest first at each place, not overlapping. */
export function findDates(tokens: readonly Token[]): DateExpression[] {
  const found: DateExpression[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit = opening.test((tokens[at] as Token).text) ? dateAt(tokens, at) : undefined;
    if (hit === undefined) {
      at += 1;
      continue;
    }
    found.push(hit.date);
    at += hit.length;
  }
  return found;
}

function dateAt(tokens: readonly Token[], at: number): { date: DateExpression; length: number } | undefined {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    const part = tokens.slice(at, at + length);
    const first = part[0] as Token;
    const last = part.at(-1) as Token;
    if (!mayBeDate(part)) continue;
    const words = part
      .map(
        (token, position) =>
          token.text.toLowerCase() + (token.whitespace && position < part.length - 1 ? ' ' : ''),
      )
      .join('');
    for (const { expression, read } of patterns) {
      const groups = expression.exec(words)?.groups;
      const value = groups === undefined ? null : read(groups);
      if (value !== null) return { date: { start: first, end: last, value }, length };
    }
  }
  return undefined;
}

/** Not the verb "may" or "march", and no lone number that is not written like a year. */
function mayBeDate(part: readonly Token[]): boolean {
  const first = part[0] as Token;
  if (part.length > 1) return true;
  if (/^\d/.test(first.text)) return /^(?:1[5-9]|20)\d\ds?$/.test(first.text) || first.text.includes('-');
  return /^[A-Z]/.test(first.text)
    ? first.pos === 'PROPN' || first.pos === 'NOUN'
    : ['today', 'yesterday', 'tomorrow'].includes(first.text);
}
