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

/** Those that have a word, by the word. */
function byWord<Entry extends { readonly words: ReadonlySet<string> }>(
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const word of entry.words) found.set(word, [...(found.get(word) ?? []), entry]);
  return found;
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
  currencies: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]{3}$/),
        words,
        of: words.default(none),
        only: z.boolean().default(false),
      }),
    )
    .transform(byWord),
});

/** Modes, contexts and numbers of event claims; the head of `attributes.yaml` explains them. */
export interface AttributeLexicon extends z.output<typeof schema> {
  /** The contexts that a word speaks of, alone or as one of a pair, by the word. */
  readonly contextsOf: ReadonlyMap<string, readonly string[]>;
}
/** One mode of a type and what gives it. */
export type ModeEntry = NonNullable<AttributeLexicon['modes'][string]>[number];
/** What a number counts. */
export type Counted = keyof AttributeLexicon['numbers'];

/**
 * Reads the word list of the attributes of event claims.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadAttributeLexicon(): AttributeLexicon {
  const lexicon = readWordList('attributes.yaml', schema);
  const contextsOf = new Map<string, string[]>();
  for (const [name, { words: listed }] of Object.entries(lexicon.contexts))
    for (const word of new Set([...listed.words, ...listed.pairs.flat()]))
      contextsOf.set(word, [...(contextsOf.get(word) ?? []), name]);
  return { ...lexicon, contextsOf };
}
