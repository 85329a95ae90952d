import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, conjunctsOf, isPassive, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { Act } from './act.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { type Reading, readingOf } from './reading.ts';
import { agentsOf, surfaceSubjects } from './subjects.ts';
import { headOfMention, type Target, targetsOf } from './targets.ts';

/** Acts that happen at a place itself, not at the government whose seat it is. */
const physical = new Set(['ASSAULT', 'PROTEST', 'MOBILIZE', 'OWNS']);
/** Acts that two subjects do to each other. */
const mutual = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'SUPPORT']);
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

/** The claims of one verb: each subject with each object. */
export function readPredicate(context: EventContext, verb: Token, act: Act, voicing: Voicing): ClaimDraft[] {
  const { document, lexicon, participants } = context;
  const mood = readMood(document, verb, lexicon.scope);
  const reading = soften(context, verb, act, readingOf(act, mood));
  const agents = agentsOf(document, verb);
  const subjects = unique(agents.flatMap((agent) => participants.resolveAll(agent))).filter((subject) =>
    context.ontology.types[reading.type]?.domain.includes(subject.kind),
  );
  if (subjects.length === 0) return [];

  const { objects, direct } = findObjects(context, verb, act, reading.type, subjects, agents);
  const claims: ClaimDraft[] = [];
  const add = (subject: Participant, object: Participant | null, rule: string) => {
    if (!context.allows(reading.type, subject, object)) return;
    claims.push(draftClaim(context, { predicate: verb, reading, subject, object, voicing, rule }));
  };
  const rule = reading.rule ?? plainRule(context, verb, act);
  if (subjects.length > 1 && mutual.has(reading.type) && !direct) {
    subjects.forEach((subject, position) => {
      for (const other of subjects.slice(position + 1))
        add(subject, other, reading.rule ?? 'event/reciprocal');
    });
    return claims;
  }
  for (const subject of subjects) for (const object of objects) add(subject, object, rule);
  const enough =
    complete.has(reading.type) ||
    (reading.type === 'CONSULT' && childrenBy(document, verb, 'dobj').length > 0);
  if (objects.length === 0 && enough) for (const subject of subjects) add(subject, null, rule);
  return claims;
}

function findObjects(
  context: EventContext,
  verb: Token,
  act: Act,
  type: string,
  subjects: readonly Participant[],
  agents: readonly Token[],
): { objects: Participant[]; direct: boolean } {
  const { document, index, lexicon, participants } = context;
  const range = context.ontology.types[type]?.range ?? [];
  const fits = (each: Participant) =>
    range.includes(each.kind) && !subjects.some(({ entity }) => entity === each.entity);

  const patients = isPassive(document, verb)
    ? surfaceSubjects(document, verb)
    : childrenBy(document, verb, 'dobj', 'dative').filter((each) =>
        ['who', 'which', 'that', 'whom'].includes(wordOf(each)),
      );
  const given = unique(patients.flatMap((patient) => participants.resolveAll(patient))).filter(fits);
  if (given.length > 0) return { objects: given, direct: true };
  // "asked him to bring Sudria back": whoever he is, it is not Sudria.
  const unknown = childrenBy(document, verb, 'dobj', 'dative').some(
    (each) => personal.has(wordOf(each)) && index.mentionAt(each) === undefined,
  );
  if (unknown) return { objects: [], direct: false };

  const inAgents = new Set<number>();
  for (const agent of agents) {
    const whole = document.tokens[agent.head] === verb || agent.dep === 'pobj';
    for (const token of whole ? subtreeOf(document, agent) : [agent]) inAgents.add(token.index);
  }
  const asParticipant = ({ mention }: Target): Participant =>
    physical.has(type)
      ? { entity: mention.entity, kind: mention.kind, span: [mention.start, mention.end] }
      : participants.ofMention(mention);
  const own = subjects.map(({ entity }) => entity);
  const targets = targetsOf(document, index, lexicon, verb, type, act.operator, (token) =>
    inAgents.has(token.index),
  ).filter(
    (target) =>
      fits(asParticipant(target)) &&
      !own.includes(target.mention.entity) &&
      (!strict.has(type) || target.direct),
  );
  const best = targets[0];
  if (best === undefined) return { objects: [], direct: false };
  const conjuncts = new Set(
    [
      ...conjunctsOf(document, best.anchor),
      ...conjunctsOf(document, headOfMention(document, best.mention)),
    ].map((token) => token.index),
  );
  const joined = targets.filter(
    (target) =>
      target === best ||
      conjuncts.has(headOfMention(document, target.mention).index) ||
      (target.anchor !== best.anchor && conjuncts.has(target.anchor.index)),
  );
  // A cease-fire is what two sides agree on; the other side is the object.
  const actor = best.mention.kind !== 'Event' && best.mention.kind !== 'Topic';
  return { objects: unique(joined.map(asParticipant)), direct: best.direct && actor };
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

/** "ordered the arrest": a verb of demand or promise that takes its noun's type still reports no deed. */
function soften({ lexicon }: EventContext, verb: Token, act: Act, reading: Reading): Reading {
  if (act.operator !== null || reading.modality !== 'actual' || reading.type === 'SUPPORT') return reading;
  const operators = lexicon.operators.get(lemmaOf(verb)) ?? [];
  if (operators.includes('demand') && reading.type !== 'ACCUSE') return { ...reading, modality: 'demanded' };
  return operators.includes('promise') && reading.type !== 'AGREE'
    ? { ...reading, modality: 'planned' }
    : reading;
}
