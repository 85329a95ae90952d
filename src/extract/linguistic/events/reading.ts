import type { Claim, Modality, Polarity } from '../../../model/extraction.ts';
import type { Mood } from '../scope/mood.ts';
import { type Act, isCooperative, isHostile } from './act.ts';
import type { Operator } from './event-lexicon.ts';

/** What a claim says of an act: PLOVER's type, whether it took place, and the act that it governs. */
export interface Reading {
  readonly type: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly content: Claim['content'];
  /** The rule that turned the act into another: a promise, a refusal; null for a plain act. */
  readonly rule: string | null;
}

/** How the act under an operator stands. */
const governedModality: Record<Operator, Modality> = {
  refusal: 'planned',
  denial: 'actual',
  promise: 'planned',
  threat: 'planned',
  demand: 'demanded',
  accusation: 'actual',
  willing: 'planned',
  unwilling: 'planned',
};

/**
 * Reads an act in its mood.
 * @param governed Polarity of the act under an operator by its own words: "agreed not to attack" is negated.
 */
export function readingOf(act: Act, mood: Mood, governed: Polarity): Reading {
  if (act.operator !== null) {
    const { operator } = act;
    const denied = operator === 'denial' ? opposite(governed) : governed;
    return {
      type: act.type,
      polarity: mood.polarity,
      modality: mood.modality,
      content: act.governed && {
        type: act.governed.type,
        polarity: denied,
        modality: governedModality[operator],
      },
      rule: `event/${operator}`,
    };
  }
  const { polarity, modality } = mood;
  const plain: Reading = { type: act.type, polarity, modality, content: null, rule: null };
  if (!mood.future) return plain;
  if (polarity === 'negated') {
    if (!isCooperative(act.type)) return plain;
    // Who will not do a favour refuses it.
    const content = { type: act.type, polarity: 'affirmed', modality: 'planned' } as const;
    return { type: 'REJECT', polarity: 'affirmed', modality: 'actual', content, rule: 'event/will-not' };
  }
  const content = { type: act.type, polarity, modality: 'planned' } as const;
  if (act.type === 'AGREE' || act.type === 'THREATEN') return plain;
  if (isCooperative(act.type)) return { ...plain, type: 'AGREE', content, rule: 'event/future' };
  if (isHostile(act.type)) return { ...plain, type: 'THREATEN', content, rule: 'event/future-threat' };
  return plain;
}

function opposite(polarity: Polarity): Polarity {
  return polarity === 'affirmed' ? 'negated' : 'affirmed';
}
