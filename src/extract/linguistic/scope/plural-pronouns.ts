import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { ActorLexicon } from './actor-lexicon.ts';
import type { Participant } from './participant.ts';
import { childrenBy, conjunctsOf, headOf, isPredicate, lemmaOf, nounsAfter, wordOf } from './tree.ts';

const subjects = ['nsubj', 'nsubjpass'];

/** What is known of those of whom a text speaks. */
interface Actors {
  actorsOf(head: Token): Participant[];
  allActorsOf(head: Token): Participant[];
}

/**
 * Those for whom "they" or "them" stands: the subjects in a row or the two sides of the sentence before; else the only ones
 * of several who are spoken of there, or before the pronoun in its own sentence. None where more than one may be meant.
 */
export function pluralAntecedents(
  document: LinguisticDocument,
  { actorsOf, allActorsOf }: Actors,
  lexicon: ActorLexicon,
  pronoun: Token,
): Participant[] {
  const word = wordOf(pronoun);
  if (word !== 'they' && word !== 'them') return [];
  const earlier = document.tokens
    .slice(document.sentenceOf(pronoun).start, pronoun.index)
    .find((token) => ['they', 'them'].includes(wordOf(token)));
  // "offered them a raise, but they rejected it": the same ones.
  if (earlier !== undefined)
    return here(pronoun, pluralAntecedents(document, { actorsOf, allActorsOf }, lexicon, earlier));
  const own = new Set(word === 'them' ? doersBeside(document, pronoun).flatMap(idsOf(actorsOf)) : []);
  const isOther = ({ entity }: Participant) => !own.has(entity);
  const sentence = document.sentenceOf(pronoun);
  const within = document.tokens.slice(sentence.start, pronoun.index);
  const inside = spokenOf(document, within, actorsOf, lexicon).filter((each) => each.some(isOther));
  if (inside.length > 0) return inside.length === 1 ? here(pronoun, inside[0] as Participant[]) : [];
  const before = document.sentences[pronoun.sentence - 1];
  if (before === undefined || before.block !== sentence.block) return [];
  const tokens = document.tokens.slice(before.start, before.end);
  const root = tokens.find((token) => token.dep === 'ROOT' && isPredicate(token));
  const subject = root && childrenBy(document, root, ...subjects)[0];
  if (root && subject) {
    const row = allActorsOf(subject);
    if (row.length > 1) return here(pronoun, row.filter(isOther));
    const partners = lexicon.mutual.has(lemmaOf(root)) ? partnersOf(document, root) : [];
    const both = [...row, ...partners.flatMap(allActorsOf)].filter(isOther);
    if (row.length > 0 && both.length > 1) return here(pronoun, both);
  }
  const found = spokenOf(document, tokens, actorsOf, lexicon).filter((each) => each.some(isOther));
  const [first, ...others] = found;
  if (first === undefined) return [];
  const known = new Set(first.map(({ entity }) => entity));
  if (others.some((each) => each.some(({ entity }) => !known.has(entity)))) {
    // "Police detained the strikers. They ...": the text goes on about its subject.
    const head = word === 'they' && subject && isSeveral(lexicon, subject) ? actorsOf(subject) : [];
    return here(pronoun, head);
  }
  return here(pronoun, first);
}

/** The groups of those who are spoken of in the plural, each as who they stand for. */
function spokenOf(
  document: LinguisticDocument,
  tokens: readonly Token[],
  actorsOf: Actors['actorsOf'],
  lexicon: ActorLexicon,
): Participant[][] {
  return tokens
    .filter(
      (token) =>
        isSeveral(lexicon, token) && /^(?:nsubj|nsubjpass|dobj|pobj|dative|conj|agent)$/.test(token.dep),
    )
    .map((token) => actorsOf(conjunctsOf(document, token)[0] as Token))
    .filter((each) => each.length > 0);
}

function isSeveral(lexicon: ActorLexicon, token: Token): boolean {
  return token.pos === 'NOUN' && (token.tag === 'NNS' || lexicon.gathering.has(lemmaOf(token)));
}

function partnersOf(document: LinguisticDocument, verb: Token): Token[] {
  return [...childrenBy(document, verb, 'dobj'), ...nounsAfter(document, verb, 'with')];
}

/** The subject of the clause in which a pronoun is the object. */
function doersBeside(document: LinguisticDocument, pronoun: Token): Token[] {
  let at = headOf(document, pronoun);
  while (!isPredicate(at) && at.head !== at.index) at = headOf(document, at);
  return childrenBy(document, at, ...subjects);
}

function idsOf(actorsOf: Actors['actorsOf']): (head: Token) => string[] {
  return (head) => actorsOf(head).map(({ entity }) => entity);
}

function here({ start, end }: Token, found: readonly Participant[]): Participant[] {
  return found.map((each) => ({ ...each, span: [start, end] }));
}
