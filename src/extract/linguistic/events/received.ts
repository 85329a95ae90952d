import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, lemmaOf, nounsAfter, objectsOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { surfaceSubjects } from './subjects.ts';

/** Verbs of what one comes under from someone: "came under fire from". */
const coming = new Set(['come', 'be', 'go']);
/** Types that "received ... from" gives: the others are kept or taken by the subject itself. */
const given = new Set([
  'AID',
  'ACCUSE',
  'SUPPORT',
  'THREATEN',
  'REQUEST',
  'CONSULT',
  'AGREE',
  'PROTEST',
  'COERCE',
  'REJECT',
]);
const under = new Set(['ASSAULT', 'ACCUSE', 'REQUEST', 'THREATEN', 'COERCE', 'PROTEST']);
/** What leads to the reason for blame: "came under fire over its policy". */
const blamed = new Set(['over', 'for']);

/**
 * "Norland received grain from Sudria": what one receives, another gave. Undefined if the verb says nothing of the kind.
 */
export function readReceived(context: EventContext, verb: Token, voicing: Voicing): ClaimDraft[] | undefined {
  const { document, lexicon, actors } = context;
  const { feelings, meeting, messages, receiving } = lexicon.words.participants;
  const lemma = lemmaOf(verb);
  if (!receiving.has(lemma) && !meeting.has(lemma) && !coming.has(lemma)) return undefined;
  const [thing] = coming.has(lemma) ? nounsAfter(document, verb, 'under') : objectsOf(document, verb);
  if (thing === undefined) return undefined;
  const what = toldBy(context, thing);
  const noun = lemmaOf(what);
  // "faced calls from", "came under fire over"
  const isCall = meeting.has(lemma) && noun === 'call';
  const isBlame =
    noun === 'fire' && childrenBy(document, verb, 'prep').some((each) => blamed.has(wordOf(each)));
  const told = isCall ? 'REQUEST' : isBlame ? 'ACCUSE' : lexicon.nouns.get(noun);
  const named = told ?? (messages.has(noun) ? 'CONSULT' : undefined);
  // "won the backing of Sudria", "drew Sudria's ire"
  const isFelt = !coming.has(lemma) && (named === 'SUPPORT' || feelings.has(noun));
  const felt = isFelt ? [...nounsAfter(document, what, 'of'), ...childrenBy(document, what, 'poss')] : [];
  const givers = [
    ...giversOf(context, verb, thing, what, meeting.has(lemma)),
    ...felt.flatMap((each) => actors.allActorsOf(each)),
  ];
  if (givers.length === 0) return undefined;
  const isThing = !actors.isActor(thing) || lexicon.paths.themes.has(lemmaOf(thing));
  const type = named ?? (receiving.has(lemma) && isThing ? 'AID' : undefined);
  if (type === undefined || !(coming.has(lemma) ? under : given).has(type)) return undefined;
  const { polarity, modality } = readMood(document, verb, lexicon.scope);
  const receivers = surfaceSubjects(document, verb).flatMap((each) => actors.allActorsOf(each));
  return givers.flatMap((giver) =>
    receivers
      .filter((receiver) => context.allows(type, giver, receiver))
      .map((receiver) =>
        draftClaim(context, {
          predicate: verb,
          reading: { type, polarity, modality, content: null },
          subject: giver,
          object: receiver,
          voicing,
          rule: 'event/received',
        }),
      ),
  );
}

/** "a third day of demonstrations", "a barrage of criticism": what it is a day or a barrage of. */
function toldBy({ document, lexicon }: EventContext, thing: Token): Token {
  if (lexicon.nouns.has(lemmaOf(thing))) return thing;
  const inner = nounsAfter(document, thing, 'of').find((each) => lexicon.nouns.has(lemmaOf(each)));
  return inner ?? thing;
}

/** "criticism from Sudria", "demonstrations by students", "Sudrian criticism", "fire from Sudrian mortars". */
function giversOf(
  context: EventContext,
  verb: Token,
  thing: Token,
  what: Token,
  isMet: boolean,
): Participant[] {
  const { document, actors } = context;
  const from = [...new Set([verb, thing, what])].flatMap((holder) => nounsAfter(document, holder, 'from'));
  const sources = from.flatMap((each) => {
    const found = actors.allActorsOf(each);
    return found.length > 0 ? found : ownersOf(context, each);
  });
  if (sources.length > 0 || !isMet) return sources;
  const doers = nounsAfter(document, what, 'by').flatMap((each) => actors.allActorsOf(each));
  return doers.length > 0 ? doers : ownersOf(context, what);
}

/** Whose something is by the words before it: "Sudrian mortars", "student protests". */
function ownersOf(
  { document, index, participants, actors, lexicon }: EventContext,
  noun: Token,
): Participant[] {
  return childrenBy(document, noun, 'poss', 'amod', 'compound', 'nmod').flatMap((each) => {
    if (index.mentionAt(each) !== undefined) return participants.resolve(each);
    const isDoer = each.dep === 'poss' || (each.pos === 'NOUN' && lexicon.doers.has(lemmaOf(each)));
    return isDoer ? actors.allActorsOf(each) : [];
  });
}
