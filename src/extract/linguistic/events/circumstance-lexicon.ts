import { z } from 'zod';
import { readWordList, wordSetSchema as words } from '../lexicon/word-list.ts';

const schema = z.strictObject({
  locative: words,
  regions: words,
  physical: words,
  nowhere: words,
  about: words,
  discussing: words,
  talking: words,
  issues: z.strictObject({ alone: words, heads: words }),
  examples: z.array(z.strictObject({ sentence: z.string().min(1), gives: z.string().min(1) })),
});

/** Words that tell where an act took place and what it was about; the head of `circumstances.yaml` explains them. */
export type CircumstanceLexicon = z.output<typeof schema>;

/**
 * Reads the word list of circumstances.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadCircumstanceLexicon(): CircumstanceLexicon {
  return readWordList('circumstances.yaml', schema);
}
