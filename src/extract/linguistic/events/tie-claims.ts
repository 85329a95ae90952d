import type { Token } from '../../../model/analysis.ts';
import type { Modality, Polarity } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';

/** What all claims of one tie that a verb states have in common. */
export interface TieReading {
  readonly type: string;
  readonly rule: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly voicing: Voicing;
}

/** The claims of a tie between each subject and each object that the ontology lets it join. */
export function claimsBetween(
  context: EventContext,
  predicate: Token,
  { type, rule, polarity, modality, voicing }: TieReading,
  subjects: readonly Participant[],
  objects: readonly (Participant | null)[],
): ClaimDraft[] {
  const reading = { type, polarity, modality, content: null };
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => context.allows(type, subject, object))
      .map((object) => draftClaim(context, { predicate, reading, subject, object, voicing, rule })),
  );
}

/** Whether a verb has an object of this lemma: "took part". */
export function hasObject({ document }: EventContext, verb: Token, lemmas: ReadonlySet<string>): boolean {
  return childrenBy(document, verb, 'dobj').some((noun) => lemmas.has(lemmaOf(noun)));
}

/** The nouns that prepositions join to a verb, to its object or to another preposition: "off the coast". */
export function prepositionsOf({ document }: EventContext, verb: Token): { word: string; noun: Token }[] {
  const holders = [verb, ...childrenBy(document, verb, 'dobj', 'prt')];
  const joined = holders.flatMap((holder) => childrenBy(document, holder, 'prep', 'dative'));
  return [...joined, ...joined.flatMap((each) => childrenBy(document, each, 'prep'))].flatMap((preposition) =>
    childrenBy(document, preposition, 'pobj').map((noun) => ({ word: wordOf(preposition), noun })),
  );
}
