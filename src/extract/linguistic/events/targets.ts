import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import { headOfMention } from '../entities/mention-head.ts';
import { nounPhraseSpan } from '../scope/noun-phrase.ts';
import type { Participant } from '../scope/participant.ts';
import {
  childrenBy,
  headOf,
  isCutOff,
  isInfinitive,
  isInverted,
  isNonFinite,
  isPredicate,
  lemmaOf,
  pathUp,
  subtreeOf,
  wordOf,
} from '../scope/tree.ts';
import { isHostile } from './acts/act.ts';
import type { EventContext } from './event-context.ts';
import type { Operator } from './event-lexicon.ts';
import { isBesideMeeting, isMeanwhile } from './partners.ts';

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
  /** A thing to which the act is done or of which it speaks, and which is told beside whom it reaches. */
  readonly isMatter: boolean;
  /** In the clause of the predicate, not in one below it. */
  readonly sameClause: boolean;
}

/** What {@link targetsOf} looks for. */
export interface Aim {
  readonly predicate: Token;
  readonly type: string;
  readonly operator: Operator | null;
  /** The event nouns that give the act its meaning. */
  readonly nouns: readonly Token[];
  /** The bare nouns of a set phrase: "downed tools". */
  readonly phrase?: readonly Token[];
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
/** Acts that "for" tells the reason of. */
const punishing = new Set(['COERCE', 'SANCTION', 'ASSAULT']);
/** The most that a target may cost; beyond it, the parse says too little. */
const limit = 11;
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
    const actors = context.actors.actorsOf(token);
    // "Norland's" thing is told by the words for the thing, "a Norlandic proposal".
    const owned = inside.has(token.dep) ? nounPhraseSpan(document, phraseHead(context, token)) : null;
    const participants = owned === null ? actors : actors.map((each) => ({ ...each, span: owned }));
    found.push({
      head: token,
      participants,
      span:
        participants.length === 1 ? (participants[0] as Participant).span : nounPhraseSpan(document, token),
      cost,
      direct: isDirect(context, path),
      isMatter: participants.length === 0 && isMatter(context, aim, path),
      sameClause: !path.some(isPredicate) || (path.length === 2 && path[0]?.dep === 'nsubj'),
    });
  }
  return found.sort((a, b) => a.cost - b.cost || a.head.index - b.head.index);
}

/** Whether a token is the head of a phrase of its own: a noun, a name, a pronoun whose entity is known. */
function canBeTarget(context: EventContext, token: Token): boolean {
  const { document, index, lexicon } = context;
  const mention = index.mentionAt(token);
  if (mention !== undefined && headOfMention(document, mention) !== token) return false;
  if (token.pos === 'PRON') return mention !== undefined;
  if (inside.has(token.dep)) {
    const above = index.mentionAt(headOf(document, token));
    if (mention === undefined || (above !== undefined && above.entity === mention.entity)) return false;
    // "a Danish newspaper" is the newspaper, "the French army" France by the army.
    return above !== undefined || context.actors.actorsOf(phraseHead(context, token)).length === 0;
  }
  if (mention !== undefined) return true;
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'NUM') return false;
  if (isRole(context, token)) return false;
  return (
    !context.isFigure(token) &&
    !(lexicon.words.participants.measures.has(lemmaOf(token)) && isCounted(document, token))
  );
}

/**
 * "nominated Ana Kolar for president", "attacked him as a liar", "shot in the head", "voiced opposition to",
 * "took aim at": words for an office, a part of the body or a stand, which elsewhere name someone, and those that are
 * part of what the verb says.
 */
function isRole({ document, lexicon }: EventContext, token: Token): boolean {
  const lemma = lemmaOf(token);
  if (lexicon.words.participants.idioms.has(lemma)) return true;
  const bare = childrenBy(document, token, 'det', 'poss', 'nummod').length === 0;
  if (lemma === 'opposition' && bare)
    return [token, headOf(document, token)].some((above) =>
      childrenBy(document, above, 'prep').some((each) => wordOf(each) === 'to'),
    );
  if (token.dep !== 'pobj' || token.tag !== 'NN') return false;
  const preposition = wordOf(headOf(document, token));
  if (lemma === 'head' && preposition === 'in') return true;
  if (preposition !== 'as' && !(preposition === 'for' && bare)) return false;
  return lexicon.actors.unnamedKindOf(lemma, false) !== null;
}

/** "300 million euros", "two tonnes". */
function isCounted(document: EventContext['document'], token: Token): boolean {
  return childrenBy(document, token, 'nummod', 'quantmod').length > 0;
}

/** The noun that a word before it narrows down. */
function phraseHead({ document }: EventContext, token: Token): Token {
  let at = token;
  while (inside.has(at.dep) && at.head !== at.index) at = headOf(document, at);
  return at;
}

const lower = new Set(['xcomp', 'pcomp', 'prep']);

/**
 * "sent ten tanks to Sudria", "protested to Sudria against the plan", "agreed to lift the ban": the object of the predicate
 * or of the infinitive in it, or what a preposition of theirs joins to them. Of what someone is accused is no matter of
 * the accusation.
 */
