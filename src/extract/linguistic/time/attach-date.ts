import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { signatureOf } from '../scope/governor.ts';
import type { Form, ScopeLexicon } from '../scope/scope-lexicon.ts';
import { childrenBy, headOf, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';
import type { DateExpression } from './find-dates.ts';

/** What it takes to tell which act a date dates. */
export interface Attachment {
  readonly document: LinguisticDocument;
  readonly scope: ScopeLexicon;
  /** Whether a noun names something that happens at a time of its own: "the attack in March". */
  isHappening(noun: Token): boolean;
}

/** Prepositions that put an act into a time; "by", "for", "until", "since", "after" and the like only bound it. */
const placing = new Set([
  'on',
  'in',
  'at',
  'during',
  'from',
  'between',
  'of',
  'over',
  'around',
  'throughout',
  'within',
]);
/** Prepositions whose noun has a time of its own: "after the summit in March". */
const temporal = new Set('after before since until following despite ahead amid without than'.split(' '));
/** Prepositions whose noun has one if it is an event: "for talks in March", but "as food aid on Monday". */
const loose = new Set('like by for from as about because unlike against over'.split(' '));
/** "the night of 3 May" is that day; "the week of 3 May" and "the eve of 3 May" are not. */
const partsOfDate = new Set(
  'night evening morning afternoon day end start beginning middle hour dawn midnight noon'.split(' '),
);
const FURTHEST = 6;

/** How many steps lie between a date and the predicate that it dates; undefined if it dates something else. */
export function distanceTo(
  attachment: Attachment,
  date: DateExpression,
  predicate: Token,
): number | undefined {
  const { document } = attachment;
  const root = rootOf(document, date);
  const head = headOf(document, root);
  if (head === root) return undefined;
  if (['poss', 'compound', 'nmod', 'amod', 'nummod'].includes(root.dep)) {
    // "Monday's attack", "the March 2024 attack": a date of that noun and of nothing else.
    const counts =
      /^\d+$/.test(root.text) &&
      !['the', 'its', "'s", '’s'].includes(wordOf(document.tokens[root.index - 1] ?? root));
    return head === predicate && !isPredicate(predicate) && !counts ? 0 : undefined;
  }
  const exact = ['day', 'weekday', 'offset'].includes(date.value.kind);
  if (root.dep !== 'pobj' && root.dep !== 'pcomp')
    return adverbial.has(root.dep) ? climb(attachment, root, predicate, 0, exact) : undefined;
  if (!isPlacing(document, head, date) && !isAppointed(document, head, predicate)) return undefined;
  return climb(attachment, head, predicate, 1, exact);
}

/** How a date without a preposition may stand: "met Monday", "met yesterday", "met from Monday to Friday". */
const adverbial = new Set([
  'npadvmod',
  'advmod',
  'tmod',
  'prep',
  'dobj',
  'dep',
  'appos',
  'ROOT',
  'intj',
  'oprd',
  'nsubj',
]);

function isPlacing(document: LinguisticDocument, preposition: Token, { value }: DateExpression): boolean {
  const word = wordOf(preposition);
  if (!placing.has(word)) return false;
  // "from Monday" says when it began, "from Monday to Friday" is read with its preposition.
  if (word === 'from' || word === 'between') return false;
  if (word !== 'of') return word !== 'within' || value.kind === 'period';
  const owner = headOf(document, preposition);
  return (
    owner.pos === 'NOUN' &&
    !/^(?:week|month|year|eve|anniversary|wake|run-up|basis|time)$/.test(lemmaOf(owner))
  );
}

/** "talks planned for July": the date of the talks, not of the planning. */
function isAppointed(document: LinguisticDocument, preposition: Token, predicate: Token): boolean {
  const verb = headOf(document, preposition);
  return wordOf(preposition) === 'for' && appointing.has(lemmaOf(verb)) && !isPredicate(predicate);
}

const appointing = new Set(['plan', 'schedule', 'set', 'slate', 'due', 'book', 'fix', 'reschedule']);

/** "at a rally on Sunday", "during a visit in May": what is done there is done then. */
function isOccasion(document: LinguisticDocument, noun: Token): boolean {
  return noun.dep === 'pobj' && ['at', 'during', 'in', 'on'].includes(wordOf(headOf(document, noun)));
}

/**
 * Climbs from a phrase to the predicate that it dates.
 * @param exact Whether the date is a day. Such a phrase mostly dates the verb, also where the analysis hangs it on the noun
 *   beside it: "rejected the offer of talks on Tuesday".
 */
function climb(
  attachment: Attachment,
  from: Token,
  predicate: Token,
  steps: number,
  exact: boolean,
): number | undefined {
  const { document } = attachment;
  const ownTime = (noun: Token) =>
    attachment.isHappening(noun) && !isCarried(attachment, noun) && !isOccasion(document, noun);
  let at = from;
  if (at.dep === 'nsubj' && isPredicate(headOf(document, at))) return undefined;
  for (let step = steps; step <= FURTHEST; step += 1) {
    const head = headOf(document, at);
    if (head === at) return undefined;
    if (head === predicate)
      return exact && step === 1 && ownTime(head) && isBesideVerb(document, head) ? undefined : step;
    if (isPredicate(head)) return shares(attachment, head, predicate) ? step + 2 : undefined;
    if (ownTime(head) && !(exact && isBesideVerb(document, head))) return undefined;
    const happening = attachment.isHappening(at);
    at = head;
    if (at.dep === 'prep' && temporal.has(wordOf(at))) return undefined;
    if (at.dep === 'prep' && loose.has(wordOf(at)) && (happening || !exact)) return undefined;
    const subject = at.dep === 'nsubj' || at.dep === 'nsubjpass' || at.dep === 'csubj';
    if (subject && !isCarried(attachment, at)) return undefined;
    if (exact && at.dep === 'conj' && !isPredicate(at)) continue;
    if (inside.has(at.dep) && !partsOfDate.has(lemmaOf(at))) return undefined;
  }
  return undefined;
}

/** Words inside a phrase, whose date is theirs alone. */
const inside = new Set([
  'relcl',
  'acl',
  'conj',
  'appos',
  'poss',
  'compound',
  'amod',
  'nmod',
  'pcomp',
  'mark',
]);

/** An object, or what "of" joins to one, so that a phrase at its end may as well hang on the verb. */
function isBesideVerb(document: LinguisticDocument, noun: Token): boolean {
  if (noun.dep === 'dobj') return true;
  const preposition = headOf(document, noun);
  return (
    noun.dep === 'pobj' &&
    wordOf(preposition) === 'of' &&
    isBesideVerb(document, headOf(document, preposition))
  );
}

/** Whether a date beside one verb dates another predicate too. */
function shares(attachment: Attachment, dated: Token, predicate: Token): boolean {
  const { document, scope } = attachment;
  if (!isPredicate(predicate)) {
    // "the talks planned for July"
    if (dated.head === predicate.index) return dated.dep === 'acl' && appointing.has(lemmaOf(dated));
    if (predicate.head !== dated.index) return false;
    return isCarried(attachment, predicate) || appointing.has(lemmaOf(dated));
  }
  const bare = childrenBy(document, predicate, 'nsubj', 'nsubjpass', 'aux', 'mark').length === 0;
  // "met on Monday and signed": one subject, one time.
  let first = predicate;
  while (first.dep === 'conj' && bare && isPredicate(headOf(document, first))) {
    first = headOf(document, first);
    if (first === dated) return dated.index < predicate.index;
  }
  if (headOf(document, predicate) !== dated) return false;
  // "fired on Monday, killing two people"
  if (predicate.dep === 'advcl') return predicate.tag === 'VBG' && bare && dated.index < predicate.index;
  // "began on Monday to attack"
  if (predicate.dep !== 'xcomp') return false;
  const form: Form = predicate.tag === 'VBG' ? 'gerund' : 'infinitive';
  return signatureOf(document, dated, form, scope)?.id === 'carried';
}

/** "The attack took place on Monday", "held talks on Monday": verb and noun are one event. */
function isCarried({ document, scope }: Attachment, noun: Token): boolean {
  const verb = headOf(document, noun);
  if (!isPredicate(verb)) return false;
  const form: Form = noun.dep === 'nsubj' ? 'subject' : 'object';
  return signatureOf(document, verb, form, scope)?.id === 'carried';
}

/** The token of an expression that hangs on something outside it. */
function rootOf(document: LinguisticDocument, { start, end }: DateExpression): Token {
  for (let index = start.index; index <= end.index; index += 1) {
    const token = document.tokens[index] as Token;
    if (token.head < start.index || token.head > end.index || token.head === token.index) return token;
  }
  return end;
}
