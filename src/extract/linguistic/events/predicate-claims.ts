import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import {
  childrenBy,
  conjunctsOf,
  headOf,
  isPassive,
  isPredicate,
  lemmaOf,
  subtreeOf,
  wordOf,
} from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { Act } from './act.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { type Reading, readingOf } from './reading.ts';
import { agentsOf, surfaceSubjects } from './subjects.ts';
import { type Target, targetsOf } from './targets.ts';

/** Acts that happen at a place itself, not at the government whose seat it is. */
const physical = new Set(['ASSAULT', 'PROTEST', 'MOBILIZE', 'OWNS']);
/** Event nouns for what two sides have with each other. */
const bonds = new Set(
  'agreement treaty pact accord deal tie relation memorandum partnership communique communiqué declaration'.split(
    ' ',
  ),
);
/** Verbs of fighting each other. */
const fighting = new Set(['clash', 'fight', 'battle', 'fire', 'skirmish', 'exchange', 'trade']);
/** Verbs for what two give each other. */
const swapping = new Set(['exchange', 'swap']);
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
/** Operators whose subject is who does what they govern. */
const willing = new Set(['promise', 'willing', 'refusal', 'unwilling']);
/** The kinds of those that are places, too. */
const placed = new Set(['Country', 'Place']);
/** Acts whose object is the verb's own and no other word's. */
const strict = new Set(['OWNS', 'SUCCEEDED']);
const personal = new Set(['him', 'her', 'them', 'it', 'us', 'me', 'you']);
/** Acts that say enough without an object. */
const complete = new Set([
  'MOBILIZE',
  'PROTEST',
  'REJECT',
  'ACCUSE',
  'SUPPORT',
  'AGREE',
  'THREATEN',
  'RETREAT',
  'REQUEST',
  'SANCTION',
  'CONCEDE',
  'ASSAULT',
  'COERCE',
]);

/** What an act is aimed at: a participant, or the words for a thing. */
interface Objective {
  readonly participant: Participant | null;
  readonly span: Span;
}

/** The claims of one verb: each subject with each object. */
export function readPredicate(context: EventContext, verb: Token, act: Act, voicing: Voicing): ClaimDraft[] {
  const { document, lexicon, actors } = context;
  const mood = readMood(document, verb, lexicon.scope);
  const reading = soften(context, verb, act, readingOf(act, mood));
  const agents = agentsOf(document, verb);
  const subjects = unique(agents.flatMap((agent) => actors.allActorsOf(agent))).filter((subject) =>
    context.ontology.types[reading.type]?.domain.includes(subject.kind),
  );
  if (subjects.length === 0) return [];

  const { objectives, direct } = findObjectives(context, verb, act, reading.type, subjects, agents);
  const claims: ClaimDraft[] = [];
  const add = (subject: Participant, object: Participant | null, rule: string, aim?: Span) => {
    if (!context.allows(reading.type, subject, object)) return;
    claims.push(
      draftClaim(context, { predicate: verb, reading, subject, object, voicing, rule, ...(aim && { aim }) }),
    );
  };
  const rule = reading.rule ?? plainRule(context, verb, act);
  // "exchanged prisoners": what passes between two is not the one with whom.
  const isExchange = swapping.has(lemmaOf(verb)) && !isPassive(document, verb);
  if (subjects.length > 1 && (isExchange || (isMutual(context, reading, act, verb) && !direct))) {
    subjects.forEach((subject, position) => {
      for (const other of subjects.slice(position + 1))
        add(subject, other, reading.rule ?? 'event/reciprocal');
    });
    return claims;
  }
  for (const subject of subjects)
    for (const { participant, span } of objectives) add(subject, participant, rule, span);
  const enough =
    complete.has(reading.type) ||
    (reading.type === 'CONSULT' && childrenBy(document, verb, 'dobj').length > 0);
  if (objectives.length === 0 && enough) for (const subject of subjects) add(subject, null, rule);
  return claims;
}

/** Whether two subjects do it with or to each other where no other is named. */
function isMutual(
  { lexicon }: EventContext,
  { type }: Reading,
  { noun, governed }: Act,
  verb: Token,
): boolean {
  if (type === 'CONSULT' || type === 'COOPERATE' || type === 'AGREE') return true;
  if (type === 'SUPPORT') return noun !== null && bonds.has(lemmaOf(noun));
  if (type === 'REJECT')
    return (
      governed !== null &&
      (governed.type === 'SUPPORT' || governed.type === 'CONSULT') &&
      lexicon.light.has(lemmaOf(governed.verb ?? verb))
    );
  return type === 'ASSAULT' && fighting.has(lemmaOf(verb));
}

