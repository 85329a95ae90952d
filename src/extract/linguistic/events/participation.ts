import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, headOf, isPassive, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { EventContext } from './event-context.ts';
import { happeningsAt, inYear } from './happening-mentions.ts';
import { agentsOf, surfaceSubjects } from './subjects.ts';
import { claimsBetween, hasObject, prepositionsOf } from './tie-claims.ts';

/** Who took part in a named happening, as a verb says; empty if it says nothing of the kind. */
export function readParticipation(context: EventContext, verb: Token, voicing: Voicing): ClaimDraft[] {
  const { document, participants, lexicon } = context;
  const { taking, missing, presence, gathering, drilling } = lexicon.happenings;
  const lemma = lemmaOf(verb);
  const patients = isPassive(document, verb)
    ? surfaceSubjects(document, verb)
    : childrenBy(document, verb, 'dobj', 'dative').filter(({ pos }) => pos !== 'ADP');
  const direct = happeningsAt(context, patients);
  const joined = (words: readonly string[]) =>
    happeningsAt(
      context,
      prepositionsOf(context, verb).flatMap(({ word, noun }) => (words.includes(word) ? [noun] : [])),
    );
  const actors = () =>
    agentsOf(document, verb)
      .filter(({ dep }) => dep !== 'ROOT' || !isPredicate(verb))
      .flatMap((agent) => participants.resolveAll(agent));
  const claims = (
    rule: string,
    subjects: readonly Participant[],
    events: readonly Participant[],
    absent = false,
  ): ClaimDraft[] => {
    const mood = readMood(document, verb, lexicon.scope);
    const isInvited = isAsked(context, verb);
    const turned = mood.polarity === 'affirmed' ? 'negated' : 'affirmed';
    return claimsBetween(
      context,
      verb,
      {
        type: 'PARTICIPATES_IN',
        rule,
        polarity: absent ? turned : mood.polarity,
        modality: isInvited && mood.modality === 'actual' ? 'possible' : mood.modality,
        voicing,
      },
      subjects,
      events,
    ).map((claim) => inYear(context, claim, claim.object));
  };

  if (taking.direct.has(lemma) && direct.length > 0) return claims('event/participation', actors(), direct);
  if (taking.in.has(lemma) || (lemma === 'take' && hasObject(context, verb, taking.phrases))) {
    const events = joined(['in', 'at']);
    const beside =
      lemma === 'join' && events.length > 0 ? patients.flatMap((each) => participants.resolveAll(each)) : [];
    if (events.length > 0) return claims('event/participation', [...actors(), ...beside], events);
  }
  if (lemma === 'be') {
    const states = childrenBy(document, verb, 'attr', 'acomp', 'prep');
    const holders = (words: ReadonlySet<string>) => states.filter((each) => words.has(lemmaOf(each)));
    const within = (words: ReadonlySet<string>) =>
      happeningsAt(
        context,
        holders(words).flatMap((state) =>
          childrenBy(document, state, 'prep').flatMap((each) => childrenBy(document, each, 'pobj')),
        ),
      );
    const part = within(taking.states);
    if (part.length > 0) return claims('event/participation', actors(), part);
    const without = within(missing.states);
    if (without.length > 0) return claims('event/absence', actors(), without, true);
  }
  if (missing.direct.has(lemma) && direct.length > 0) return claims('event/absence', actors(), direct, true);
  if (missing.from.has(lemma)) {
    const events = joined(['from', 'of']);
    if (events.length > 0) return claims('event/absence', actors(), events, true);
  }
  if (presence.direct.has(lemma) && direct.length > 0) return claims('event/presence', actors(), direct);
  if (presence.at.has(lemma)) {
    const events = joined(['at']);
    if (events.length > 0) return claims('event/presence', actors(), events);
  }
  const together = childrenBy(document, verb, 'advmod', 'prt').some((each) => wordOf(each) === 'together');
  if (gathering.direct.has(lemma) || (together && gathering.together.has(lemma))) {
    const events = happeningsAt(context, agentsOf(document, verb));
    const gathered = patients.flatMap((each) => participants.resolveAll(each));
    if (events.length > 0) return claims('event/gathering', gathered, events);
  }
  if (drilling.has(lemma)) {
    const exercises = direct.filter(({ span }) => isExercise(context, span));
    if (exercises.length > 0) return claims('event/exercise', actors(), exercises);
  }
  return [];
}

/** Who met at a named happening took part in it. */
export function readAttendance(
  context: EventContext,
  verb: Token,
  meetings: readonly ClaimDraft[],
): ClaimDraft[] {
  const nouns = prepositionsOf(context, verb).flatMap(({ word, noun }) =>
    ['at', 'during', 'on'].includes(word) ? [noun, ...marginsOf(context, noun)] : [],
  );
  const events = happeningsAt(context, nouns);
  return meetings
    .filter(({ type, polarity }) => type === 'CONSULT' && polarity === 'affirmed')
    .flatMap((meeting) =>
      [meeting.subject, meeting.object].flatMap((actor) =>
        events.flatMap((event): ClaimDraft[] => {
          const range = context.ontology.types.PARTICIPATES_IN?.domain ?? [];
          if (actor === null || !range.includes(context.index.entity(actor).kind)) return [];
          return [
            {
              ...meeting,
              type: 'PARTICIPATES_IN',
              subject: actor,
              object: event.entity,
              subjectSpan: actor === meeting.subject ? meeting.subjectSpan : meeting.objectSpan,
              objectSpan: [...event.span],
              place: null,
              topic: null,
              content: null,
              basis: 'implied',
              premises: [meeting],
              rule: 'implied/met-at-happening',
            },
          ];
        }),
      ),
    );
}

/** "on the sidelines of the summit". */
function marginsOf({ document }: EventContext, noun: Token): Token[] {
  return ['sideline', 'sidelines', 'margin', 'margins', 'fringe', 'fringes'].includes(wordOf(noun))
    ? childrenBy(document, noun, 'prep').flatMap((each) => childrenBy(document, each, 'pobj'))
    : [];
}

/** "was invited to attend", "was asked to join": nobody says that it did. */
function isAsked({ document }: EventContext, verb: Token): boolean {
  return verb.dep === 'xcomp' && ['invite', 'allow', 'welcome'].includes(lemmaOf(headOf(document, verb)));
}

/** Whether words name an exercise: by their noun, or because the text calls what they name one. */
function isExercise({ index, document, lexicon }: EventContext, [start, end]: readonly [number, number]) {
  const sortOf = (words: string) =>
    lexicon.happenings.nouns.get(words.split(' ').at(-1)?.toLowerCase() ?? '')?.sort;
  const entity = index.mentions.find((each) => each.start === start && each.end === end)?.entity;
  const named = entity === undefined ? [] : [index.entity(entity).name, ...index.entity(entity).aliases];
  const beside = [...index.mentions, ...index.descriptions].filter((each) => each.entity === entity);
  return (
    [document.text.slice(start, end), ...named].some((words) => sortOf(words) === 'exercise') ||
    beside.some(
      (each) =>
        sortOf(document.text.slice(each.start, each.end)) === 'exercise' ||
        // "Exercise Long Wave", "the Long Wave drills"
        sortOf(document.text.slice(Math.max(0, each.start - 20), each.start).trimEnd()) === 'exercise' ||
        sortOf(/^ \w+/.exec(document.text.slice(each.end, each.end + 20))?.[0].trim() ?? '') === 'exercise',
    )
  );
}
