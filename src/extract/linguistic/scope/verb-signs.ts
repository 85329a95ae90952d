import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { Sign } from './mood-state.ts';
import { negationsOf } from './negation.ts';
import type { Effect, ScopeLexicon } from './scope-lexicon.ts';
import { childrenBy, headOf, isPredicate, lemmaOf, wordOf } from './tree.ts';

/** What an act's own words say. */
export interface OwnSigns {
  readonly signs: readonly Sign[];
  /** Whether they announce the act for later: "will", a headline's infinitive. */
  readonly future: boolean;
}

/** What a verb's own auxiliaries, negations, marks and adverbs say. */
export function verbSigns(document: LinguisticDocument, verb: Token, lexicon: ScopeLexicon): OwnSigns {
  const signs: Sign[] = [];
  let future = false;
  const add = (token: Token, effect: Effect, reason: string) => signs.push({ token, effect, reason });
  for (const child of document.childrenOf(verb)) {
    const word = wordOf(child);
    if (child.dep === 'aux' && child.tag === 'MD') {
      // "could not but free"
      if (isNotBut(document, child)) continue;
      const effect = modalEffect(document, verb, child, lexicon);
      add(
        child,
        effect,
        effect === 'planned' && lexicon.modals.get(word) !== 'planned'
          ? 'scope/reported-future'
          : 'scope/modal',
      );
      future ||= effect === 'planned';
    } else if (child.dep === 'mark' && lexicon.marks.has(word)) {
      const asked = word === 'whether' || (word === 'if' && verb.dep === 'ccomp');
      add(child, asked ? 'possible' : 'conditional', asked ? 'scope/whether' : 'scope/condition');
    } else if (
      child.dep === 'mark' &&
      word === 'though' &&
      wordOf(document.tokens[child.index - 1] ?? child) === 'as'
    ) {
      add(child, 'conditional', 'scope/condition');
    } else if (child.dep === 'advmod') {
      const effect = lexicon.adverbs.get(word);
      if (effect !== undefined && effect !== 'negated') add(child, effect, 'scope/adverb');
    }
  }
  signs.push(...negationsOf(document, verb, lexicon));
  const fiction = childrenBy(document, verb, 'prep').find(
    (each) =>
      each.index < verb.index &&
      wordOf(each) === 'in' &&
      childrenBy(document, each, 'pobj').some((noun) => lexicon.fiction.has(lemmaOf(noun))),
  );
  if (fiction !== undefined) add(fiction, 'conditional', 'scope/fiction');
  const conditional = openingOfCondition(document, verb);
  if (conditional !== undefined) add(conditional, 'conditional', 'scope/inversion');
  const instead = insteadBefore(document, verb);
  if (instead !== undefined) add(instead, 'negated', 'scope/rather-than');
  if (verb.dep === 'ROOT') {
    const to = infinitiveMark(document, verb);
    if (to !== undefined) {
      add(to, 'planned', 'scope/headline-infinitive');
      future = true;
    } else if (isImperative(document, verb)) add(verb, 'demanded', 'scope/imperative');
    const question = questionMark(document, verb);
    if (question !== undefined) add(question, 'possible', 'scope/question');
  }
  return { signs, future };
}

function isNotBut(document: LinguisticDocument, modal: Token): boolean {
  const [not, but] = [document.tokens[modal.index + 1], document.tokens[modal.index + 2]];
  return not !== undefined && but !== undefined && not.dep === 'neg' && wordOf(but) === 'but';
}

/** A verb, also one that the analysis takes for a noun after "to": "offered to host talks". */
export function isVerbal(document: LinguisticDocument, token: Token): boolean {
  return isPredicate(token) || infinitiveMark(document, token) !== undefined;
}

/** The "to" of an infinitive. */
export function infinitiveMark(document: LinguisticDocument, verb: Token): Token | undefined {
  return childrenBy(document, verb, 'aux').find(({ tag }) => tag === 'TO');
}

