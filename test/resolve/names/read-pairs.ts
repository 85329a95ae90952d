import { readFileSync } from 'node:fs';
import type { NameRelation } from '../../../src/resolve/names/name-comparison.ts';

/** A line of a table of pairs. */
export interface NamePair {
  /** The sort of trap that it is. */
  readonly family: string;
  readonly kind: string;
  readonly one: string;
  readonly other: string;
  /** Relations that are right. */
  readonly relations: readonly NameRelation[];
}

/** All lines of a table of pairs beside this file. */
export function readPairs(file: string): readonly NamePair[] {
  const pairs: NamePair[] = [];
  let family = '';
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('== ')) family = line.slice(3);
    if (line.startsWith('#') || !line.includes('|')) continue;
    const [kind, one, other, relations] = line.split('|').map((part) => part.trim());
    pairs.push({
      family,
      kind: kind!,
      one: one!,
      other: other!,
      relations: relations!.split('/') as NameRelation[],
    });
  }
  return pairs;
}