function isMatter({ lexicon }: EventContext, { operator }: Aim, path: readonly Token[]): boolean {
  const [own, above] = path as [Token, Token?];
  const { vague, themes, good } = lexicon.paths;
  const lemma = lemmaOf(own);
  if (
    vague.has(lemma) ||
    themes.has(lemma) ||
    ((operator === 'accusation' || operator === 'demand') && path.length > 1)
  )
    return false;
  const isObject = own.dep === 'dobj' || own.dep === 'nsubjpass';
  // "jailed Jon Beck for the attack" tells why.
  const isJoined =
    own.dep === 'pobj' && above?.dep === 'prep' && good.has(wordOf(above)) && wordOf(above) !== 'for';
  return (isObject || isJoined) && path.slice(isObject ? 1 : 2).every(({ dep }) => lower.has(dep));
}

function isDirect({ lexicon }: EventContext, path: readonly Token[]): boolean {
  const prepositions = path.filter(({ dep }) => ['prep', 'agent', 'dative'].includes(dep)).map(wordOf);
  const clausal = path.some(({ dep }) => dep === 'xcomp' || dep === 'ccomp' || dep === 'advcl');
  const joins = ['with', 'against', 'to'].some((word) => prepositions.includes(word));
  // "owns 60% of Vint Motors", "bought a stake in it"
  const isShare =
    path.at(-1)?.dep === 'dobj' &&
    path.length === 3 &&
    lexicon.words.participants.shares.has(lemmaOf(path[2] as Token));
  return path.length === 1 || isShare || prepositions.includes('with') || (joins && !clausal);
}

function costOf(
  context: EventContext,
  { predicate, type, operator, nouns, phrase }: Aim,
  token: Token,
  path: readonly Token[],
): number | undefined {
  const { document, index, lexicon, actors, acts } = context;
  const top = path.at(-1) as Token;
  if (isCutOff(document, top, predicate)) return undefined;
  if (top.dep === 'nsubj' || top.dep === 'parataxis') return undefined;
  if (isMeanwhile(context, path)) return undefined;
  if (type === 'CONSULT' && operator === null && isBesideMeeting(context, predicate, path)) return undefined;
  const prepositions = path.filter(({ dep }) => ['prep', 'agent', 'dative'].includes(dep)).map(wordOf);
  if (prepositions.some((each) => lexicon.paths.blocked.has(each))) return undefined;

  if (path.some((step) => isAccount(context, step))) return undefined;
  const { filing, forums } = lexicon.words.participants;
  const isForum =
    type === 'ACCUSE' &&
    wordOf(top) === 'with' &&
    filing.has(lemmaOf(predicate)) &&
    forums.has(lemmaOf(token));
  if (isForum) return undefined;
  // "sentenced two men for the murder of Ana Kolar": why, not whom.
  const isReason =
    wordOf(top) === 'for' && (path.length > 2 || !actors.isActor(token)) && punishing.has(type);
  if (isReason && childrenBy(document, predicate, 'dobj', 'nsubjpass').length > 0) return undefined;
  // "mediated between Norland and Sudria", but "discussed the talks between them".
  const between = path.find((each) => wordOf(each) === 'between');
  if (between !== undefined && between !== top) {
    const joined = headOf(document, between);
    const mediates = isPredicate(joined) && acts.actOf(joined)?.type === 'CONSULT';
    if (!mediates && !nouns.includes(joined)) return undefined;
  }
  // "condemned the attack on a church": nobody blames the church.
  if (operator === 'accusation' && path.some((step) => isVictimOf(context, step, predicate)))
    return undefined;
  const mention = index.mentionAt(token);
  if (mention?.form === 'pronoun' && path.length > 2) return undefined;
  let cost = path.length;
  const isActor = actors.isActor(token);
  if (phrase?.includes(token)) {
    // "joined forces": with whom, it does not say.
    if (type === 'COOPERATE') return undefined;
    if (!isActor) cost += 4;
  }
  const first = prepositions[0];
  const isEvent = mention === undefined && lexicon.nouns.has(lemmaOf(token));
  const isTheme = mention === undefined && lexicon.paths.themes.has(lemmaOf(token));
  const reached = first !== undefined && lexicon.words.participants.toward.has(first);
  const isAimed = type === 'ASSAULT' && lexicon.paths.aiming.has(lemmaOf(predicate));
  // "took a swipe at Norland", "levelled a charge at it".
  const isSwipe =
    type === 'ACCUSE' &&
    childrenBy(document, predicate, 'dobj').some((each) => actors.actorsOf(each).length === 0);
  if (!isActor) cost += reached && !isEvent ? 1.5 : 3;
  else if (isTheme && !reached && (material.has(type) || isAimed) && !isExpelled(context, type, token))
    cost += 3;
  // "a meeting with his opposite number": whoever it is with.
  if (!isActor && !isEvent && type === 'CONSULT' && isMetWith(context, path)) cost -= 3;
  if (isEvent) cost += 3;
  // Of two that are as near, one who is named.
  if (mention === undefined) cost += 0.2;
  if (mention?.kind === 'Event' || mention?.kind === 'Topic') cost += 2.5;
  if (first !== undefined)
    cost +=
      lexicon.paths.good.has(first) || ((isAimed || isSwipe) && first === 'at')
        ? -1
        : lexicon.paths.bad.has(first)
          ? 2.5
          : 0;
  // "hit out at Sudria over the trial of Ana Kolar": what it is about comes after whom it is aimed at.
  const outer = prepositions.at(-1);
  if (outer !== undefined && prepositions.length > 1 && lexicon.paths.bad.has(outer))
    cost += lexicon.circumstances.locative.has(outer) ? 0 : 1.5;
  if ((path[0] as Token).dep === 'dobj' && isActor) cost -= 0.5;
  for (const [at, step] of path.entries()) {
    if (step.dep === 'relcl') cost += 3;
    if (step.dep === 'conj' && isPredicate(step)) {
      // The second of two clauses that "and" joins speaks for itself.
      if (childrenBy(document, step, 'nsubj').length > 0) return undefined;
      if (operator === null && acts.actOf(step) !== null) return undefined;
      cost += 3;
    }
    if (step.dep === 'conj' && !isPredicate(step)) cost += 1;
    // "gave leave for Sudria to": the subject of such an infinitive is the object of what governs it.
    const asked = at === 1 && isSubject(path[0]) && (isNonFinite(document, step) || isWished(document, step));
    if (step.dep === 'advcl' && asked) {
      cost -= 1;
      continue;
    }
    // What happens to it there is told by that clause.
    if ((step.dep === 'advcl' || step.dep === 'relcl') && operator === null && acts.actOf(step) !== null)
      return undefined;
    if (step.dep === 'advcl' && !isInfinitive(document, step)) return undefined;
    if (step.dep === 'advcl') cost += 3;
    if (step.dep === 'ccomp') {
      if (isInverted(document, step)) return undefined;
      const inner = path[at - 1];
      // "allowed Sudria to": the subject of an infinitive is the object of what governs it.
      const isObject = isSubject(inner) && at === 1 && isNonFinite(document, step);
      cost += isObject ? -1 : 1;
      if (isSubject(inner) && at === path.length - 1 && !isObject) {
        // "warned that Sudria would pay", but not "warned that rebels would attack".
        if (operator === 'promise' || (operator === 'threat' && acts.actOf(step) !== null)) return undefined;
        cost += operator === 'demand' ? -1 : operator === 'threat' ? 0 : 2.5;
      }
    }
  }
  if (lemmaOf(predicate) === 'discuss' && top.dep === 'prep' && wordOf(top) === 'with') cost -= 2;
  if (mention?.kind === 'Place' && verbal.has(type) && !isDirect(context, path)) cost += 1;
  return cost;
}

