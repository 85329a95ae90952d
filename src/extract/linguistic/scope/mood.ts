import type { Token } from '../../../model/analysis.ts';
import type { Modality, Polarity } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { environmentOf } from './environment.ts';
import { type MoodState, type Sign, stated, withSigns } from './mood-state.ts';
import { nounSigns } from './noun-signs.ts';
import type { ScopeLexicon } from './scope-lexicon.ts';
import { isVerbal, verbSigns } from './verb-signs.ts';

/** Whether an act took place, as the words around it say. */
export interface Mood {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The act is announced for later: "will meet", "is expected to meet", "to meet" in a headline. */
  readonly future: boolean;
}

/** A mood with the words that made it, outermost first. */
export interface TracedMood extends Mood {
  readonly trace: readonly Sign[];
}

/** How far the path to the root is followed. */
const DEEPEST = 12;

/**
 * Reads polarity and modality of a verb or an event noun: from its auxiliaries, negations and marks, and from all that
 * governs it, up to the clause that is stated for itself. Signatures of the governors compose along the way.
 */
export function readMood(document: LinguisticDocument, token: Token, lexicon: ScopeLexicon): Mood {
  const { polarity, modality, future } = stateOf(document, token, lexicon, 0);
  return { polarity, modality, future: future && modality === 'planned' };
}

/** The same with the words that made it: what `explain` shows. */
export function traceMood(document: LinguisticDocument, token: Token, lexicon: ScopeLexicon): TracedMood {
  const { signs } = stateOf(document, token, lexicon, 0);
  return { ...readMood(document, token, lexicon), trace: signs };
}

/** What has been read of each document: many acts share what is above them. */
const known = new WeakMap<LinguisticDocument, WeakMap<ScopeLexicon, Map<number, MoodState>>>();

/** How a word stands by what governs it and by its own words. */
function stateOf(
  document: LinguisticDocument,
  token: Token,
  lexicon: ScopeLexicon,
  depth: number,
): MoodState {
  if (depth > DEEPEST) return stated;
  const ofDocument = known.get(document) ?? new WeakMap<ScopeLexicon, Map<number, MoodState>>();
  known.set(document, ofDocument);
  const states = ofDocument.get(lexicon) ?? new Map<number, MoodState>();
  ofDocument.set(lexicon, states);
  // A noun is read in another way where it is the act than where it governs one.
  const key = depth === 0 ? token.index : -1 - token.index;
  const found = states.get(key);
  if (found !== undefined) return found;
  const state = readState(document, token, lexicon, depth);
  states.set(key, state);
  return state;
}

function readState(
  document: LinguisticDocument,
  token: Token,
  lexicon: ScopeLexicon,
  depth: number,
): MoodState {
  const around = environmentOf(document, token, lexicon, (head) =>
    stateOf(document, head, lexicon, depth + 1),
  );
  if (isVerbal(document, token)) {
    const { signs, future } = verbSigns(document, token, lexicon);
    return withSigns(around, signs, future);
  }
  const own = nounSigns(document, token, lexicon, depth > 0, around.polarity === 'negated');
  // "there was no attack": what negates the verb through its noun does not negate the noun twice.
  const counted = around.signs.some((sign) => sign.token === token && sign.reason === 'scope/nobody');
  return withSigns(around, counted ? own.filter(({ reason }) => reason !== 'scope/nobody') : own);
}
