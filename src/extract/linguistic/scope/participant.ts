import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import type { ActorLexicon } from './actor-lexicon.ts';
import { childrenBy, conjunctsOf, headOf, isPredicate, lemmaOf, wordOf } from './tree.ts';

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
const places = new Set(['Place']);

export function createParticipantReader(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: ActorLexicon,
): ParticipantReader {
  const ofMention = (mention: ResolvedMention): Participant => {
    const { id, kind } = index.actorOf(mention);
    return { entity: id, kind, span: [mention.start, mention.end] };
  };

  const resolve = (head: Token, depth = 0): Participant[] => {
    if (depth > 4) return [];
    const mention = index.mentionAt(head);
    if (mention !== undefined) return [ofMention(mention)];
    if (relativePronouns.has(wordOf(head))) {
      const clause = headOf(document, head);
      return clause.dep === 'relcl' ? resolve(headOf(document, clause), depth + 1) : [];
    }
    if (head.pos === 'PRON') return personBefore(document, index, head).map(ofMention);
    const apposed = childrenBy(document, head, 'appos').flatMap((each) => {
      const named = index.mentionAt(each);
      return named === undefined ? [] : [ofMention(named)];
    });
    if (apposed.length > 0) return apposed;
    const lemma = lemmaOf(head);
    if (lexicon.collective.has(lemma)) {
      return ofPhrases(head, ['of']).flatMap((each) => resolve(each, depth + 1));
    }
    if (!lexicon.state.has(lemma) && !lexicon.state.has(wordOf(head))) return [];
    const owner = ownerOf(head);
    if (owner !== undefined) return [ofMention(owner)];
    return ofPhrases(head, ['of', 'from']).flatMap((each) =>
      conjunctsOf(document, each).flatMap((one) => resolve(one, depth + 1)),
    );
  };

  /** The country, body or person that stands before a noun: "Russian troops", "Norland's government". */
  const ownerOf = (noun: Token): ResolvedMention | undefined => {
    for (const child of childrenBy(document, noun, ...modifiers).reverse()) {
      const mention = index.mentionAt(child);
      if (mention !== undefined && !places.has(mention.kind)) return mention;
      if (mention !== undefined && index.actorOf(mention).kind === 'Country') return mention;
      const inner = lexicon.state.has(lemmaOf(child)) ? ownerOf(child) : undefined;
      if (inner !== undefined) return inner;
    }
    return undefined;
  };

  const ofPhrases = (noun: Token, prepositions: readonly string[]): Token[] =>
    childrenBy(document, noun, 'prep')
      .filter((each) => prepositions.includes(wordOf(each)))
      .flatMap((each) => childrenBy(document, each, 'pobj'));

  const resolveAll = (head: Token): Participant[] => {
    const found = new Map<string, Participant>();
    for (const each of conjunctsOf(document, head)) {
      if (isPredicate(each) && each !== head) continue;
      for (const one of resolve(each)) if (!found.has(one.entity)) found.set(one.entity, one);
    }
    return [...found.values()];
  };

  return { resolve: (head) => resolve(head), resolveAll, ofMention };
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
