import type { Token } from '../../../model/analysis.ts';
import type { Modality, Polarity } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { Effect, ScopeLexicon } from './scope-lexicon.ts';
import { childrenBy, headOf, isCutOff, isPassive, isPredicate, lemmaOf, wordOf } from './tree.ts';

/** Whether an act took place, as the words around it say. */
export interface Mood {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The act is announced for later: "will meet", "is expected to meet", "to meet" in a headline. */
  readonly future: boolean;
}

/** The most telling comes first: "would like to be able to" is conditional. */
const rank: readonly Modality[] = ['conditional', 'demanded', 'planned', 'possible', 'believed'];

/**
 * Reads polarity and modality of a verb or an event noun: from its auxiliaries, negations and marks, and from all that
 * governs it, up to the clause that is stated for itself.
 */
export function readMood(document: LinguisticDocument, token: Token, lexicon: ScopeLexicon): Mood {
  const effects: Effect[] = [];
  let future = false;
  const own = isPredicate(token)
    ? verbEffects(document, token, lexicon)
    : nounEffects(document, token, lexicon);
  effects.push(...own.effects);
  future ||= own.future;

  let at = token;
  for (let step = 0; step < 12 && at.head !== at.index; step += 1) {
    const head = headOf(document, at);
    const link = linkEffects(document, at, head, lexicon);
    effects.push(...link.effects);
    future ||= link.future;
    if (link.stop) break;
    at = link.next;
  }
  const question = at.head === at.index && isQuestion(document, at);
  const negated = effects.filter((effect) => effect === 'negated').length % 2 === 1;
  const modality =
    rank.find((each) => effects.includes(each as Effect)) ?? (question ? 'possible' : 'actual');
  return { polarity: negated ? 'negated' : 'affirmed', modality, future: future && modality === 'planned' };
}

interface Effects {
  readonly effects: readonly Effect[];
  readonly future: boolean;
}

/** What a verb's own auxiliaries, negations, subject and object say. */
function verbEffects(document: LinguisticDocument, verb: Token, lexicon: ScopeLexicon): Effects {
  const effects: Effect[] = [];
  let future = false;
  for (const child of document.childrenOf(verb)) {
    const word = wordOf(child);
    if (child.dep === 'aux' && child.tag === 'MD') {
      const effect = lexicon.modals.get(word) ?? 'possible';
      const reported = effect === 'conditional' && isReportedFuture(document, verb, lexicon);
      effects.push(reported ? 'planned' : effect);
      if (effect === 'planned' || reported) future = true;
    } else if (child.dep === 'neg' || (child.dep === 'preconj' && word === 'neither') || word === 'never') {
      effects.push('negated');
    } else if (child.dep === 'mark' && lexicon.conditions.has(word)) {
      effects.push(word === 'whether' ? 'possible' : 'conditional');
    } else if (child.dep === 'advmod' && (word === 'reportedly' || word === 'allegedly')) {
      effects.push('believed');
    } else if (['dobj', 'nsubj', 'nsubjpass'].includes(child.dep) && isNone(document, child, lexicon)) {
      effects.push('negated');
    }
  }
  const infinitive = childrenBy(document, verb, 'aux').some(({ tag }) => tag === 'TO');
  if (infinitive && verb.dep === 'ROOT') {
    effects.push('planned');
    future = true;
  }
  return { effects, future };
}

/** "no soldier", "none of them", "nobody". */
function isNone(document: LinguisticDocument, noun: Token, lexicon: ScopeLexicon): boolean {
  const word = wordOf(noun);
  if (word !== 'not' && word !== 'no' && lexicon.negations.has(word)) return true;
  return document
    .childrenOf(noun)
    .some(
      (child) =>
        (child.dep === 'det' || child.dep === 'neg') && ['no', 'neither', 'not'].includes(wordOf(child)),
    );
}

/** "said that it would send": the future as it was seen then, not a condition. */
function isReportedFuture(document: LinguisticDocument, verb: Token, lexicon: ScopeLexicon): boolean {
  if (childrenBy(document, verb, 'advcl').some((clause) => hasCondition(document, clause, lexicon)))
    return false;
  if (verb.dep === 'conj') return isReportedFuture(document, headOf(document, verb), lexicon);
  return verb.dep === 'ccomp' && isPredicate(headOf(document, verb));
}

function hasCondition(document: LinguisticDocument, clause: Token, lexicon: ScopeLexicon): boolean {
  return document
    .childrenOf(clause)
    .some(
      (child) => (child.dep === 'mark' || child.dep === 'advmod') && lexicon.conditions.has(wordOf(child)),
    );
}

