import { z } from 'zod';
import { wordSetSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';

const schema = z.strictObject({ persons: wordSetSchema });

/** Full names of people that mean them unless something is said against it. */
export const renownedPersons: () => ReadonlySet<string> = once(
  () => readNameList('renowned.yaml', schema).persons,
);
