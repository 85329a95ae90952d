import type { Token } from '../../../model/analysis.ts';
import { datePatterns } from './date-patterns.ts';
import type { DateValue } from './date-value.ts';

/** A date in a sentence: its first and last token and what it says. */
export interface DateExpression {
  readonly start: Token;
  readonly end: Token;
  readonly value: DateValue;
}

/** The longest expression, in tokens: "Wednesday, the 14th of January, last year". */
const LONGEST = 10;

/** Words without one of which nothing is a date. */
const core =
  /^(?:[0-9].*|jan.*|feb.*|mar|mar\.|march|apr.*|may|june?|july?|aug.*|sept?\.?|september|oct.*|nov.*|dec.*|(?:sun|mon|tues|wednes|thurs|fri|satur)day|days?|weeks?|weekend|months?|years?|today|yesterday|tomorrow|tonight|night|overnight|morning|afternoon|evening|mid-?[0-9]*)$/i;
/** How the first word of a date may begin. */
const opening =
  /^(?:[0-9].*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|about|around|some|roughly|nearly|almost|more|from|between|the|that|this|last|next|early|earlier|mid.*|late|later|first|second|spring|summer|autumn|fall)$/i;

/** Finds the dates in a sentence, longest first at each place, not overlapping. */
export function findDates(tokens: readonly Token[]): DateExpression[] {
  const found: DateExpression[] = [];
  const cores = tokens.map(({ text }) => core.test(text));
  if (!cores.includes(true)) return found;
  let at = 0;
  while (at < tokens.length) {
    const near = cores.indexOf(true, at);
    if (near < 0) break;
    const opens = near === at || (near - at < LONGEST && opening.test((tokens[at] as Token).text));
    const hit = opens ? dateAt(tokens, cores, at) : undefined;
    if (hit === undefined) {
      at += 1;
      continue;
    }
    found.push(hit.date);
    at += hit.length;
  }
  return found;
}

function dateAt(
  tokens: readonly Token[],
  cores: readonly boolean[],
  at: number,
): { date: DateExpression; length: number } | undefined {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    const part = tokens.slice(at, at + length);
    const last = part.at(-1) as Token;
    if (!cores[at + length - 1] && !/^(?:ago|earlier|later)$/i.test(last.text)) continue;
    if (length === 1 && !mayStandAlone(last)) continue;
    const value = meaningOf(part);
    if (value !== null) return { date: { start: part[0] as Token, end: last, value }, length };
  }
  return undefined;
}

function meaningOf(part: readonly Token[]): DateValue | null {
  const words = part
    .map(({ text, whitespace }, position) => text + (whitespace && position < part.length - 1 ? ' ' : ''))
    .join('')
    .toLowerCase();
  for (const { expression, read } of datePatterns) {
    const groups = expression.exec(words)?.groups;
    const value = groups === undefined && !expression.test(words) ? null : read(groups ?? {});
    if (value !== null) return value;
  }
  return null;
}

/** Not the verb "may" or "march", and no lone number that is not written like a year or counts something. */
function mayStandAlone(token: Token): boolean {
  if (/^\d/.test(token.text)) return /^(?:(?:1[5-9]|20)\d\ds?|\d{4}-\d\d-\d\d)$/.test(token.text);
  if (/^[A-Z]/.test(token.text)) return token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADV';
  return ['today', 'yesterday', 'tomorrow', 'tonight', 'overnight'].includes(token.text);
}
