import { z } from 'zod';
import { readWordList, wordSetSchema as words } from '../lexicon/word-list.ts';

const schema = z.strictObject({
  adjectives: z.strictObject({ copulas: words }),
  complements: z.strictObject({
    adverbial: words,
    calendar: words,
    circumstance: words,
    elsewhere: words,
    merelyTold: words,
    motives: words,
  }),
  nominal: z.strictObject({ aimed: words, fighters: words, making: words, stopping: words }),
  operators: z.strictObject({
    asking: words,
    binding: words,
    questioning: words,
    suing: words,
    telling: words,
    wanting: words,
    weighing: words,
    wishing: words,
  }),
  participants: z.strictObject({
    accounts: words,
    admitting: words,
    besides: words,
    feelings: words,
    fighting: words,
    filing: words,
    forums: words,
    idioms: words,
    measures: words,
    meeting: words,
    messages: words,
    personal: words,
    receiving: words,
    shares: words,
    toward: words,
  }),
});

/** Words by which the rules of events tell one construction from another; the head of `event-words.yaml` explains them. */
export type EventWords = z.output<typeof schema>;

/**
 * Reads the words of the rules of events.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadEventWords(): EventWords {
  return readWordList('event-words.yaml', schema);
}
