import type { Claim, Modality, Polarity } from '../../../model/extraction.ts';
import type { Mood } from '../scope/mood.ts';
import { type Act, isCooperative, isHostile } from './acts/act.ts';
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
  ending: 'actual',
};

/** Reads an act in its mood. */
export function readingOf(act: Act, mood: Mood): Reading {
  return act.operator === null ? readPlain(act, mood) : readGoverning(act, act.operator, mood);
}

function readGoverning(
  { type, governed, willed }: Act,
  operator: Operator,
  { polarity, modality }: Mood,
): Reading {
  const turns = operator === 'denial' || operator === 'ending';
  const content: Reading['content'] = governed && {
    type: governed.type,
    polarity: governed.turned === turns ? 'affirmed' : 'negated',
    modality: governedModality[operator],
  };
  // "did not agree to meet", "is not ready to talk": a refusal.
  const refuses = polarity === 'negated' && type === 'AGREE' && (willed || operator === 'willing');
  return refuses
    ? { type: 'REJECT', polarity: 'affirmed', modality, content, rule: 'event/not-willing' }
    : { type, polarity, modality, content, rule: `event/${operator}` };
}

function readPlain(act: Act, mood: Mood): Reading {
  const { type } = act;
  const { polarity, modality } = mood;
  const plain: Reading = { type, polarity, modality, content: null, rule: null };
  const announced = mood.future || (act.announced && modality === 'conditional');
  if (polarity === 'negated') {
    if (!isCooperative(type) || !(announced || act.willed)) return plain;
    // Who will not do a favour refuses it.
    const content: Reading['content'] = { type, polarity: 'affirmed', modality: 'planned' };
    const stated = announced ? 'actual' : modality;
    return { type: 'REJECT', polarity: 'affirmed', modality: stated, content, rule: 'event/will-not' };
  }
  if (!announced || type === 'AGREE' || type === 'THREATEN') return plain;
  const content: Reading['content'] = { type, polarity, modality: 'planned' };
  if (isCooperative(type)) return { ...plain, type: 'AGREE', content, rule: 'event/future' };
  if (isHostile(type)) return { ...plain, type: 'THREATEN', content, rule: 'event/future-threat' };
  return plain;
}
