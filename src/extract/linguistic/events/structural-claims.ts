import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { agentsOf } from './subjects.ts';

/** "took part in the Strelsau Summit". Undefined if the verb says nothing of the kind. */
export function readParticipation(
  context: EventContext,
  verb: Token,
  voicing: Voicing,
): ClaimDraft[] | undefined {
  const { document, index } = context;
  const lemma = lemmaOf(verb);
  const joins =
    ['participate', 'compete'].includes(lemma) || (lemma === 'take' && hasObject(context, verb, 'part'));
  const attends = ['join', 'attend'].includes(lemma);
  if (!joins && !attends) return undefined;
  const nouns = attends
    ? childrenBy(document, verb, 'dobj')
    : prepositionsOf(context, verb).flatMap(({ word, noun }) => (word === 'in' ? [noun] : []));
  const events = nouns.flatMap((noun) => {
    const mention = index.mentionAt(noun);
    return mention?.kind === 'Event' ? [context.participants.ofMention(mention)] : [];
  });
  if (events.length === 0) return joins ? [] : undefined;
  return claimsBetween(context, verb, voicing, 'PARTICIPATES_IN', 'event/participation', events);
}

/** "reported to the committee", "told the committee in a letter". Undefined if the verb says nothing of the kind. */
export function readReport(context: EventContext, verb: Token, voicing: Voicing): ClaimDraft[] | undefined {
  const { document, index, lexicon, participants } = context;
  const { verbs, documents, bodies } = lexicon.reports;
  const lemma = lemmaOf(verb);
  if (!verbs.has(lemma)) return undefined;
  const direct = childrenBy(document, verb, 'dobj', 'dative').filter(({ pos }) => pos !== 'ADP');
  const joined = prepositionsOf(context, verb);
  const writes = direct.some((noun) => documents.has(lemmaOf(noun)));
  const inWriting = joined.some(
    ({ word, noun }) => ['in', 'by'].includes(word) && documents.has(lemmaOf(noun)),
  );
  const to = joined.filter(({ word }) => word === 'to').map(({ noun }) => noun);
  const isBody = (noun: Token) => {
    const mention = index.mentionAt(noun);
    const words =
      mention === undefined ? wordOf(noun) : document.text.slice(mention.start, mention.end).toLowerCase();
    return words.split(/[^a-z]+/).some((word) => bodies.has(word));
  };
  const told = lemma === 'report' || lemma === 'write' || writes ? to : [];
  const informed = ['tell', 'brief', 'inform', 'notify'].includes(lemma)
    ? direct.filter((noun) => isBody(noun) || (inWriting && index.mentionAt(noun)?.kind === 'Organization'))
    : [];
  const hearers = [...told, ...informed].flatMap((noun) => participants.resolveAll(noun));
  if (hearers.length === 0) return undefined;
  const claims = claimsBetween(context, verb, voicing, 'REPORTED_TO', 'event/report', hearers);
  return claims.length > 0 ? claims : undefined;
}

function claimsBetween(
  context: EventContext,
  verb: Token,
  voicing: Voicing,
  type: string,
  rule: string,
  objects: readonly Participant[],
): ClaimDraft[] {
  const { polarity, modality } = readMood(context.document, verb, context.lexicon.scope);
  const subjects = agentsOf(context.document, verb).flatMap((agent) =>
    context.participants.resolveAll(agent),
  );
  return subjects.flatMap((subject) =>
    objects.flatMap((object) =>
      context.allows(type, subject, object)
        ? [
            draftClaim(context, {
              predicate: verb,
              reading: { type, polarity, modality, content: null },
              subject,
              object,
              voicing,
              rule,
            }),
          ]
        : [],
    ),
  );
}

function hasObject({ document }: EventContext, verb: Token, lemma: string): boolean {
  return childrenBy(document, verb, 'dobj').some((noun) => lemmaOf(noun) === lemma);
}

/** The nouns that prepositions join to a verb or to its object. */
function prepositionsOf({ document }: EventContext, verb: Token): { word: string; noun: Token }[] {
  const holders = [verb, ...childrenBy(document, verb, 'dobj')];
  return holders.flatMap((holder) =>
    childrenBy(document, holder, 'prep', 'dative').flatMap((preposition) =>
      childrenBy(document, preposition, 'pobj').map((noun) => ({ word: wordOf(preposition), noun })),
    ),
  );
}
