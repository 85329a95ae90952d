import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { ResolvedMention } from '../entities/entity-index.ts';
import { nounPhraseSpan } from '../scope/noun-phrase.ts';
import type { Participant } from '../scope/participant.ts';
import {
  childrenBy,
  headOf,
  isCutOff,
  isNonFinite,
  isPredicate,
  lemmaOf,
  pathUp,
  subtreeOf,
  wordOf,
} from '../scope/tree.ts';
import type { EventContext } from './event-context.ts';
import type { Operator } from './event-lexicon.ts';

/** A noun phrase at which an act may be aimed. */
export interface Target {
  readonly head: Token;
  /** Who it stands for; none for a thing. */
  readonly participants: readonly Participant[];
  readonly span: Span;
  /** The less, the likelier. */
  readonly cost: number;
  /** Object of the verb, or joined to it by one preposition. */
  readonly direct: boolean;
  /** In the clause of the predicate, not in one below it. */
  readonly sameClause: boolean;
}

/** What {@link targetsOf} looks for. */
export interface Aim {
  readonly predicate: Token;
  readonly type: string;
  readonly operator: Operator | null;
  /** Whether a token belongs to those who act. */
  readonly excluded: (token: Token) => boolean;
}

/** Acts of words, which are aimed at someone and seldom at a place. */
const verbal = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
/** Acts with goods, arms and people that are sent or taken, and are not those at whom that is aimed. */
const material = new Set([
  'AID',
  'MOBILIZE',
  'SANCTION',
  'RETREAT',
  'CONCEDE',
  'AGREE',
  'REJECT',
  'COOPERATE',
  'PROTEST',
  'THREATEN',
]);
/** The most that a target may cost; beyond it, the parse says too little. */
const limit = 9;
const inside = new Set(['amod', 'compound', 'nmod']);

/** The noun phrases below a predicate at which its act may be aimed, the likeliest first. */
export function targetsOf(context: EventContext, aim: Aim): Target[] {
  const { document } = context;
  const found: Target[] = [];
  for (const token of subtreeOf(document, aim.predicate)) {
    if (token === aim.predicate || aim.excluded(token) || !canBeTarget(context, token)) continue;
    const path = pathUp(document, token, aim.predicate);
    if (path === undefined || path.length === 0) continue;
    const cost = costOf(context, aim, token, path);
    if (cost === undefined || cost > limit) continue;
    const participants = context.actors.actorsOf(token);
    found.push({
      head: token,
      participants,
      span:
        participants.length === 1 ? (participants[0] as Participant).span : nounPhraseSpan(document, token),
      cost,
      direct: isDirect(path),
      sameClause: !path.some(isPredicate) || (path.length === 2 && path[0]?.dep === 'nsubj'),
    });
  }
  return found.sort((a, b) => a.cost - b.cost || a.head.index - b.head.index);
}

/** The token of a mention on which the others depend. */
export function headOfMention(
  { tokens: all }: { tokens: readonly Token[] },
  { tokens }: ResolvedMention,
): Token {
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const token = all[at] as Token;
    if (token.head === token.index || token.head < tokens.start || token.head >= tokens.end) return token;
  }
  return all[tokens.end - 1] as Token;
}

/** Whether a token is the head of a phrase of its own: a noun, a name, a pronoun whose entity is known. */
function canBeTarget(context: EventContext, token: Token): boolean {
  const { document, index } = context;
  const mention = index.mentionAt(token);
  if (mention !== undefined && headOfMention(document, mention) !== token) return false;
  if (token.pos === 'PRON') return mention !== undefined;
  if (inside.has(token.dep)) {
    const above = index.mentionAt(headOf(document, token));
    return mention !== undefined && (above === undefined || above.entity !== mention.entity);
  }
  if (mention !== undefined) return true;
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'NUM') return false;
  return !context.isFigure(token);
}

function isDirect(path: readonly Token[]): boolean {
  const prepositions = path.filter(({ dep }) => ['prep', 'agent', 'dative'].includes(dep)).map(wordOf);
  const clausal = path.some(({ dep }) => dep === 'xcomp' || dep === 'ccomp' || dep === 'advcl');
  const joins = ['with', 'against', 'to'].some((word) => prepositions.includes(word));
  return path.length === 1 || prepositions.includes('with') || (joins && !clausal);
}

function costOf(
  context: EventContext,
  { predicate, type, operator }: Aim,
  token: Token,
  path: readonly Token[],
): number | undefined {
  const { document, index, lexicon, actors, acts } = context;
  const top = path.at(-1) as Token;
  if (isCutOff(document, top, predicate)) return undefined;
  if (top.dep === 'nsubj' || top.dep === 'parataxis') return undefined;
  const prepositions = path.filter(({ dep }) => ['prep', 'agent', 'dative'].includes(dep)).map(wordOf);
  if (prepositions.some((each) => lexicon.paths.blocked.has(each) || each === 'between')) return undefined;

  const mention = index.mentionAt(token);
  if (mention?.form === 'pronoun' && path.length > 2) return undefined;
  let cost = path.length;
  const isActor = actors.isActor(token);
  const isTheme = mention === undefined && lexicon.paths.themes.has(lemmaOf(token));
  if (!isActor) cost += 3;
  else if (isTheme && material.has(type)) cost += 3;
  if (mention === undefined && lexicon.nouns.has(lemmaOf(token))) cost += 3;
  // Of two that are as near, one who is named.
  if (mention === undefined) cost += 0.2;
  if (mention?.kind === 'Event' || mention?.kind === 'Topic') cost += 2.5;
  const first = prepositions[0];
  if (first !== undefined)
    cost += lexicon.paths.good.has(first) ? -1 : lexicon.paths.bad.has(first) ? 2.5 : 0;
  if ((path[0] as Token).dep === 'dobj' && isActor) cost -= 0.5;
  for (const [at, step] of path.entries()) {
    if (step.dep === 'relcl') cost += 3;
    if (step.dep === 'conj' && isPredicate(step)) {
      // The second of two clauses that "and" joins speaks for itself.
      if (childrenBy(document, step, 'nsubj').length > 0) return undefined;
      cost += 3;
    }
    if (step.dep === 'conj' && !isPredicate(step)) cost += 1;
    // What happens to it there is told by that clause.
    if ((step.dep === 'advcl' || step.dep === 'relcl') && operator === null && acts.actOf(step) !== null)
      return undefined;
    if (step.dep === 'advcl' && !isInfinitive(document, step)) return undefined;
    if (step.dep === 'advcl') cost += 3;
    if (step.dep === 'ccomp') {
      const inner = path[at - 1];
      // "allowed Sudria to": the subject of an infinitive is the object of what governs it.
      const isObject = inner?.dep === 'nsubj' && at === 1 && isNonFinite(document, step);
      cost += isObject ? -1 : 1;
      if (inner?.dep === 'nsubj' && at === path.length - 1 && !isObject) {
        if (operator === 'threat' || operator === 'promise') return undefined;
        cost += operator === 'demand' ? -1 : 2.5;
      }
    }
  }
  if (lemmaOf(predicate) === 'discuss' && top.dep === 'prep' && wordOf(top) === 'with') cost -= 2;
  if (mention?.kind === 'Place' && verbal.has(type) && !isDirect(path)) cost += 1;
  return cost;
}

function isInfinitive({ childrenOf }: { childrenOf(token: Token): readonly Token[] }, verb: Token): boolean {
  return childrenOf(verb).some(({ dep, tag }) => dep === 'aux' && tag === 'TO');
}