function isSubject(token: Token | undefined): boolean {
  return token?.dep === 'nsubj' || token?.dep === 'nsubjpass';
}

/** "a meeting with", "talks with". */
function isMetWith({ document, lexicon }: EventContext, path: readonly Token[]): boolean {
  const [, joining] = path;
  return (
    joining !== undefined &&
    wordOf(joining) === 'with' &&
    lexicon.nouns.get(lemmaOf(headOf(document, joining))) === 'CONSULT'
  );
}

/** "expelled a Sudrian diplomat": Sudria is hit, by its envoy. */
function isExpelled({ actors }: EventContext, type: string, token: Token): boolean {
  return (
    type === 'SANCTION' &&
    token.dep === 'dobj' &&
    actors.actorsOf(token).some(({ kind }) => kind === 'Country')
  );
}

/** "pushed for Sudria to withdraw", also where the parse misses the infinitive. */
function isWished(document: EventContext['document'], clause: Token): boolean {
  return childrenBy(document, clause, 'mark').some((each) => wordOf(each) === 'for');
}

/** "at the request of Sudria", "on behalf of Sudria": on whose account something is done, not to whom. */
function isAccount({ document, lexicon }: EventContext, noun: Token): boolean {
  const above = headOf(document, noun);
  return (
    noun.dep === 'pobj' &&
    lexicon.words.participants.accounts.has(lemmaOf(noun)) &&
    ['at', 'on', 'in'].includes(wordOf(above)) &&
    isPredicate(headOf(document, above))
  );
}

const upon = new Set(['on', 'upon', 'against', 'of', 'at', 'in']);

/** Whether a preposition leads from a deed that harms to whom or what it hits. */
function isVictimOf({ document, lexicon }: EventContext, preposition: Token, predicate: Token): boolean {
  if (preposition.dep !== 'prep' || !upon.has(wordOf(preposition))) return false;
  let deed = headOf(document, preposition);
  // "the attack by the rebels on a church": the parse hangs the church on the rebels.
  const by = headOf(document, deed);
  if (deed.dep === 'pobj' && wordOf(by) === 'by') deed = headOf(document, by);
  return deed !== predicate && !isPredicate(deed) && isHostile(lexicon.nouns.get(lemmaOf(deed)) ?? '');
}
