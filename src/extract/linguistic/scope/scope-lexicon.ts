import { z } from 'zod';
import { readWordList, wordsSchema } from './word-list.ts';

const modalWords = z.strictObject({
  planned: wordsSchema,
  possible: wordsSchema,
  demanded: wordsSchema,
  conditional: wordsSchema,
});
const governorWords = z.strictObject({
  planned: wordsSchema,
  demanded: wordsSchema,
  possible: wordsSchema,
  believed: wordsSchema,
  negated: wordsSchema,
});

const schema = z.strictObject({
  modals: modalWords,
  governors: governorWords,
  nouns: governorWords,
  adjectives: z.strictObject({
    planned: wordsSchema,
    possible: wordsSchema,
    believed: wordsSchema,
    negated: wordsSchema,
  }),
  conditions: wordsSchema,
  negations: wordsSchema,
});

/** What a word does to the act that it governs. */
export type Effect = 'planned' | 'demanded' | 'possible' | 'believed' | 'conditional' | 'negated';

/** Words that say whether an act took place. */
export interface ScopeLexicon {
  readonly modals: ReadonlyMap<string, Effect>;
  /** Verbs and adjectives; one that both negates and plans ("refuse") has two effects. */
  readonly governors: ReadonlyMap<string, ReadonlySet<Effect>>;
  readonly nouns: ReadonlyMap<string, ReadonlySet<Effect>>;
  readonly adjectives: ReadonlyMap<string, ReadonlySet<Effect>>;
  readonly conditions: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

/**
 * Reads the word list of scope.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadScopeLexicon(): ScopeLexicon {
  const list = readWordList('scope.yaml', schema);
  const effects = (groups: Record<string, readonly string[]>): ReadonlyMap<string, ReadonlySet<Effect>> => {
    const map = new Map<string, Set<Effect>>();
    for (const [effect, words] of Object.entries(groups)) {
      for (const word of words) map.set(word, (map.get(word) ?? new Set()).add(effect as Effect));
    }
    return map;
  };
  return {
    modals: new Map(
      Object.entries(list.modals).flatMap(([effect, words]) =>
        words.map((word) => [word, effect as Effect] as const),
      ),
    ),
    governors: effects(list.governors),
    nouns: effects(list.nouns),
    adjectives: effects(list.adjectives),
    conditions: new Set(list.conditions),
    negations: new Set(list.negations),
  };
}
