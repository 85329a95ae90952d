import type { Token } from '../../../../model/analysis.ts';
import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import type { StateLexicon } from '../../lexicon/state-lexicon.ts';
import type { NameCandidate } from '../../names/candidate.ts';
import {
  childrenBy,
  conjunctsOf,
  headOf,
  isPassive,
  lemmaOf,
  nounsAfter,
  objectsOf,
  wordOf,
} from '../../scope/tree.ts';
import type { StateActor } from './state-actors.ts';

/**
 * Reads with whom a body deals as with a part of its own state, and gives their country; undefined where it does not, or
 * where they are of several countries. A part of a state answers to the body ("the service told the National Assembly",
 * "testified before the Senate"), or the body decides on it ("the Supreme Court suspended the minister").
 */
export function createDealings(
  document: LinguisticDocument,
  actors: readonly StateActor[],
  { answers, rules }: StateLexicon,
): (body: NameCandidate) => string | undefined {
  const known = new Map<number, StateActor>();
  for (const actor of actors)
    for (const { index } of tokensOf(document, actor)) if (!known.has(index)) known.set(index, actor);

  /** The actors that a noun names, also as its owners: "the service's director", "a spokesman for the service". */
  const actorsAt = (noun: Token): StateActor[] =>
    conjunctsOf(document, noun).flatMap((one) => {
      const own = known.get(one.index);
      if (own !== undefined) return [own];
      return [
        ...childrenBy(document, one, 'poss', 'compound', 'nmod', 'appos'),
        ...nounsAfter(document, one, 'of', 'for', 'from', 'at'),
      ].flatMap((child) => known.get(child.index) ?? []);
    });

  return (body) => {
    const head = tokensOf(document, body).find((token) => {
      const { start, end } = headOf(document, token);
      return token.head === token.index || start >= body.end || end <= body.start;
    });
    if (head === undefined || actors.length === 0) return undefined;
    const role = roleOf(document, head);
    if (role === undefined) return undefined;
    const { verb, acts } = role;
    if (!(acts ? rules : answers).has(lemmaOf(verb))) return undefined;
    const others = (acts ? objectsOf(document, verb) : agentsOf(document, verb)).flatMap(actorsAt);
    const parts = others.filter(({ isHead }) => acts || !isHead);
    const countries = new Set(parts.map(({ country }) => country));
    const [only] = countries;
    return countries.size === 1 ? only : undefined;
  };
}

/** The verb that a noun belongs to, and whether the noun acts; what is done to it or before it may be done by others. */
function roleOf(document: LinguisticDocument, noun: Token): { verb: Token; acts: boolean } | undefined {
  const above = headOf(document, noun);
  if (above === noun) return undefined;
  // "the National Assembly's committee", "reporters and the National Assembly".
  if (noun.dep === 'poss' || noun.dep === 'compound' || noun.dep === 'conj') return roleOf(document, above);
  if (noun.dep === 'nsubj' && above.pos === 'VERB') return { verb: above, acts: true };
  if (noun.dep === 'dobj' || noun.dep === 'dative' || noun.dep === 'nsubjpass')
    return { verb: above, acts: false };
  if (noun.dep !== 'pobj' || !towards.has(wordOf(above))) return undefined;
  const governor = headOf(document, above);
  // "reported the figures to the Senate": the parse may hang "to" on the figures.
  return { verb: governor.dep === 'dobj' ? headOf(document, governor) : governor, acts: false };
}

const towards: ReadonlySet<string> = new Set(['to', 'before', 'in', 'at']);

/** Who does what a verb says: its subjects, or those of the verb that it is joined to; in the passive those after "by". */
function agentsOf(document: LinguisticDocument, verb: Token): Token[] {
  if (isPassive(document, verb))
    return childrenBy(document, verb, 'agent').flatMap((by) => childrenBy(document, by, 'pobj'));
  const own = childrenBy(document, verb, 'nsubj');
  return own.length > 0 || verb.dep !== 'conj' ? own : agentsOf(document, headOf(document, verb));
}

/** The tokens of a stretch of the text. */
function tokensOf(document: LinguisticDocument, { start, end }: { start: number; end: number }): Token[] {
  const found: Token[] = [];
  for (let at = document.tokenAt(start); at && at.start < end; at = document.tokens[at.index + 1])
    found.push(at);
  return found;
}
