import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import {
  conjunctsOf,
  headOf,
  isPassive,
  isPredicate,
  lemmaOf,
  nounsAfter,
  subtreeOf,
} from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { agentsOf } from './subjects.ts';

const within = ['in', 'from', 'at'];

/**
 * The country whose authorities must have done what the verb says, where it names no doer: "was jailed in Norland",
 * "was released from prison in Norland", "was tortured in a prison in Norland". Only for what a state alone does to
 * people, or does to those whom it holds.
 */
export function statePower(context: EventContext, verb: Token): Participant[] {
  const { document, lexicon } = context;
  const { verbs, freeing, harming } = lexicon.powers;
  const lemma = lemmaOf(verb);
  const frees = freeing.has(lemma);
  const harms = harming.has(lemma);
  if (!frees && !harms && !verbs.has(lemma)) return [];
  if (!isPassive(document, verb) || agentsOf(document, verb).length > 0) return [];
  const { nouns, held } = phrasesOf(context, verb);
  if ((frees || harms) && held.length === 0) return [];
  const around = held.flatMap((each) => nounsAfter(document, each, ...within));
  return (frees ? [...around, ...nouns] : [...nouns, ...around]).flatMap((noun) => stateAt(context, noun));
}

/** "died in custody in Norland after torture": what those who held a prisoner did to him. */
export function readDeathInCustody(context: EventContext, verb: Token, voicing: Voicing): ClaimDraft[] {
  const { document, lexicon, actors } = context;
  const { dying, torments } = lexicon.powers;
  if (!dying.has(lemmaOf(verb))) return [];
  const { nouns, held } = phrasesOf(context, verb);
  if (held.length === 0 || !subtreeOf(document, verb).some((each) => torments.has(lemmaOf(each)))) return [];
  const states = [...nouns, ...held.flatMap((each) => nounsAfter(document, each, ...within))].flatMap(
    (noun) => stateAt(context, noun),
  );
  const victims = agentsOf(document, verb).flatMap((each) => actors.allActorsOf(each));
  const reading = { ...readMood(document, verb, lexicon.scope), type: 'ASSAULT', content: null };
  return states.slice(0, 1).flatMap((subject) =>
    victims
      .filter((object) => context.allows('ASSAULT', subject, object))
      .map((object) =>
        draftClaim(context, {
          predicate: verb,
          reading,
          subject,
          object,
          voicing,
          rule: 'event/death-in-custody',
        }),
      ),
  );
}

/** The nouns that phrases join to a verb and those conjoined with it, and those of them that name a prison. */
function phrasesOf(context: EventContext, verb: Token): { nouns: Token[]; held: Token[] } {
  const { document, lexicon } = context;
  const first = verb.dep === 'conj' && isPredicate(headOf(document, verb)) ? headOf(document, verb) : verb;
  const nouns = conjunctsOf(document, first).flatMap((each) => nounsAfter(document, each, ...within));
  return { nouns, held: nouns.filter((noun) => lexicon.powers.custody.has(lemmaOf(noun))) };
}

/** The state that a noun names. */
function stateAt({ index, participants }: EventContext, noun: Token): Participant[] {
  const mention = index.mentionAt(noun);
  return mention?.kind === 'Country' ? [participants.ofMention(mention)] : [];
}