/** "would" in a report is the future as it was seen then; "must have" is a conclusion, "should have" was not so. */
function modalEffect(document: LinguisticDocument, verb: Token, modal: Token, lexicon: ScopeLexicon): Effect {
  const effect = lexicon.modals.get(wordOf(modal)) ?? 'possible';
  const perfect = childrenBy(document, verb, 'aux').some(
    ({ lemma, tag }) => lemma === 'have' && tag === 'VB',
  );
  if (effect === 'demanded' && perfect) return wordOf(modal) === 'must' ? 'believed' : 'conditional';
  if (effect === 'planned' && perfect && wordOf(modal) !== 'will') return 'conditional';
  return effect === 'conditional' && !perfect && isReportedFuture(document, verb, lexicon)
    ? 'planned'
    : effect;
}

/** "said that it would send", "a promise that it would send": the future as it was seen then, not a condition. */
function isReportedFuture(document: LinguisticDocument, verb: Token, lexicon: ScopeLexicon): boolean {
  if (childrenBy(document, verb, 'advcl').some((clause) => hasCondition(document, clause, lexicon)))
    return false;
  // In direct speech "would" is what it always is.
  if (isQuoted(document, verb)) return false;
  const head = headOf(document, verb);
  if (verb.dep === 'conj') return isPredicate(head) && isReportedFuture(document, head, lexicon);
  if (verb.dep === 'acl') return childrenBy(document, verb, 'mark').some((each) => wordOf(each) === 'that');
  return verb.dep === 'ccomp' && isPredicate(head) && head.lemma !== 'wish';
}

function isQuoted(document: LinguisticDocument, verb: Token): boolean {
  const { block } = document.sentenceOf(verb);
  const before = document.text.slice(block.start, verb.start);
  const plain = before.split('"').length - 1;
  return plain % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function hasCondition(document: LinguisticDocument, clause: Token, lexicon: ScopeLexicon): boolean {
  return (
    document.childrenOf(clause).some((child) => child.dep === 'mark' && lexicon.marks.has(wordOf(child))) ||
    openingOfCondition(document, clause) !== undefined
  );
}

/** "Had Norland attacked", "Should Norland attack": the auxiliary opens the clause, and it is no question. */
function openingOfCondition(document: LinguisticDocument, verb: Token): Token | undefined {
  if (verb.dep !== 'advcl') return undefined;
  const subject = childrenBy(document, verb, 'nsubj', 'nsubjpass')[0];
  const opening = [verb, ...childrenBy(document, verb, 'aux', 'auxpass')].find((each) =>
    ['had', 'should', 'were'].includes(wordOf(each)),
  );
  if (subject === undefined || opening === undefined || opening.index > subject.index) return undefined;
  return document.childrenOf(verb).some(({ index }) => index < opening.index) ? undefined : opening;
}

/** "rather than attack", "instead of attacking". */
function insteadBefore(document: LinguisticDocument, verb: Token): Token | undefined {
  const second = document.tokens[verb.index - 1];
  const first = document.tokens[verb.index - 2];
  if (second === undefined || first === undefined) return undefined;
  const pair = `${wordOf(first)} ${wordOf(second)}`;
  return pair === 'rather than' ? first : undefined;
}

/** "Release the prisoners!" */
function isImperative(document: LinguisticDocument, verb: Token): boolean {
  if (verb.tag !== 'VB' || !isPredicate(verb)) return false;
  return !document
    .childrenOf(verb)
    .some(({ dep, lemma }) => dep.startsWith('nsubj') || dep === 'expl' || (dep === 'aux' && lemma !== 'do'));
}

/** The question mark that ends a root's sentence. */
function questionMark(document: LinguisticDocument, root: Token): Token | undefined {
  const { end } = document.sentenceOf(root);
  const last = document.tokens[end - 1];
  if (last?.text === '?') return last;
  const inner = document.tokens[end - 2];
  return last !== undefined && /^["”'’]$/.test(last.text) && inner?.text === '?' ? inner : undefined;
}
