import { z } from 'zod';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';

const schema = z.strictObject({
  persons: z.string().transform((text): ReadonlySet<string> => new Set(text.trim().split(/,\s+/))),
});

/** Full names of people that mean them unless something is said against it. */
export const renownedPersons: () => ReadonlySet<string> = once(
  () => readNameList('renowned.yaml', schema).persons,
);
