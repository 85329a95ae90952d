import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import type { ActorLexicon } from './actor-lexicon.ts';
import { namesApposedBelow } from './apposed.ts';
import { leadersBefore } from './leaders.ts';
import { childrenBy, conjunctsOf, headOf, isPredicate, lemmaOf, nounsAfter, wordOf } from './tree.ts';

/** One who acts, or on whom others act. */
export interface Participant {
  readonly entity: string;
  readonly kind: string;
  /** The words that name it. */
  readonly span: Span;
}

/** Finds the entity for which a word of a sentence stands. */
export interface ParticipantReader {
  /** Who a noun phrase stands for: its own name, an apposition, or the state or body to which it belongs. */
  resolve(head: Token): Participant[];
  /** The same for a noun phrase and those conjoined with it. */
  resolveAll(head: Token): Participant[];
  ofMention(mention: ResolvedMention): Participant;
}

const relativePronouns = new Set(['who', 'which', 'that', 'whom']);
const modifiers = ['amod', 'poss', 'compound', 'nmod'];

export function createParticipantReader(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: ActorLexicon,
): ParticipantReader {
  const ofMention = (mention: ResolvedMention): Participant => {
    const { id, kind } = index.actorOf(mention);
    const named = mention.form === 'pronoun' ? nameBeside(document, index, mention) : mention;
    return { entity: id, kind, span: [named.start, named.end] };
  };

  const apposing = {
    kindAt: (token: Token) => index.mentionAt(token)?.kind,
    isPerson: (noun: Token) => lexicon.unnamedKindOf(lemmaOf(noun), false) === 'Person',
  };

  const resolve = (head: Token, depth = 0): Participant[] => {
    if (depth > 4) return [];
    const mention = index.mentionAt(head);
    if (mention !== undefined) return [ofMention(mention)];
    if (relativePronouns.has(wordOf(head))) {
      const clause = headOf(document, head);
      return clause.dep === 'relcl'
        ? antecedents(headOf(document, clause), wordOf(head) === 'who', depth)
        : [];
    }
    if (head.pos === 'PRON') return resolvePronoun(head, depth);
    // "his rival, the presenter Jon Beck": an apposition may have one of its own.
    const named = (one: Token) => {
      const mention = index.mentionAt(one);
      return mention === undefined ? [] : [ofMention(mention)];
    };
    const apposed = childrenBy(document, head, 'appos').flatMap((each) =>
      [each, ...childrenBy(document, each, 'appos')].flatMap(named),
    );
    if (apposed.length > 0) return apposed;
    const below = namesApposedBelow(document, head, apposing);
    if (below.length > 0) return below.flatMap(named);
    const lemma = lemmaOf(head);
    // "the province of Rovia" is Rovia.
    if (lexicon.placing.has(lemma)) {
      const [place] = nounsAfter(document, head, 'of').flatMap((each) => index.mentionAt(each) ?? []);
      if (place?.kind === 'Place' || place?.kind === 'Country') return [ofMention(place)];
    }
    if (lexicon.collective.has(lemma)) {
      const counted = nounsAfter(document, head, 'of').flatMap((each) => resolve(each, depth + 1));
      if (counted.length > 0) return counted;
    }
    const stands = lexicon.state.has(lemma) || lexicon.state.has(wordOf(head));
    const opposed = childrenBy(document, head, 'compound', 'amod', 'nmod').some((each) =>
      lexicon.opposed.has(lemmaOf(each)),
    );
    const owners = ownersOf(head).filter(({ kind }) => !opposed || kind === 'Organization');
    // "Taliban fighters" are the Taliban; "French lawyers" are not France.
    if (!stands) {
      return lexicon.people.has(lemma)
        ? owners.filter(({ kind }) => kind === 'Organization').map(ofMention)
        : [];
    }
    if (owners.length > 0) return owners.map(ofMention);
    if (opposed) return [];
    const words = lexicon.local.has(lemma) ? ['of', 'from', 'in', 'by'] : ['of', 'from', 'by'];
    return nounsAfter(document, head, ...words).flatMap((each) =>
      conjunctsOf(document, each).flatMap((one) => resolve(one, depth + 1)),
    );
  };

  /** The noun of a relative clause; for "who", the person to whose apposition the parse hangs the clause. */
  const antecedents = (noun: Token, person: boolean, depth: number): Participant[] => {
    const found = resolve(noun, depth + 1);
    if (!person || found.some(({ kind }) => kind === 'Person')) return found;
    let at = noun;
    for (let step = 0; step < 4 && at.head !== at.index; step += 1) {
      at = headOf(document, at);
      if (isPredicate(at)) break;
      const mention = index.mentionAt(at);
      if (mention?.kind === 'Person') return [ofMention(mention)];
    }
    return found;
  };

  /** "Norland said it would": whoever speaks, where the pronoun fits. Else the one person named before. */
  const resolvePronoun = (pronoun: Token, depth: number): Participant[] => {
    const word = wordOf(pronoun);
    const clause = headOf(document, pronoun);
    if (pronoun.dep.startsWith('nsubj') && clause.dep === 'ccomp') {
      const speakers = childrenBy(document, headOf(document, clause), 'nsubj').flatMap((each) =>
        resolve(each, depth + 1),
      );
      const speaker = speakers[0];
      const fits =
        word === 'it'
          ? speaker?.kind !== 'Person'
          : ['he', 'she'].includes(word) && speaker?.kind === 'Person';
      if (speakers.length === 1 && speaker !== undefined && fits) return [speaker];
    }
    return personBefore(document, index, pronoun).map(ofMention);
  };

  /** The countries, bodies or persons that stand before a noun: "Russian troops", "Norland and Sudria's ministers". */
  const ownersOf = (noun: Token): ResolvedMention[] => {
    for (const child of childrenBy(document, noun, ...modifiers).reverse()) {
      const named = [...conjunctsOf(document, child), ...leadersBefore(document, lexicon, child)];
      const mentions = named.flatMap((each) => {
        const mention = index.mentionAt(each);
        if (mention === undefined) return [];
        const governs = mention.kind !== 'Place' || index.actorOf(mention).kind === 'Country';
        return governs || lexicon.local.has(lemmaOf(noun)) ? [mention] : [];
      });
      if (mentions.length > 0) return mentions;
      const inner = lexicon.state.has(lemmaOf(child)) ? ownersOf(child) : [];
      if (inner.length > 0) return inner;
    }
    return [];
  };

  const resolveAll = (head: Token) => resolveConjuncts(document, index, head, resolve);

  return { resolve: (head) => resolve(head), resolveAll, ofMention };
}

