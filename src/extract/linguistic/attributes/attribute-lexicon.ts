import { z } from 'zod';
import { readWordList, wordSetSchema as words, wordsSchema } from '../lexicon/word-list.ts';

/** Single words, and pairs that must stand near each other: "tear+gas". */
const phrases = wordsSchema.transform((list): PhraseSet => {
  const pairs = list.filter((word) => word.includes('+')).map((word) => word.split('+'));
  return { words: new Set(list.filter((word) => !word.includes('+'))), pairs };
});
const nothing: PhraseSet = { words: new Set(), pairs: [] };
const none: ReadonlySet<string> = new Set();

/** Words and sequences of words. */
export interface PhraseSet {
  readonly words: ReadonlySet<string>;
  readonly pairs: readonly (readonly string[])[];
}

const schema = z.strictObject({
  modes: z.record(
    z.string(),
    z.array(
      z.strictObject({
        mode: z.string().min(1),
        act: words.default(none),
        words: phrases.default(nothing),
        objects: phrases.default(nothing),
        content: words.default(none),
        example: z.string().min(1),
      }),
    ),
  ),
  means: words,
  contexts: z.record(z.string(), z.strictObject({ words: phrases, example: z.string().min(1) })),
  numbers: z.record(
    z.enum(['killed', 'injured', 'arrested']),
    z.strictObject({ verbs: words, dead: words, example: z.string().min(1), gives: z.int() }),
  ),
  bounds: z.record(z.enum(['atLeast', 'atMost', 'about']), phrases),
  currencies: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{3}$/),
      words,
      of: words.default(none),
      only: z.boolean().default(false),
    }),
  ),
});

/** Modes, contexts and numbers of event claims; the head of `attributes.yaml` explains them. */
export type AttributeLexicon = z.output<typeof schema>;
/** One mode of a type and what gives it. */
export type ModeEntry = NonNullable<AttributeLexicon['modes'][string]>[number];
/** What a number counts. */
export type Counted = keyof AttributeLexicon['numbers'];

/**
 * Reads the word list of the attributes of event claims.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadAttributeLexicon(): AttributeLexicon {
  return readWordList('attributes.yaml', schema);
}
