import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { childrenBy, isCutOff, isPredicate, lemmaOf, pathUp, wordOf } from '../scope/tree.ts';
import type { EventLexicon, Operator } from './event-lexicon.ts';

/** A mention at which an act may be aimed. */
export interface Target {
  readonly mention: ResolvedMention;
  /** The noun by which it hangs in the clause: "office" for the "Norland" of "Norland's office". */
  readonly anchor: Token;
  /** The less, the likelier. */
  readonly cost: number;
  /** Object of the verb, or joined to it by one preposition. */
  readonly direct: boolean;
}

const modifiers = new Set(['amod', 'poss', 'compound', 'nmod', 'appos']);
/** Acts of words, which are aimed at someone and seldom at a place. */
const verbal = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
/** The most that a target may cost; beyond it, the parse says too little. */
const limit = 8;

/** The mentions below a predicate at which its act may be aimed, the likeliest first. */
export function targetsOf(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: EventLexicon,
  predicate: Token,
  type: string,
  operator: Operator | null,
  excluded: (token: Token) => boolean,
): Target[] {
  const sentence = document.sentenceOf(predicate);
  const found: Target[] = [];
  for (const mention of index.mentionsWithin(sentence)) {
    const head = headOfMention(document, mention);
    if (excluded(head)) continue;
    const path = pathUp(document, head, predicate);
    if (path === undefined || path.length === 0) continue;
    const target = rate(document, lexicon, predicate, type, operator, mention, path);
    if (target !== undefined) found.push(target);
  }
  return found.sort((a, b) => a.cost - b.cost || a.mention.start - b.mention.start);
}

/** The token of a mention on which the others depend. */
export function headOfMention(document: LinguisticDocument, { tokens }: ResolvedMention): Token {
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const token = document.tokens[at] as Token;
    if (token.head === token.index || token.head < tokens.start || token.head >= tokens.end) return token;
  }
  return document.tokens[tokens.end - 1] as Token;
}

function rate(
  document: LinguisticDocument,
  lexicon: EventLexicon,
  predicate: Token,
  type: string,
  operator: Operator | null,
  mention: ResolvedMention,
  path: readonly Token[],
): Target | undefined {
  if (isCutOff(document, path.at(-1) as Token, predicate)) return undefined;
  let skip = 0;
  while (skip < path.length - 1 && modifiers.has((path[skip] as Token).dep)) skip += 1;
  const anchor = path[skip] as Token;
  const above = path.slice(skip);
  const top = above.at(-1) as Token;
  if (top.dep === 'nsubj') return undefined;
  const prepositions = above.filter(({ dep }) => ['prep', 'agent', 'dative'].includes(dep)).map(wordOf);
  if (prepositions.some((each) => lexicon.paths.blocked.has(each))) return undefined;

  let cost = above.length;
  // "Norland's office" is nearly Norland; "Norland's hopes" much less so.
  const stands = lexicon.actors.state.has(lemmaOf(anchor)) || lexicon.actors.people.has(lemmaOf(anchor));
  if (skip > 0) {
    const link = path[skip - 1] as Token;
    // "its coast" is a place, not the one whose coast it is.
    if (mention.form === 'pronoun' && !stands) return undefined;
    if (link.dep !== 'appos') cost += stands ? 0.5 : 1.5;
  }
  if (mention.kind === 'Event' || mention.kind === 'Topic') cost += 2.5;
  const first = prepositions[0];
  if (first !== undefined)
    cost += lexicon.paths.good.has(first) ? -1 : lexicon.paths.bad.has(first) ? 2.5 : 0;
  if (above[0]?.dep === 'dobj' && skip === 0) cost -= 0.5;
  for (const step of above) {
    if (step.dep === 'relcl' || step.dep === 'parataxis') return undefined;
    // The second of two clauses that "and" joins speaks for itself.
    if (step.dep === 'conj' && isPredicate(step) && childrenBy(document, step, 'nsubj').length > 0)
      return undefined;
    if (step.dep === 'advcl' && !isInfinitive(document, step)) return undefined;
    if (step.dep === 'advcl' || (step.dep === 'conj' && isPredicate(step))) cost += 3;
    if (step.dep === 'ccomp') cost += 1;
    if (step.dep === 'acl') cost += 1;
  }
  // "discussed Norland with Sudria": who is met stands after "with".
  if (lemmaOf(predicate) === 'discuss' && top.dep === 'prep' && wordOf(top) === 'with') cost -= 2;
  const inner = above.at(-2);
  if (inner?.dep === 'nsubj' && top.dep === 'ccomp') {
    // "warned that Norland would respond": Norland is no target of the warning.
    if (operator === 'threat' || operator === 'promise') return undefined;
    cost += operator === 'demand' ? -1 : 2.5;
  }
  if (cost > limit || (mention.form === 'pronoun' && above.length > 2)) return undefined;
  const place = mention.kind === 'Place' && verbal.has(type);
  const joins =
    prepositions.includes('with') || prepositions.includes('against') || prepositions.includes('to');
  const clausal = above.some(({ dep }) => dep === 'xcomp' || dep === 'ccomp' || dep === 'advcl');
  const direct = above.length === 1 || prepositions.includes('with') || (joins && !clausal);
  if (place && !direct) return undefined;
  return { mention, anchor, cost, direct };
}

function isInfinitive(document: LinguisticDocument, verb: Token): boolean {
  return document.childrenOf(verb).some(({ dep, tag }) => dep === 'aux' && tag === 'TO');
}
