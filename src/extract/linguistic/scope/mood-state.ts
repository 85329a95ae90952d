import type { Token } from '../../../model/analysis.ts';
import type { Modality, Polarity } from '../../../model/extraction.ts';
import type { Effect, Outcome } from './scope-lexicon.ts';

/** One thing that a word says of an act. */
export interface Sign {
  /** The word that says it. */
  readonly token: Token;
  /** What it does: turns the polarity round, sets a modality, or, as `actual`, cuts off what stands above. */
  readonly effect: Effect;
  /** Id of the rule: `scope/governor/planned`, `scope/negation`. */
  readonly reason: string;
}

/** How an act stands, with the signs that were read on the way, outermost first. */
export interface MoodState {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The act is announced for later by a word that says no more than that. */
  readonly future: boolean;
  readonly signs: readonly Sign[];
}

/** What a text states for itself. */
export const stated: MoodState = { polarity: 'affirmed', modality: 'actual', future: false, signs: [] };

/** The most telling comes first: "would like to be able to" is conditional. */
const rank: readonly Modality[] = ['conditional', 'demanded', 'planned', 'possible', 'believed', 'actual'];

function strongest(...modalities: readonly Modality[]): Modality {
  return rank.find((each) => modalities.includes(each)) ?? 'actual';
}

function opposite(polarity: Polarity): Polarity {
  return polarity === 'affirmed' ? 'negated' : 'affirmed';
}

/** A state with the signs of one word more. */
export function withSigns(state: MoodState, signs: readonly Sign[], future = false): MoodState {
  if (signs.length === 0 && (state.future || !future)) return state;
  const turns = signs.filter(({ effect }) => effect === 'negated').length % 2 === 1;
  const modalities = signs.flatMap(({ effect }) => (effect === 'negated' ? [] : [effect]));
  return {
    polarity: turns ? opposite(state.polarity) : state.polarity,
    modality: strongest(state.modality, ...modalities),
    future: state.future || future,
    signs: [...state.signs, ...signs],
  };
}

/**
 * How an act stands below a word that governs it.
 * @param governor How that word stands itself.
 * @param sign What is noted of it, without the effect.
 */
export function governedBy(
  governor: MoodState,
  outcome: Outcome,
  sign: Omit<Sign, 'effect'>,
  future = false,
): MoodState {
  if (outcome.fact) return { ...stated, signs: [{ ...sign, effect: 'actual' }] };
  const { polarity, modality } = outcome;
  const signs: Sign[] = modality === 'actual' ? [] : [{ ...sign, effect: modality }];
  if (polarity !== governor.polarity) signs.push({ ...sign, effect: 'negated' });
  if (signs.length === 0) signs.push({ ...sign, effect: 'actual' });
  return {
    polarity,
    modality: strongest(modality, governor.modality),
    future: future || governor.future,
    signs: [...governor.signs, ...signs],
  };
}
