import { z } from 'zod';
import { readWordList, wordsSchema } from '../scope/word-list.ts';

const clauseClasses = ['statement', 'denial', 'belief', 'commitment', 'demand', 'knowledge'] as const;

const schema = z.strictObject({
  clause: z.record(z.enum(clauseClasses), wordsSchema),
  infinitive: wordsSchema,
  object: wordsSchema,
  preposition: z.record(z.string(), wordsSchema),
  naming: wordsSchema,
  light: z.strictObject({ verbs: wordsSchema, nouns: wordsSchema }),
  nouns: wordsSchema,
});

/** What the subject of a reporting verb does with the clause: states it, denies it, believes it. */
export type ClauseClass = (typeof clauseClasses)[number];

/** Words with which a text reports what others say, think, want or feel. */
export interface ReportingLexicon {
  /** Verbs that take a clause or a quotation. */
  readonly clause: ReadonlyMap<string, ClauseClass>;
  readonly infinitive: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  readonly preposition: ReadonlyMap<string, ReadonlySet<string>>;
  readonly naming: ReadonlySet<string>;
  readonly lightVerbs: ReadonlySet<string>;
  readonly lightNouns: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

/**
 * Reads the word list of reporting.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadReportingLexicon(): ReportingLexicon {
  const list = readWordList('reporting.yaml', schema);
  return {
    clause: new Map(
      clauseClasses.flatMap((name) => (list.clause[name] ?? []).map((word) => [word, name] as const)),
    ),
    infinitive: new Set(list.infinitive),
    object: new Set(list.object),
    preposition: new Map(Object.entries(list.preposition).map(([verb, words]) => [verb, new Set(words)])),
    naming: new Set(list.naming),
    lightVerbs: new Set(list.light.verbs),
    lightNouns: new Set(list.light.nouns),
    nouns: new Set(list.nouns),
  };
}