/** Who a noun phrase and those conjoined with it stand for, each once. */
export function resolveConjuncts(
  document: LinguisticDocument,
  index: EntityIndex,
  head: Token,
  resolve: (head: Token) => readonly Participant[],
): Participant[] {
  const found = new Map<string, Participant>();
  for (const each of conjunctsOf(document, head)) {
    if (isPredicate(each) && each !== head) continue;
    // "the Union, Norland and Sudria": the parse takes the second of a list for an apposition.
    const listed = childrenBy(document, each, 'appos')
      .filter((one) => childrenBy(document, one, 'conj').length > 0 && index.mentionAt(one) !== undefined)
      .flatMap((one) => conjunctsOf(document, one));
    for (const one of [each, ...listed].flatMap((token) => resolve(token)))
      if (!found.has(one.entity)) found.set(one.entity, one);
  }
  return [...found.values()];
}

/** The words of the same sentence that name what a pronoun stands for; the pronoun itself if none do. */
function nameBeside(
  document: LinguisticDocument,
  index: EntityIndex,
  pronoun: ResolvedMention,
): ResolvedMention {
  const sentence = document.sentenceOf(document.tokens[pronoun.tokens.start] as Token);
  const named = index
    .mentionsWithin(sentence)
    .filter(({ entity, form }) => entity === pronoun.entity && form !== 'pronoun');
  return named.filter(({ start }) => start < pronoun.start).at(-1) ?? named[0] ?? pronoun;
}

/**
 * The person for whom "he" or "she" stands, only where no other can be meant: the one person that this sentence names
 * before the pronoun and the sentence before it names.
 */
function personBefore(document: LinguisticDocument, index: EntityIndex, pronoun: Token): ResolvedMention[] {
  if (wordOf(pronoun) !== 'he' && wordOf(pronoun) !== 'she') return [];
  const sentence = document.sentenceOf(pronoun);
  const previous = document.sentences[pronoun.sentence - 1];
  const start = previous !== undefined && previous.block === sentence.block ? previous.start : sentence.start;
  const persons = index
    .mentionsWithin({ start, end: sentence.end })
    .filter(({ kind, form }) => kind === 'Person' && form !== 'pronoun');
  if (new Set(persons.map(({ entity }) => entity)).size !== 1) return [];
  const last = persons.filter(({ tokens }) => tokens.end <= pronoun.index).at(-1);
  if (last === undefined) return [];
  const own = document.tokens
    .slice(last.tokens.start, last.tokens.end)
    .some(({ dep }) => dep.startsWith('nsubj'));
  return own ? [last] : [];
}
