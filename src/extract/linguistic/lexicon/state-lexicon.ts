import { z } from 'zod';
import { readWordList, wordSetSchema } from './word-list.ts';

const schema = z.strictObject({
  inward: wordSetSchema,
  fallback: wordSetSchema,
  offices: wordSetSchema,
  heads: wordSetSchema,
  answers: wordSetSchema,
  rules: wordSetSchema,
});

/** Words that tell whose a body is that every country has; `data/lexicon/state-bodies.yaml` says what each list holds. */
export type StateLexicon = z.output<typeof schema>;

/** Reads `data/lexicon/state-bodies.yaml`. */
export function loadStateLexicon(): StateLexicon {
  return readWordList('state-bodies.yaml', schema);
}
