import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, isPassive, lemmaOf, objectsOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { Act } from './act.ts';
import { announcersOf } from './announced.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { objectivesOf, unique } from './objectives.ts';
import { placeReached } from './place-reached.ts';
import { type Reading, readingOf } from './reading.ts';
import { statePower } from './state-power.ts';
import { agentsOf } from './subjects.ts';

/** Verbs for what two give each other. */
const swapping = new Set(['exchange', 'swap']);
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

/** The claims of one verb: each subject with each object. */
export function readPredicate(context: EventContext, verb: Token, act: Act, voicing: Voicing): ClaimDraft[] {
  const { document, lexicon, actors } = context;
  const mood = readMood(document, verb, lexicon.scope);
  const reading = soften(context, verb, act, readingOf(act, mood));
  const agents = agentsOf(document, verb);
  const doers =
    agents.length > 0
      ? agents.flatMap((agent) =>
          mayBeThing(context, verb, agent) ? actors.doersOf(agent) : actors.allActorsOf(agent),
        )
      : statePower(context, verb);
  const allowed = ({ kind }: Participant) => context.ontology.types[reading.type]?.domain.includes(kind);
  const announcers = announcersOf(context, verb, reading, agents)
    .flatMap((each) => actors.allActorsOf(each))
    .filter((each) => allowed(each) && !doers.some(({ entity }) => entity === each.entity));
  const told = unique(doers).filter(allowed);
  const subjects = told.length > 0 ? told : unique(announcers);
  if (subjects.length === 0) return [];

  const { objectives, direct } = objectivesOf(context, verb, act, reading, subjects);
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
    if (act.operator !== 'promise') return claims;
    for (const subject of subjects)
      for (const { participant } of objectives) if (participant !== null) add(subject, participant, rule);
    return claims;
  }
  for (const subject of subjects)
    for (const { participant, span } of objectives) add(subject, participant, rule, span);
  const enough =
    complete.has(reading.type) ||
    (reading.type === 'CONSULT' && childrenBy(document, verb, 'dobj').length > 0) ||
    // "grain given by Norland".
    (reading.type === 'AID' && verb.dep === 'acl' && isPassive(document, verb));
  if (told.length > 0)
    for (const subject of unique(announcers))
      for (const { participant, span } of objectives) add(subject, participant, 'event/announced', span);
  if (objectives.some(({ participant }) => participant !== null) || !enough) return claims;
  // Who condemns an attack does not blame the place where it was made.
  const reached = reading.type === 'ACCUSE' ? [] : placeReached(context, verb, reading.type, agents);
  for (const subject of subjects) {
    for (const place of reached) add(subject, place, 'event/place');
    if (objectives.length === 0 && reached.length === 0) add(subject, null, rule);
  }
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
  if (type === 'SUPPORT')
    return noun !== null && (lexicon.bonds.has(lemmaOf(noun)) || lexicon.standing.has(lemmaOf(noun)));
  if (type === 'REJECT')
    return (
      governed !== null &&
      (governed.type === 'SUPPORT' || governed.type === 'CONSULT') &&
      lexicon.light.has(lemmaOf(governed.verb ?? verb))
    );
  return type === 'ASSAULT' && lexicon.words.participants.fighting.has(lemmaOf(verb));
}

/** The rule's name for a plain act: by the construction in which it stands. */
function plainRule({ document }: EventContext, verb: Token, act: Act): string {
  if (act.type === 'OWNS') return 'event/ownership';
  if (act.type === 'SUCCEEDED') return 'event/succession';
  if (isPassive(document, verb))
    return agentsOf(document, verb).length > 0 ? 'event/passive' : 'event/state-power';
  if (act.noun !== null) return 'event/light-verb';
  if (verb.dep === 'relcl') return 'event/relative';
  if (verb.dep === 'acl' || verb.dep === 'advcl') return 'event/participle';
  if (verb.dep === 'xcomp' || verb.dep === 'pcomp') return 'event/control';
  return 'event/active';
}

/** Acts that are done by saying so: "called Ana Kolar", "recommended a truce". */
const spoken = new Set(['ACCUSE', 'CONSULT', 'REQUEST']);

/** "ordered the arrest": a verb of demand or promise that takes its noun's type still reports no deed. */
function soften({ document, lexicon }: EventContext, verb: Token, act: Act, reading: Reading): Reading {
  // "is considering a deal": one who weighs a thing has not agreed to it.
  const weighed = reading.type === 'AGREE' || reading.type === 'THREATEN';
  if (reading.modality === 'actual' && weighed && lexicon.words.operators.weighing.has(lemmaOf(verb)))
    return { ...reading, modality: 'possible' };
  // "called off", "sworn in": with its particle the verb is another.
  if (childrenBy(document, verb, 'prt').length > 0) return reading;
  if (act.operator !== null || reading.modality !== 'actual' || reading.type === 'SUPPORT') return reading;
  const operators = lexicon.operators.get(lemmaOf(verb)) ?? [];
  if (operators.includes('demand') && !spoken.has(reading.type)) return { ...reading, modality: 'demanded' };
  return operators.includes('promise') && reading.type !== 'AGREE'
    ? { ...reading, modality: 'planned' }
    : reading;
}

/**
 * Whether the doer of an act may be a thing: "the budget cut aid", "the blast killed two"; no span of time, and no
 * event that goes on by itself ("the talks resumed").
 */
function mayBeThing({ document, lexicon }: EventContext, verb: Token, agent: Token): boolean {
  const isNamed = agent.head === verb.index || agent.dep === 'pobj';
  if (!isNamed || lexicon.paths.vague.has(lemmaOf(agent))) return false;
  const goesOn = lexicon.nouns.has(lemmaOf(agent)) && !lexicon.paths.themes.has(lemmaOf(agent));
  return !goesOn || objectsOf(document, verb).length > 0;
}
