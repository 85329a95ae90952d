import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { Sign } from './mood-state.ts';
import type { ScopeLexicon } from './scope-lexicon.ts';
import { childrenBy, headOf, isPredicate, lemmaOf, wordOf } from './tree.ts';

const rule = 'scope/negation';
/** "not only", "could not but": what follows is affirmed. */
const inclusive = new Set(['but', 'only', 'just', 'merely', 'simply', 'solely', 'least', 'exclusively']);
/** "not because of", "not until", "not all": the negation is theirs, not the verb's. */
const taking = new Set(['because', 'until', 'till', 'all', 'every', 'everyone', 'everything']);
/** "under no circumstances", "at no time". */
const occasions = new Set([
  'circumstance',
  'way',
  'time',
  'point',
  'mean',
  'means',
  'account',
  'case',
  'condition',
  'stage',
  'event',
]);
const auxiliary = new Set(['be', 'have', 'do', 'can', 'will']);
const nobody = new Set(['nobody', 'none', 'nothing', 'neither', 'no-one']);

/** The words that negate a verb: its own "not" and "never", and a subject or object that is nobody. */
export function negationsOf(document: LinguisticDocument, verb: Token, lexicon: ScopeLexicon): Sign[] {
  const children = document.childrenOf(verb);
  const found: Sign[] = [];
  const add = (token: Token, reason = rule) => found.push({ token, effect: 'negated', reason });
  for (const child of children) {
    const word = wordOf(child);
    if (
      child.dep === 'neg' ||
      child.dep === 'preconj' ||
      ['never', 'neither', 'hardly', 'scarcely', 'nowhere'].includes(word)
    ) {
      if (lexicon.negations.has(word) && reaches(document, child, verb)) add(child);
    } else if (
      word === 'longer' &&
      childrenBy(document, child, 'neg', 'det', 'advmod').some((each) => wordOf(each) === 'no')
    ) {
      add(child, 'scope/no-longer');
    } else if (
      ['dobj', 'nsubj', 'nsubjpass', 'attr'].includes(child.dep) &&
      isNone(document, child, lexicon)
    ) {
      add(child, 'scope/nobody');
    } else if (child.dep === 'prep' && isNever(document, child)) {
      add(child, 'scope/no-occasion');
    } else if (
      child.dep === 'advmod' &&
      lexicon.adverbs.get(word) === 'negated' &&
      child.index < verb.index
    ) {
      add(child, 'scope/almost');
    }
  }
  const yet = children.find((child) => child.dep === 'advmod' && wordOf(child) === 'yet');
  if (yet !== undefined && lemmaOf(verb) === 'have' && childrenBy(document, verb, 'xcomp').length > 0)
    add(yet, 'scope/yet-to');
  if (isAfterNor(document, verb) && found.length === 0) add(verb, 'scope/nor');
  return found.length === 1 &&
    found[0]?.reason === rule &&
    (hasHappenedSince(document, verb) || isForAnotherReason(document, verb))
    ? []
    : found;
}

/** "did not leave until Monday": then it did. */
function hasHappenedSince(document: LinguisticDocument, verb: Token): boolean {
  const children = document.childrenOf(verb);
  const until = children.some(
    (child) =>
      child.index > verb.index &&
      (child.dep === 'prep' ? [child] : childrenBy(document, child, 'mark')).some((each) =>
        ['until', 'till'].includes(wordOf(each)),
      ),
  );
  return until && children.some(({ dep, tag }) => dep === 'aux' && tag === 'VBD');
}

/** "did not leave because of the rain but because of the war": then it left. */
function isForAnotherReason(document: LinguisticDocument, verb: Token): boolean {
  const because = document
    .childrenOf(verb)
    .some(
      (child) =>
        child.index > verb.index &&
        (wordOf(child) === 'because' ||
          childrenBy(document, child, 'mark').some((each) => wordOf(each) === 'because')),
    );
  if (!because) return false;
  const { end } = document.sentenceOf(verb);
  return document.tokens
    .slice(verb.index, end)
    .some(
      (token) =>
        wordOf(token) === 'but' &&
        ['because', 'to', 'for'].includes(wordOf(document.tokens[token.index + 1] ?? token)),
    );
}

/** Whether a "not" beside a verb denies the verb, and not only what comes after it: "not only", "not because". */
function reaches(document: LinguisticDocument, negation: Token, verb: Token): boolean {
  const next = document.tokens[negation.index + 1];
  if (next !== undefined && inclusive.has(wordOf(next))) return false;
  if (negation.index < verb.index)
    return next === undefined || next.index === verb.index || !taking.has(wordOf(next));
  // "attacked not the port but the town"
  return auxiliary.has(lemmaOf(verb)) && (next === undefined || !taking.has(wordOf(next)));
}

/** "no soldier", "none of them", "nobody". */
function isNone(document: LinguisticDocument, noun: Token, lexicon: ScopeLexicon): boolean {
  const word = wordOf(noun);
  if (word !== 'not' && word !== 'no' && lexicon.negations.has(word)) {
    // "nothing but", "nothing less than"
    return !document
      .childrenOf(noun)
      .some((child) => ['but', 'less', 'short', 'other'].includes(wordOf(child)));
  }
  // "not the port but the town"
  const rather = childrenBy(document, noun, 'cc').some((each) => wordOf(each) === 'but');
  // "not one member", "hardly any donor"
  const within = childrenBy(document, noun, 'nummod', 'det').flatMap((child) =>
    childrenBy(document, child, 'neg', 'advmod'),
  );
  if (
    within.some(
      (each) =>
        ['not', 'hardly', 'scarcely'].includes(wordOf(each)) &&
        !taking.has(wordOf(document.tokens[each.index + 1] ?? each)),
    )
  )
    return true;
  return document.childrenOf(noun).some((child) => {
    if (child.index > noun.index || (rather && wordOf(child) === 'not')) return false;
    if (child.dep !== 'det' && child.dep !== 'neg' && child.dep !== 'preconj') return false;
    const next = document.tokens[child.index + 1];
    const whole = next !== undefined && (inclusive.has(wordOf(next)) || taking.has(wordOf(next)));
    return ['no', 'neither', 'not'].includes(wordOf(child)) && !whole;
  });
}

/** "under no circumstances", "with nobody". */
function isNever(document: LinguisticDocument, preposition: Token): boolean {
  return childrenBy(document, preposition, 'pobj').some(
    (noun) =>
      nobody.has(wordOf(noun)) ||
      ((occasions.has(lemmaOf(noun)) || ['one', 'side', 'party'].includes(lemmaOf(noun))) &&
        childrenBy(document, noun, 'det').some((each) => ['no', 'neither'].includes(wordOf(each)))),
  );
}

/** "neither attacked nor threatened", "Nor did it meet". */
function isAfterNor(document: LinguisticDocument, verb: Token): boolean {
  const head = verb.dep === 'conj' ? headOf(document, verb) : verb;
  if (!isPredicate(head)) return false;
  return childrenBy(document, head, 'cc', 'preconj').some(
    (each) =>
      wordOf(each) === 'nor' && each.index < verb.index && (verb.dep !== 'conj' || each.index > head.index),
  );
}