/** What the words beside an event noun say: "a planned attack", "no attack". */
function nounEffects(document: LinguisticDocument, noun: Token, lexicon: ScopeLexicon): Effects {
  const effects: Effect[] = [];
  for (const child of document.childrenOf(noun)) {
    if (child.dep === 'amod') effects.push(...(lexicon.adjectives.get(wordOf(child)) ?? []));
    if ((child.dep === 'det' || child.dep === 'neg') && wordOf(child) === 'no') effects.push('negated');
  }
  return { effects, future: false };
}

const nothing: Effects = { effects: [], future: false };

interface Link extends Effects {
  /** Where to climb on from. */
  readonly next: Token;
  readonly stop: boolean;
}

/** What the step from a token to its head says. */
function linkEffects(document: LinguisticDocument, token: Token, head: Token, lexicon: ScopeLexicon): Link {
  const on = (effects: readonly Effect[] = [], future = false): Link => ({
    effects,
    future,
    next: head,
    stop: false,
  });
  const end = (effects: readonly Effect[] = []): Link => ({ effects, future: false, next: head, stop: true });
  const has = (label: string) => document.childrenOf(token).some(({ dep }) => dep === label);
  const infinitive = childrenBy(document, token, 'aux').some(({ tag }) => tag === 'TO');

  if (isPredicate(token) && isCutOff(document, token, head)) return end();
  switch (token.dep) {
    case 'conj': {
      // A bare verb shares the auxiliaries of the first: "did not meet or speak".
      const shares =
        isPredicate(token) && isPredicate(head) && !has('aux') && !has('nsubj') && token.tag === head.tag;
      if (!shares || !(token.tag === 'VB' || token.tag === 'VBN' || token.tag === 'VBG')) return on();
      const first = verbEffects(document, head, lexicon);
      return on(first.effects, first.future);
    }
    case 'xcomp':
    case 'ccomp':
    case 'oprd':
    case 'acomp': {
      const governor = [...(lexicon.governors.get(lemmaOf(head)) ?? [])];
      const own = isPredicate(head) ? verbEffects(document, head, lexicon) : nothing;
      if (token.dep === 'ccomp' && !infinitive) {
        const subjunctive = token.tag === 'VB' && !has('aux');
        const effects = governor.filter(
          (effect) => effect !== 'planned' && effect !== 'possible' && (effect !== 'demanded' || subjunctive),
        );
        const denied = own.effects.filter((effect) => effect === 'negated');
        if (effects.length > 0) return on([...effects, ...denied]);
        // What was not said may be true or not.
        return on(denied.length > 0 ? ['possible'] : []);
      }
      const applies = infinitive || token.tag === 'VBG' || token.dep === 'oprd' || token.dep === 'acomp';
      // "was to meet" looks ahead like "will meet".
      const effects = !applies ? [] : infinitive && lemmaOf(head) === 'be' ? ['planned' as const] : governor;
      const scheduled = infinitive && effects.includes('planned') && isSchedule(document, head);
      return on([...effects, ...own.effects], scheduled || own.future);
    }
    case 'pcomp':
      return wordOf(head) === 'without' ? end(['negated']) : on();
    case 'prep': {
      if (isPredicate(token)) return on();
      const words = isPredicate(head) ? lexicon.governors : lexicon.nouns;
      return end([...(words.get(lemmaOf(head)) ?? [])]);
    }
    case 'dobj':
    case 'attr':
    case 'nsubjpass':
      return end([...(lexicon.governors.get(lemmaOf(head)) ?? [])]);
    case 'pobj':
      return wordOf(head) === 'without' ? end(['negated']) : on();
    case 'acl':
      return infinitive ? on([...(lexicon.nouns.get(lemmaOf(head)) ?? ['planned' as const])]) : end();
    case 'advcl':
      if (infinitive) return on(['planned']);
      return hasCondition(document, token, lexicon) ? end(['conditional']) : end();
    case 'relcl':
    case 'appos':
      return end();
    default:
      return end();
  }
}

/** "is expected to", "is set to": an announcement, not a wish. */
function isSchedule(document: LinguisticDocument, head: Token): boolean {
  return isPassive(document, head) || head.pos === 'ADJ' || ['set', 'due'].includes(wordOf(head));
}

function isQuestion(document: LinguisticDocument, root: Token): boolean {
  const { end } = document.sentenceOf(root);
  const last = document.tokens[end - 1];
  return last?.text === '?' || (last?.text === '"' && document.tokens[end - 2]?.text === '?');
}
