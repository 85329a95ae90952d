import { z } from 'zod';
import { wordsSchema } from '../../../extract/linguistic/lexicon/word-list.ts';
import { once } from './once.ts';
import { readNameList } from './read-name-list.ts';
import { spellingLists } from './spelling-lists.ts';

const schema = z.record(z.string(), wordsSchema);

/** The full names that a short form may stand for, by that form; `data/names/nicknames.yaml`. */
export const fullNames = once((): ReadonlyMap<string, readonly string[]> => {
  const { readAs } = spellingLists();
  const found = new Map<string, Set<string>>();
  for (const [full, forms] of Object.entries(readNameList('nicknames.yaml', schema))) {
    for (const form of forms) {
      const key = readAs.get(form) ?? form;
      const names = found.get(key) ?? new Set<string>();
      names.add(readAs.get(full) ?? full);
      found.set(key, names);
    }
  }
  return new Map([...found].map(([form, names]) => [form, [...names]]));
});
