import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { Participant } from '../scope/participant.ts';
import {
  childrenBy,
  conjunctsOf,
  headOf,
  isNonFinite,
  isPassive,
  isPredicate,
  lemmaOf,
  subtreeOf,
  wordOf,
} from '../scope/tree.ts';
import type { Act } from './act.ts';
import { isHostile } from './acts/act.ts';
import type { EventContext } from './event-context.ts';
import type { Reading } from './reading.ts';
import { agentsOf, surfaceSubjects } from './subjects.ts';
import { type Target, targetsOf } from './targets.ts';

/** Acts that happen at a place itself, not at the government whose seat it is. */
const physical = new Set(['ASSAULT', 'PROTEST', 'MOBILIZE', 'OWNS']);
/** Deeds that reach a place as well as the people there. */
const reaching = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'AID',
  'SANCTION',
  'RETREAT',
  'CONCEDE',
  'PROTEST',
]);
/** The kinds of those that are places, too. */
const placed = new Set(['Country', 'Place']);
/** Acts whose object is the verb's own and no other word's. */
const strict = new Set(['OWNS', 'SUCCEEDED']);
/** Acts of words, which need not repeat to whom they are said. */
const verbal = new Set(['SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'PROTEST', 'AGREE']);
/** Operators that speak of what others do. */
const relayed = new Set(['demand', 'accusation', 'denial']);
/** Rules of those who will not do something. */
const refusing = new Set(['event/will-not', 'event/not-willing', 'event/refusal', 'event/unwilling']);

/** What an act is aimed at: a participant, or the words for a thing. */
export interface Objective {
  readonly participant: Participant | null;
  readonly span: Span;
}

/**
 * What an act of its subjects is aimed at, the likeliest first.
 * @returns also whether that is said by the verb's own object, or joined to it by one preposition
 */
export function objectivesOf(
  context: EventContext,
  verb: Token,
  act: Act,
  { type, rule }: Reading,
  subjects: readonly Participant[],
): { objectives: Objective[]; direct: boolean } {
  const { document, index, actors, lexicon } = context;
  const agents = agentsOf(document, verb);
  const range = context.ontology.types[type]?.range ?? [];
  const own = new Set(subjects.map(({ entity }) => entity));
  const fits = (each: Participant) => range.includes(each.kind) && !own.has(each.entity);
  const toObjectives = (participants: readonly Participant[]): Objective[] =>
    unique(participants).map((participant) => ({ participant, span: participant.span }));

  const patients = isPassive(document, verb)
    ? surfaceSubjects(document, verb)
    : childrenBy(document, verb, 'dobj', 'dative').filter((each) =>
        ['who', 'which', 'that', 'whom'].includes(wordOf(each)),
      );
  const given = toObjectives(patients.flatMap((patient) => actors.allActorsOf(patient)).filter(fits));
  if (given.length > 0) return { objectives: given, direct: true };
  // "asked him to bring Sudria back": whoever he is, it is not Sudria.
  const unknown = childrenBy(document, verb, 'dobj', 'dative').some(
    (each) => lexicon.words.participants.personal.has(wordOf(each)) && index.mentionAt(each) === undefined,
  );
  if (unknown) return { objectives: [], direct: false };

  const inAgents = new Set<number>();
  for (const agent of agents) {
    const whole = document.tokens[agent.head] === verb || agent.dep === 'pobj';
    for (const token of whole ? subtreeOf(document, agent) : [agent]) inAgents.add(token.index);
  }
  // "imposed a curfew in its capital": where the state of a place acts itself, its deed reaches the place.
  const atPlace = (target: Target): Target => {
    const mention = index.mentionAt(target.head);
    if (mention === undefined) return target;
    const isOwn = mention.kind === 'Place' && target.participants.every(({ entity }) => own.has(entity));
    if (!isOwn && !(physical.has(type) && target.participants.length > 0)) return target;
    return {
      ...target,
      participants: [{ entity: mention.entity, kind: mention.kind, span: target.span }],
    };
  };
  const isHeld = act.noun !== null && context.lexicon.light.has(lemmaOf(verb));
  const targets = targetsOf(context, {
    predicate: verb,
    type,
    operator: act.operator,
    nouns: nounsOf(context, verb, act),
    phrase: act.phrase,
    excluded: (token) => inAgents.has(token.index) || token === act.noun,
  })
    .map(atPlace)
    // "held talks in Strelsau": nobody talks with a town.
    .filter((target) => type !== 'CONSULT' || !isHeld || !isVenue(context, target))
    .filter(
      ({ participants, direct }) =>
        (participants.length === 0 || participants.some(fits)) && (!strict.has(type) || direct),
    );
  const best = bestOf(context, targets, verb, act);
  const chosen = best === undefined ? [] : chosenOf(context, act, best, targets);
  const further = [
    ...(rule !== null && refusing.has(rule) ? awaited(context, verb) : []),
    ...(verbal.has(type) && !chosen.some(({ participants }) => participants.length > 0)
      ? addressed(context, verb)
      : []),
  ];
  const told = chosen.flatMap(({ participants, span }): Objective[] =>
    participants.length === 0
      ? [{ participant: null, span }]
      : participants.filter(fits).map((participant) => ({ participant, span: participant.span })),
  );
  for (const { isMatter, span } of targets)
    if (isMatter && told.every((each) => each.span[1] <= span[0] || span[1] <= each.span[0]))
      told.push({ participant: null, span });
  const others = toObjectives(further.filter(fits));
  const seen = new Set<string>();
  return {
    objectives: (others.length > 0
      ? [...told.filter(({ participant }) => participant !== null), ...others]
      : told
    ).filter(({ participant, span }) => {
      const key = participant?.entity ?? String(span);
      return !seen.has(key) && seen.add(key);
    }),
    direct: isDirect(document, type, best),
  };
}

/** The event nouns that light verbs leave to give an act, and the one that it governs, their meaning. */
function nounsOf({ acts, lexicon }: EventContext, verb: Token, act: Act): Token[] {
  const inner = act.governed?.verb ?? null;
  const pairs = [[verb, act] as const, ...(inner === null ? [] : [[inner, acts.actOf(inner)] as const])];
  return pairs.flatMap(([holder, each]) =>
    each?.noun == null || !lexicon.light.has(lemmaOf(holder)) ? [] : [each.noun],
  );
}

/** Whether a target is someone whom the verb itself, or one preposition, tells. */
function isDirect(document: LinguisticDocument, type: string, target: Target | undefined): boolean {
  const first = target?.participants[0];
  if (target === undefined || first === undefined || !target.direct) return false;
  // A cease-fire is what two sides agree on; the other side is the object.
  if (first.kind === 'Event' || first.kind === 'Topic') return false;
  return type !== 'AGREE' || wordOf(headOf(document, target.head)) === 'with';
}

/** The likeliest target: someone rather than a thing, where one is nearly as near and the thing is not what the verb is done to. */
function bestOf(
  { lexicon }: EventContext,
  targets: readonly Target[],
  verb: Token,
  act: Act,
): Target | undefined {
  const [likeliest] = targets;
  if (likeliest === undefined) return undefined;
  const isThing = likeliest.participants.length === 0 && likeliest.head.pos !== 'PROPN';
  const someone = targets.find(({ participants }) => participants.length > 0);
  const isNear = someone !== undefined && someone.cost <= likeliest.cost + slackOf(someone);
  // "condemned the attack by the rebels": it is they who are blamed.
  const isDeed = act.operator === 'accusation' && isHostile(lexicon.nouns.get(lemmaOf(likeliest.head)) ?? '');
  if (isThing && isDeed && someone?.sameClause) return someone;
  return isThing && isNear && !isPatient(likeliest, verb) ? someone : likeliest;
}

function chosenOf(context: EventContext, act: Act, best: Target, targets: readonly Target[]): Target[] {
  const conjuncts = new Set(conjunctsOf(context.document, best.head));
  return targets.filter(
    (target) => target === best || conjuncts.has(target.head) || alsoReached(context, act, best, target),
  );
}

/** "will not go back to work until the ministry pays": from whom those who refuse want something first. */
function awaited({ document, actors }: EventContext, verb: Token): Participant[] {
  return childrenBy(document, verb, 'advcl')
    .filter((clause) =>
      childrenBy(document, clause, 'mark').some((each) =>
        ['until', 'till', 'unless', 'before'].includes(wordOf(each)),
      ),
    )
    .flatMap((clause) => {
      const doers = agentsOf(document, clause);
      return doers.length > 0 ? doers : surfaceSubjects(document, clause);
    })
    .flatMap((each) => actors.allActorsOf(each));
}

/** "called Ana Kolar to convey his thanks": to whom something is said, by the verb of which it is the purpose. */
function addressed({ document, actors }: EventContext, verb: Token): Participant[] {
  const isPurpose = (verb.dep === 'advcl' || verb.dep === 'xcomp') && isNonFinite(document, verb);
  if (!isPurpose) return [];
  return childrenBy(document, headOf(document, verb), 'dobj').flatMap((each) => actors.allActorsOf(each));
}

/** Whether a noun is the grammatical object of a verb. */
function isPatient({ head }: Target, verb: Token): boolean {
  return head.head === verb.index && (head.dep === 'dobj' || head.dep === 'nsubjpass');
}

/** By how much less likely than the likeliest a further target may be: a place that a deed reaches needs no tie to the verb. */
function slackOf({ participants: [first] }: Target): number {
  return first !== undefined && placed.has(first.kind) ? 7 : 6;
}

/** The verb of the clause in which a noun stands. */
function clauseOf(document: EventContext['document'], noun: Token): Token {
  let at = noun;
  while (at.head !== at.index && !(isPredicate(at) && at !== noun)) at = headOf(document, at);
  return at;
}

/** "met in Rovia": a place that only tells where. */
function isVenue({ document }: EventContext, { head }: Target): boolean {
  const above = headOf(document, head);
  return (
    above.dep === 'prep' &&
    ['in', 'at', 'near', 'off', 'inside', 'outside', 'around', 'through'].includes(wordOf(above))
  );
}

/**
 * "imposed a curfew on protesters in Rovia", "rejected the offer of the rebels": whoever else of the same clause an act
 * reaches. "urged Sudria to free Beck" is aimed at Sudria alone.
 */
function alsoReached(context: EventContext, act: Act, best: Target, target: Target): boolean {
  const { document, index, lexicon } = context;
  const [participant] = target.participants;
  if (participant === undefined || participant.kind === 'Event' || target.cost > best.cost + slackOf(target))
    return false;
  // A demand or a charge is aimed at whom it names, not at whom the deed of which it speaks reaches.
  const isAsked = relayed.has(act.operator ?? '') || act.type === 'REQUEST';
  const isBeside = clauseOf(document, target.head) === clauseOf(document, best.head);
  if (isAsked && !isBeside) return false;
  const reaches = reaching.has(act.type) || (act.governed !== null && reaching.has(act.governed.type));
  if (isVenue(context, target)) {
    const isWithin = isBeside && wordOf(headOf(document, target.head)) === 'in';
    const isThing = best.participants.length === 0;
    if (!isWithin || !(isThing || (reaches && !isAsked))) return false;
  }
  // Capitals alone make no actor.
  const lemma = lemmaOf(target.head);
  const { state, collective, unnamedKindOf } = lexicon.actors;
  const isKnown =
    index.mentionAt(target.head) !== undefined ||
    state.has(lemma) ||
    collective.has(lemma) ||
    unnamedKindOf(lemma, false) !== null;
  const apart = target.span[1] <= best.span[0] || best.span[1] <= target.span[0];
  return isKnown && apart && !best.participants.some(({ entity }) => entity === participant.entity);
}

/** Each participant once. */
export function unique(participants: readonly Participant[]): Participant[] {
  return [...new Map(participants.map((each) => [each.entity, each] as const)).values()];
}
