import type { Token } from '../../../model/analysis.ts';
import type { Modality } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { ResolvedMention } from '../entities/entity-index.ts';
import { headOfMention } from '../entities/mention-head.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, headOf, isPassive, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { EventContext } from './event-context.ts';
import { happeningsAt, inYear } from './happening-mentions.ts';
import { placesAt } from './places.ts';
import { agentsOf, surfaceSubjects } from './subjects.ts';
import { claimsBetween, hasObject } from './tie-claims.ts';

/**
 * Where, or at least when, a named happening was held, as a verb says: "the summit opened in Strelsau", "Strelsau hosted
 * it", "it was held in May". Empty if the verb says nothing of the kind.
 */
export function readVenue(context: EventContext, verb: Token, voicing: Voicing): ClaimDraft[] {
  const { document, lexicon } = context;
  const { holding } = lexicon.happenings;
  const lemma = lemmaOf(verb);
  const make = (events: readonly Participant[], places: readonly Participant[], rule: string) => {
    const reading = { ...readMood(document, verb, lexicon.scope), type: 'TOOK_PLACE_IN', rule, voicing };
    return claimsBetween(context, verb, reading, events, places.length > 0 ? places : [null]).map((claim) =>
      inYear(context, claim, claim.subject),
    );
  };
  const passive = isPassive(document, verb);
  if (holding.direct.has(lemma) || lexicon.happenings.drilling.has(lemma)) {
    const events = happeningsAt(
      context,
      passive ? surfaceSubjects(document, verb) : childrenBy(document, verb, 'dobj'),
    );
    const hosts = holding.direct.has(lemma)
      ? agentsOf(document, verb).flatMap((agent) => hostAt(context, agent))
      : [];
    if (events.length > 0 && hosts.length > 0) return make(events, hosts, 'event/host');
    if (events.length > 0 && hosts.length === 0 && !passive) {
      // "The Union held the summit in Strelsau".
      const places = venuesAt(context, verb);
      return places.length > 0 ? make(events, places.map(asPlace), 'event/held-in') : [];
    }
  }
  const takesPlace = hasObject(context, verb, holding.phrases);
  const isHeld = holding.verbs.has(lemma) || takesPlace || lemma === 'be';
  if (!isHeld || (!takesPlace && !passive && childrenBy(document, verb, 'dobj').length > 0)) return [];
  const events = happeningsAt(context, surfaceSubjects(document, verb));
  if (events.length === 0) return [];
  const places = venuesAt(context, verb);
  if (places.length > 0) return make(events, places.map(asPlace), 'event/held-in');
  // The time alone is worth a claim: it is the happening's own.
  const timed =
    (takesPlace || lemma !== 'be') && readMood(document, verb, lexicon.scope).polarity === 'affirmed';
  return timed ? make(events, [], 'event/held-on').filter(({ time }) => time !== null) : [];
}

/** Where a happening is held as its own phrase says: "the summit in Strelsau". */
export function readVenueBeside(
  context: EventContext,
  mention: ResolvedMention,
  voicing: Voicing,
): ClaimDraft[] {
  const { document, lexicon, participants } = context;
  if (mention.kind !== 'Event' || mention.form === 'pronoun') return [];
  const noun = headOfMention(document, mention);
  const governor = governorOf(context, noun);
  if (governor !== null && isUndone(context, governor)) return [];
  const places = venuesAt(context, noun);
  const next = document.tokens[mention.tokens.end];
  // The parse may hang "in Strelsau" on the verb: "attended the summit in Strelsau".
  if (places.length === 0 && next?.dep === 'prep' && lexicon.happenings.places.has(wordOf(next)))
    places.push(...venuesAt(context, next));
  const own = readMood(document, noun, lexicon.scope);
  const ahead = governor !== null && readMood(document, governor, lexicon.scope).modality === 'planned';
  const modality: Modality = ahead || own.modality === 'planned' ? 'planned' : 'actual';
  return claimsBetween(
    context,
    noun,
    { type: 'TOOK_PLACE_IN', rule: 'event/venue-beside', polarity: 'affirmed', modality, voicing },
    [participants.ofMention(mention)],
    places.map(asPlace),
  ).map((claim) => inYear(context, { ...claim, place: null }, claim.subject));
}

function venuesAt({ document, index, lexicon }: EventContext, head: Token): ResolvedMention[] {
  const { regions } = lexicon.circumstances;
  return placesAt({ document, index, locative: lexicon.happenings.places, regions }, head);
}

function asPlace({ entity, kind, start, end }: ResolvedMention): Participant {
  return { entity, kind, span: [start, end] };
}

/** The place or country that a noun names; not the state that some of its officials stand for. */
function hostAt({ index }: EventContext, noun: Token): Participant[] {
  const mention = index.mentionAt(noun);
  const isHost = mention !== undefined && (mention.kind === 'Place' || mention.kind === 'Country');
  return isHost && mention.adjective !== true ? [asPlace(mention)] : [];
}

/** The verb of the clause in which a noun stands. */
function governorOf({ document }: EventContext, noun: Token): Token | null {
  let at = noun;
  for (let step = 0; step < 6 && at.head !== at.index; step += 1) {
    at = headOf(document, at);
    if (isPredicate(at)) return at;
  }
  return null;
}

/** "cancelled", "called off": what was to be held was not. */
function isUndone({ document }: EventContext, verb: Token): boolean {
  const lemma = lemmaOf(verb);
  if (['cancel', 'scrap', 'abandon', 'postpone', 'propose', 'move', 'relocate'].includes(lemma)) return true;
  return lemma === 'call' && childrenBy(document, verb, 'prt').some((each) => wordOf(each) === 'off');
}
