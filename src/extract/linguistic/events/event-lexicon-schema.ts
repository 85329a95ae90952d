import { z } from 'zod';
import { wordsSchema } from '../lexicon/word-list.ts';

const typeName = z.string().regex(/^[A-Z][A-Z_]*$/, 'a type is written like ACCUSE');
const example = z.string().min(1);
const sense = z.strictObject({ type: typeName, words: wordsSchema, example });

/** Senses of single words: each word has one, what else it means is told by frames. */
const senses = z.array(sense).superRefine((all, { addIssue }) => {
  const words = all.flatMap((each) => each.words);
  const twice = words.filter((word, at) => words.indexOf(word) !== at);
  if (twice.length > 0) addIssue(`listed twice: ${twice.join(' ')}`);
});

const frameSchema = z.strictObject({
  verbs: wordsSchema,
  particle: wordsSchema.exactOptional(),
  noun: wordsSchema.exactOptional(),
  near: wordsSchema.exactOptional(),
  motive: wordsSchema.exactOptional(),
  not: wordsSchema.exactOptional(),
  subject: wordsSchema.exactOptional(),
  adjective: wordsSchema.exactOptional(),
  nounType: wordsSchema.exactOptional(),
  clauseType: wordsSchema.exactOptional(),
  preposition: wordsSchema.exactOptional(),
  object: z.boolean().exactOptional(),
  clause: z.boolean().exactOptional(),
  type: z.union([typeName, z.enum(['noun', 'clause', 'none'])]),
  example,
});

/** What a word may do to the act that it governs. */
export const operators = [
  'refusal',
  'denial',
  'promise',
  'threat',
  'demand',
  'accusation',
  'willing',
  'unwilling',
  'ending',
] as const;
const operatorSchema = z.strictObject({ type: typeName, words: wordsSchema, example });

/** The form of `events.yaml`. */
export const eventLexiconSchema = z.strictObject({
  classes: z.record(z.string(), wordsSchema),
  lemmas: z.record(z.string(), z.string()),
  verbs: senses,
  nouns: senses,
  frames: z.array(frameSchema),
  operators: z.record(z.enum(operators), operatorSchema),
  willed: wordsSchema,
  saying: z.strictObject({
    obliging: wordsSchema,
    neutral: wordsSchema,
    wrongs: wordsSchema,
    guilt: wordsSchema,
    critics: wordsSchema,
    needed: wordsSchema,
  }),
  reports: z.strictObject({ verbs: wordsSchema, documents: wordsSchema, bodies: wordsSchema }),
  powers: z.strictObject({
    verbs: wordsSchema,
    freeing: wordsSchema,
    custody: wordsSchema,
    harming: wordsSchema,
    dying: wordsSchema,
    torments: wordsSchema,
  }),
  doers: wordsSchema,
  paths: z.strictObject({
    good: wordsSchema,
    bad: wordsSchema,
    blocked: wordsSchema,
    themes: wordsSchema,
    aiming: wordsSchema,
    vague: wordsSchema,
  }),
});
