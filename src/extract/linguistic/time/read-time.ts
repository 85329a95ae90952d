import type { Token } from '../../../model/analysis.ts';
import type { ClaimTime } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { ScopeLexicon } from '../scope/scope-lexicon.ts';
import { anchorTime, shiftTime, type TimeRange } from './anchor-time.ts';
import { type Attachment, distanceTo } from './attach-date.ts';
import { directionOf } from './direction.ts';
import { type DateExpression, findDates } from './find-dates.ts';

/**
 * When the act of a predicate took place, as the text says it; null if it does not say so, or says it only by the day of
 * an article that has no date.
 * @param predicate A verb or an event noun.
 * @param isHappening Whether a noun names something that happens at a time of its own.
 */
export function readTime(
  document: LinguisticDocument,
  predicate: Token,
  scope: ScopeLexicon,
  isHappening: (noun: Token) => boolean,
): ClaimTime | null {
  const dates = datesOf(document, predicate.sentence);
  if (dates.length === 0) return null;
  const attachment: Attachment = { document, scope, isHappening };
  const rated = dates
    .flatMap((date) => {
      const distance = distanceTo(attachment, date, predicate);
      return distance === undefined ? [] : [{ date, distance }];
    })
    .sort((a, b) => a.distance - b.distance || a.date.start.index - b.date.start.index);
  const placedDates = rated.flatMap(({ date }) => {
    const range = placed(attachment, date, predicate);
    return range === null ? [] : [{ date, range }];
  });
  const nearest = placedDates[0];
  if (nearest === undefined || nearest.date !== rated[0]?.date) return null;
  // "a year ago, on 10 March": the second tells the same more precisely.
  const { date, range } = placedDates.findLast((each) => lies(each.range, nearest.range)) ?? nearest;
  return { ...range, text: document.text.slice(date.start.start, date.end.end) };
}

function lies(inner: TimeRange, outer: TimeRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The dates of each sentence, since each of its predicates asks for them. */
const known = new WeakMap<LinguisticDocument, Map<number, readonly DateExpression[]>>();

function datesOf(document: LinguisticDocument, sentence: number): readonly DateExpression[] {
  const ofDocument = known.get(document) ?? new Map<number, readonly DateExpression[]>();
  known.set(document, ofDocument);
  const range = document.sentences[sentence];
  const found =
    ofDocument.get(sentence) ??
    (range === undefined ? [] : findDates(document.tokens.slice(range.start, range.end)));
  ofDocument.set(sentence, found);
  return found;
}

function placed(attachment: Attachment, date: DateExpression, predicate: Token): TimeRange | null {
  const { document, scope } = attachment;
  const { value } = date;
  if (value.kind !== 'shift')
    return anchorTime(value, document.article.published, directionOf(document, predicate, scope));
  const from = dateBefore(attachment, date);
  return from && shiftTime(from, value.unit, value.count);
}

/**
 * The time from which "two days later" counts, only where no other can be meant: the one date that stands before it in
 * its sentence, else the one date of the sentence before it in the paragraph, if that dates its main verb.
 */
function dateBefore(attachment: Attachment, date: DateExpression): TimeRange | null {
  const { document, scope } = attachment;
  const sentence = document.sentenceOf(date.start);
  const number = date.start.sentence;
  const published = document.article.published;
  const own = datesOf(document, number).filter(({ end }) => end.index < date.start.index);
  if (own.length > 1) return null;
  const before = own[0];
  if (before !== undefined)
    return anchorTime(before.value, published, directionOf(document, rootOf(document, number), scope));
  const previous = document.sentences[number - 1];
  if (previous === undefined || previous.block !== sentence.block) return null;
  const [only, ...others] = datesOf(document, number - 1);
  if (only === undefined || others.length > 0) return null;
  const root = rootOf(document, number - 1);
  if (distanceTo(attachment, only, root) === undefined) return null;
  return anchorTime(only.value, published, directionOf(document, root, scope));
}

/** The main verb of a sentence. */
function rootOf(document: LinguisticDocument, sentence: number): Token {
  const range = document.sentences[sentence] as { start: number; end: number };
  const tokens = document.tokens.slice(range.start, range.end);
  return tokens.find(({ dep }) => dep === 'ROOT') ?? (tokens[0] as Token);
}
