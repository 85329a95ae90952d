import { z } from 'zod';
import { readWordList, wordSetSchema as words } from '../lexicon/word-list.ts';

const schema = z.strictObject({
  nouns: z.record(
    z.string(),
    z.strictObject({
      words,
      before: z.array(z.string()),
      held: z.array(z.string()),
      demonyms: z.boolean(),
      example: z.string().min(1),
      gives: z.string().min(1),
    }),
  ),
  adjectives: words,
  taking: z.strictObject({ in: words, direct: words, phrases: words, states: words }),
  missing: z.strictObject({ direct: words, from: words, states: words }),
  presence: z.strictObject({ at: words, direct: words }),
  gathering: z.strictObject({ together: words, direct: words }),
  drilling: words,
  holding: z.strictObject({ verbs: words, phrases: words, direct: words }),
  places: words,
});

/** A noun for happenings: which names may stand before it, and which of them tell where the happening was held. */
export interface HappeningNoun {
  /** `gathering`, `exercise`, `contest` and the like. */
  readonly sort: string;
  readonly before: readonly string[];
  readonly held: readonly string[];
  readonly demonyms: boolean;
}

/** What happenings are called, who takes part in them and where they are held; the head of `happenings.yaml` explains it. */
export interface HappeningLexicon extends Omit<z.output<typeof schema>, 'nouns'> {
  /** By the word in lower case, as it is written. */
  readonly nouns: ReadonlyMap<string, HappeningNoun>;
  readonly examples: readonly { readonly sentence: string; readonly gives: string }[];
}

/**
 * Reads the word list of happenings.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadHappeningLexicon(): HappeningLexicon {
  const { nouns, ...lists } = readWordList('happenings.yaml', schema);
  const byWord = new Map<string, HappeningNoun>();
  for (const [sort, { words: all, before, held, demonyms }] of Object.entries(nouns))
    for (const word of all) byWord.set(word, { sort, before, held, demonyms });
  return {
    ...lists,
    nouns: byWord,
    examples: Object.values(nouns).map(({ example, gives }) => ({ sentence: example, gives })),
  };
}
