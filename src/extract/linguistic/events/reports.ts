import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import { childrenBy, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { EventContext } from './event-context.ts';
import { agentsOf } from './subjects.ts';
import { claimsBetween, prepositionsOf } from './tie-claims.ts';

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
  const tellers = agentsOf(document, verb).flatMap((agent) => participants.resolveAll(agent));
  const mood = readMood(document, verb, lexicon.scope);
  const reading = { ...mood, type: 'REPORTED_TO', rule: 'event/report', voicing };
  const claims = claimsBetween(context, verb, reading, tellers, hearers);
  return claims.length > 0 ? claims : undefined;
}