function findObjectives(
  context: EventContext,
  verb: Token,
  act: Act,
  type: string,
  subjects: readonly Participant[],
  agents: readonly Token[],
): { objectives: Objective[]; direct: boolean } {
  const { document, index, actors } = context;
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
    (each) => personal.has(wordOf(each)) && index.mentionAt(each) === undefined,
  );
  if (unknown) return { objectives: [], direct: false };

  const inAgents = new Set<number>();
  for (const agent of agents) {
    const whole = document.tokens[agent.head] === verb || agent.dep === 'pobj';
    for (const token of whole ? subtreeOf(document, agent) : [agent]) inAgents.add(token.index);
  }
  const targets = targetsOf(context, {
    predicate: verb,
    type,
    operator: act.operator,
    excluded: (token) => inAgents.has(token.index) || token === act.noun,
  }).filter(
    ({ participants, direct }) =>
      (participants.length === 0 || participants.some(fits)) && (!strict.has(type) || direct),
  );
  const likeliest = targets[0];
  if (likeliest === undefined) return { objectives: [], direct: false };
  const someone = targets.find(({ participants }) => participants.length > 0);
  // At someone rather than at a thing, where one is told nearly as near and the thing is not what the verb is done to.
  const isThing = likeliest.participants.length === 0 && likeliest.head.pos !== 'PROPN';
  const best =
    isThing &&
    someone !== undefined &&
    someone.cost <= likeliest.cost + slackOf(someone) &&
    !isPatient(likeliest, verb)
      ? someone
      : likeliest;
  const conjuncts = new Set(conjunctsOf(document, best.head).map(({ index: at }) => at));
  const chosen = targets.filter(
    (target) =>
      target === best || conjuncts.has(target.head.index) || alsoReached(context, verb, act, best, target),
  );
  const objectives = chosen.flatMap(({ participants, span, head }): Objective[] => {
    if (participants.length === 0) return [{ participant: null, span }];
    const mention = index.mentionAt(head);
    const here =
      physical.has(type) && mention !== undefined
        ? [{ entity: mention.entity, kind: mention.kind, span }]
        : participants;
    return here.filter(fits).map((participant) => ({ participant, span: participant.span }));
  });
  const first = best.participants[0];
  // A cease-fire is what two sides agree on; the other side is the object.
  const isActor = first !== undefined && first.kind !== 'Event' && first.kind !== 'Topic';
  const seen = new Set<string>();
  return {
    objectives: objectives.filter(({ participant, span }) => {
      const key = participant?.entity ?? String(span);
      return !seen.has(key) && seen.add(key);
    }),
    direct: best.direct && isActor && (type !== 'AGREE' || wordOf(headOf(document, best.head)) === 'with'),
  };
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

/** Whether a noun stands in the clause of a verb or in clauses that complete it, not in one joined by "and". */
function isPartOf({ document }: EventContext, verb: Token, { head }: Target): boolean {
  for (let at = head; at !== verb && at.head !== at.index; at = headOf(document, at))
    if (isPredicate(at) && (at.dep === 'conj' || at.dep === 'relcl')) return false;
  return true;
}

/** "met in Rovia": a place that only tells where. */
function isVenue({ document }: EventContext, { head }: Target): boolean {
  const above = headOf(document, head);
  return above.dep === 'prep' && ['in', 'at', 'near', 'inside', 'outside', 'around'].includes(wordOf(above));
}

/**
 * "imposed a curfew on protesters in Rovia", "rejected the offer of the rebels": whoever else of the same clause an act
 * reaches. "urged Sudria to free Beck" is aimed at Sudria alone.
 */
function alsoReached(context: EventContext, verb: Token, act: Act, best: Target, target: Target): boolean {
  const { document, index, lexicon } = context;
  const [participant] = target.participants;
  if (participant === undefined || participant.kind === 'Event' || target.cost > best.cost + slackOf(target))
    return false;
  // A demand is aimed at whom it names, not at whom the deed that it asks for would reach.
  const isAsked = act.operator === 'demand' || act.type === 'REQUEST';
  const isBeside = clauseOf(document, target.head) === clauseOf(document, best.head);
  if (isAsked && (!isBeside || isVenue(context, target))) return false;
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

/** The rule's name for a plain act: by the construction in which it stands. */
function plainRule({ document }: EventContext, verb: Token, act: Act): string {
  if (act.type === 'OWNS') return 'event/ownership';
  if (act.type === 'SUCCEEDED') return 'event/succession';
  if (isPassive(document, verb)) return 'event/passive';
  if (act.noun !== null) return 'event/light-verb';
  if (verb.dep === 'relcl') return 'event/relative';
  if (verb.dep === 'acl' || verb.dep === 'advcl') return 'event/participle';
  if (verb.dep === 'xcomp' || verb.dep === 'pcomp') return 'event/control';
  return 'event/active';
}

function unique(participants: readonly Participant[]): Participant[] {
  return [...new Map(participants.map((each) => [each.entity, each] as const)).values()];
}

/** Acts that are done by saying so: "called Ana Kolar", "recommended a truce". */
const spoken = new Set(['ACCUSE', 'CONSULT', 'REQUEST']);

/** "ordered the arrest": a verb of demand or promise that takes its noun's type still reports no deed. */
function soften({ lexicon }: EventContext, verb: Token, act: Act, reading: Reading): Reading {
  if (act.operator !== null || reading.modality !== 'actual' || reading.type === 'SUPPORT') return reading;
  const operators = lexicon.operators.get(lemmaOf(verb)) ?? [];
  if (operators.includes('demand') && !spoken.has(reading.type)) return { ...reading, modality: 'demanded' };
  return operators.includes('promise') && reading.type !== 'AGREE'
    ? { ...reading, modality: 'planned' }
    : reading;
}
