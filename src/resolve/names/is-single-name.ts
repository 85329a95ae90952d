import { isPersonName, parseName } from './parse-name.ts';

/** Whether a person's name is a family name alone, with or without its particles, or a single name, so that many may bear it. */
export function isSingleName(name: string): boolean {
  if (!/\S[\s_]+\S/u.test(name)) return true;
  const parsed = parseName('Person', name);
  return isPersonName(parsed) && parsed.isAlone;
}
