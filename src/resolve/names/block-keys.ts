import { bodyBlocks } from './body/body-blocks.ts';
import { isPersonName, parseName } from './parse-name.ts';
import { personBlocks } from './person/person-blocks.ts';

/**
 * Keys by which names that may be of one are found without comparing all. Most are both had and sought. Where many full
 * names could have one short form (an initial, an acronym), the full ones seek the short and the short the full, so that
 * the many are not compared with each other.
 */
export interface BlockKeys {
  readonly own: readonly string[];
  /** A name has a key that another seeks if and only if the other has one that it seeks. */
  readonly sought: readonly string[];
}

/**
 * The keys of a name: it seeks at least one that another of its kind has, if `compareNames` relates the two other than by
 * `conflict` or `other`. Without repetition. A key tells of what kind it is: those of two kinds are never equal.
 */
export function blockKeys(kind: string, name: string): BlockKeys {
  const parsed = parseName(kind, name);
  const { both, own, sought } = isPersonName(parsed) ? personBlocks(parsed) : bodyBlocks(parsed);
  const keys = [...new Set([`=${parsed.key}`, ...both])].map((key) => `${kind}|${key}`);
  // Most names have no side of their own: one list then serves both.
  if (own.length === 0 && sought.length === 0) return { own: keys, sought: keys };
  const more = (some: readonly string[]) => [...keys, ...new Set(some.map((key) => `${kind}|${key}`))];
  return { own: more(own), sought: more(sought) };
}
