import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { MoodState } from './mood-state.ts';
import type { Form, Outcome, ScopeLexicon, Signature } from './scope-lexicon.ts';
import { childrenBy, lemmaOf, wordOf } from './tree.ts';

const fact: Outcome = { polarity: 'affirmed', modality: 'actual', fact: true };

/**
 * The signature of a word for an act in this form.
 * @param preposition Joins the act to the word: the word is then looked for with it first.
 */
export function signatureOf(
  document: LinguisticDocument,
  word: Token,
  form: Form,
  lexicon: ScopeLexicon,
  preposition?: Token,
): Signature | undefined {
  const words = lexicon.governors[form];
  const lemmas =
    word.pos === 'VERB' || word.pos === 'AUX' ? [lemmaOf(word), wordOf(word)] : [wordOf(word), lemmaOf(word)];
  // The lemma of "hopes" comes out as "hop".
  if (word.tag === 'VBG') lemmas.push(`${wordOf(word).slice(0, -3)}e`);
  if (word.tag === 'VBZ' || word.tag === 'VBD' || word.tag === 'VBN') lemmas.push(wordOf(word).slice(0, -1));
  const particles = childrenBy(document, word, 'prt').map(wordOf);
  // "take place" is one word, and so is "pull out of".
  const second = lemmaOf(word) === 'take' ? childrenBy(document, word, 'dobj').map(wordOf) : [];
  const joined = preposition === undefined ? [] : [wordOf(preposition)];
  const tails = [
    ...particles.flatMap((particle) => joined.map((each) => `_${particle}_${each}`)),
    ...particles.map((particle) => `_${particle}`),
    ...second.map((each) => `_${each}`),
    ...joined.map((each) => `_${each}`),
  ];
  for (const lemma of lemmas) {
    for (const tail of tails) {
      const found = words.get(lemma + tail);
      if (found !== undefined) return found;
    }
  }
  // A verb with a particle is another verb; one with a preposition governs only by a list of its own.
  if (particles.length > 0 && form !== 'infinitive' && form !== 'clause') return undefined;
  if (preposition !== undefined && form !== 'phrase') return undefined;
  for (const lemma of lemmas) {
    const found = words.get(lemma);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What becomes of an act below a word with this signature, as that word stands. */
export function outcomeOf(
  document: LinguisticDocument,
  word: Token,
  { id, affirmed, negated, past }: Signature,
  state: MoodState,
): Outcome {
  // "cannot deny that"
  if (id === 'denied' && state.polarity === 'negated' && state.modality === 'possible') return fact;
  if (state.polarity === 'negated') return negated;
  return past !== null && isPast(document, word) ? past : affirmed;
}

/** Whether a verb, or the verb that carries an adjective, is in the past. */
function isPast(document: LinguisticDocument, word: Token): boolean {
  const verb = word.pos === 'ADJ' ? (document.tokens[word.head] as Token) : word;
  return (
    verb.tag === 'VBD' ||
    childrenBy(document, verb, 'aux').some(
      ({ lemma, tag }) => lemma === 'have' && (tag === 'VBD' || tag === 'VBP' || tag === 'VBZ'),
    )
  );
}
