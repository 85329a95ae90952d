import { z } from 'zod';
import { wordSetSchema, wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';

const schema = z.strictObject({
  titles: wordSetSchema,
  iberianTitles: wordSetSchema,
  burmeseTitles: z.strictObject({ any: wordSetSchema, all: wordSetSchema, sure: wordSetSchema }),
  degrees: wordSetSchema,
  generations: z.record(z.string(), z.number()).transform((numbers) => new Map(Object.entries(numbers))),
  particles: wordSetSchema,
  articles: wordSetSchema,
  abbreviated: z.record(z.string(), z.string()).transform((forms) => new Map(Object.entries(forms))),
  patronymics: wordsSchema,
  transliteratedEndings: wordsSchema,
  slavicEndings: z.strictObject({ sure: wordsSchema, maybe: wordsSchema }),
  turkicEndings: wordsSchema,
  iberian: wordSetSchema,
  iberianSurnames: wordSetSchema,
  burmese: wordSetSchema,
});

/** `data/names/persons.yaml`, whose head says what each list holds. */
export const personLists = once(() => readNameList('persons.yaml', schema));
