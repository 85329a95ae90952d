import { z } from 'zod';
import { wordSetSchema, wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';

const numbers = z.record(z.string(), z.number()).transform((counts) => new Map(Object.entries(counts)));

const schema = z.strictObject({
  legalForms: wordSetSchema,
  formsBefore: wordSetSchema,
  shipsBefore: wordSetSchema,
  smallWords: wordSetSchema,
  companyWords: wordSetSchema,
  looseWords: wordSetSchema,
  productWords: wordSetSchema,
  features: wordSetSchema,
  companyNames: wordSetSchema,
  happeningWords: wordSetSchema,
  regionWords: wordSetSchema,
  stateWords: wordSetSchema,
  sharedCountries: wordSetSchema,
  smallPlaces: wordSetSchema,
  teams: wordSetSchema,
  axes: z.array(z.array(z.string())).transform((axes) => {
    const axisOf = new Map<string, number>();
    for (const [axis, words] of axes.entries()) for (const word of words) axisOf.set(word, axis);
    return axisOf;
  }),
  compass: z.record(z.string(), z.string()).transform((words) => new Map(Object.entries(words))),
  synonyms: z.array(wordsSchema).transform((groups) => {
    const readAs = new Map<string, string>();
    for (const [first, ...others] of groups) for (const word of others) readAs.set(word, first!);
    return readAs;
  }),
  ministries: wordSetSchema,
  affairs: wordSetSchema,
  ordered: wordSetSchema,
  generic: wordSetSchema,
  numbers,
  romans: numbers,
});

/** `data/names/bodies.yaml`, whose head says what each list holds. */
export const bodyLists = once(() => readNameList('bodies.yaml', schema));
