import type { Token } from '../../../model/analysis.ts';
import type { ClaimTime } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPredicate, wordOf } from '../scope/tree.ts';
import { anchorTime } from './anchor-time.ts';
import { type DateExpression, findDates } from './date-expressions.ts';

/** Prepositions that put an act into a time; "by", "for", "until" and the like only bound it. */
const placing = new Set(['on', 'in', 'at', 'during', 'from', 'between', 'of', 'over']);
/** Prepositions whose noun has a time of its own: "after the summit in March". */
const apart = new Set([
  'after',
  'before',
  'since',
  'until',
  'following',
  'despite',
  'ahead',
  'like',
  'by',
  'for',
  'from',
]);

/**
 * When the act of a predicate took place, as the text says it; null if it does not say so, or says it only by the day of
 * an article that has no date.
 * @param predicate A verb or an event noun.
 */
export function readTime(document: LinguisticDocument, predicate: Token): ClaimTime | null {
  const sentence = document.sentenceOf(predicate);
  const future = isAhead(document, predicate);
  const dates = findDates(document.tokens.slice(sentence.start, sentence.end));
  const rated = dates
    .flatMap((date) => {
      const distance = distanceTo(document, date, predicate);
      return distance === undefined ? [] : [{ date, distance }];
    })
    .sort((a, b) => a.distance - b.distance || a.date.start.index - b.date.start.index);
  for (const { date } of rated) {
    const range = anchorTime(date.value, document.article.published, future);
    if (range !== null) {
      const text = document.text.slice(date.start.start, date.end.end);
      return { ...range, text };
    }
  }
  return null;
}

/** Whether the text speaks of what lies ahead: then "on Friday" is the next one. */
function isAhead(document: LinguisticDocument, predicate: Token): boolean {
  const auxiliaries = childrenBy(document, predicate, 'aux');
  if (auxiliaries.some((each) => ['will', "'ll", '’ll', 'shall', 'may', 'might'].includes(wordOf(each))))
    return true;
  return auxiliaries.some(({ tag }) => tag === 'TO');
}

/** How many steps lie between a date and the predicate that it dates; undefined if it dates something else. */
function distanceTo(
  document: LinguisticDocument,
  date: DateExpression,
  predicate: Token,
): number | undefined {
  let at = rootOf(document, date);
  let steps = 0;
  while (at !== predicate) {
    const head = headOf(document, at);
    if (head === at) return undefined;
    if (at.dep === 'prep' && steps <= 1 && !placing.has(wordOf(at))) return undefined;
    if (at.dep === 'prep' && steps > 1 && apart.has(wordOf(at))) return undefined;
    if (at.dep === 'pcomp' || at.dep === 'mark') return undefined;
    // A noun may carry the date of the verb that it completes; a name or a part of a name may not.
    if (at.dep === 'compound' || at.dep === 'amod' || at.dep === 'poss' || at.dep === 'nmod')
      return undefined;
    if (head !== predicate) {
      if (isPredicate(head) && !lends(document, head, predicate)) return undefined;
      if (isPredicate(head)) return steps + 2;
      if (at.dep === 'relcl' || at.dep === 'acl' || at.dep === 'nsubj' || at.dep === 'conj') return undefined;
    }
    at = head;
    steps += 1;
    if (steps > 6) return undefined;
  }
  return steps;
}

/** Whether a date beside one verb dates another too: "met on Monday and signed". */
function lends(document: LinguisticDocument, dated: Token, predicate: Token): boolean {
  return (
    predicate.dep === 'conj' &&
    headOf(document, predicate) === dated &&
    dated.index < predicate.index &&
    childrenBy(document, predicate, 'nsubj', 'nsubjpass', 'aux').length === 0
  );
}

function rootOf(document: LinguisticDocument, { start, end }: DateExpression): Token {
  for (let index = start.index; index <= end.index; index += 1) {
    const token = document.tokens[index] as Token;
    if (token.head < start.index || token.head > end.index || token.head === token.index) return token;
  }
  return end;
}
