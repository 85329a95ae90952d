import { compareNames } from '../names/compare-names.ts';
import type { NameComparison, NameRelation } from '../names/name-comparison.ts';
import { nameRarity } from '../names/name-rarity.ts';
import type { Facets } from './facets.ts';

/** How the names of two stand to each other. */
export interface NamesRelation {
  readonly relation: NameRelation;
  /** In words. */
  readonly reason: string;
  /** Rarity of the less rare of the two names that are most alike, from 0 to 1. */
  readonly rarity: number;
}

const comparisons = new Map<string, NameComparison>();
const rarities = new Map<string, number>();
const mostKept = 40_000;

/** {@link compareNames}, which is asked for the same names over and over. */
export function relateNames(kind: string, one: string, other: string): NameComparison {
  const [first, second] = one < other ? [one, other] : [other, one];
  return kept(comparisons, `${kind}\0${first}\0${second}`, () => compareNames(kind, first, second));
}

function rarityOf(kind: string, name: string): number {
  return kept(rarities, `${kind}\0${name}`, () => nameRarity(kind, name));
}

const sameName = 'the same name';

const order: readonly NameRelation[] = ['equal', 'variant', 'near', 'partial', 'conflict', 'other'];

/**
 * How two entities' names stand to each other: as the two that are most alike, but that persons of whom any two names
 * conflict are two.
 */
export function relateAll(a: Facets, b: Facets): NamesRelation {
  if (a.names.size === 1 && b.names.size === 1) {
    const [[key, name]] = [...a.names] as [[string, string]];
    const other = b.names.get(key);
    if (other !== undefined) {
      const rarity = Math.min(rarityOf(a.kind, name), rarityOf(a.kind, other));
      return { relation: 'equal', reason: sameName, rarity };
    }
  }
  let best: NamesRelation = { relation: 'other', reason: 'different names', rarity: 1 };
  let conflict: NamesRelation | null = null;
  for (const [key, name] of a.names) {
    for (const [otherKey, other] of b.names) {
      const { relation, reason } =
        key === otherKey
          ? { relation: 'equal' as const, reason: sameName }
          : relateNames(a.kind, name, other);
      if (relation === 'other') continue;
      const rarity = Math.min(rarityOf(a.kind, name), rarityOf(a.kind, other));
      const found = { relation, reason, rarity };
      if (relation === 'conflict' && a.kind === 'Person') conflict = found;
      const step = order.indexOf(relation) - order.indexOf(best.relation);
      if (step < 0 || (step === 0 && rarity > best.rarity)) best = found;
    }
  }
  if (conflict !== null) return conflict;
  return best.relation === 'equal' && isByAcronymAlone(a, b) ? isAcronymOfOthers(a, b) : best;
}

const isAcronym = (name: string) => /^[\p{Lu}\p{N}.&-]{2,6}$/u.test(name);

/** Whether both have full names, of which none is the other's. */
function isByAcronymAlone(a: Facets, b: Facets): boolean {
  const full = ({ names }: Facets) => [...names].filter(([, name]) => !isAcronym(name));
  const ours = full(a);
  const theirs = new Set(full(b).map(([key]) => key));
  return ours.length > 0 && theirs.size > 0 && !ours.some(([key]) => theirs.has(key));
}

/** How the full names stand to each other, where only the acronyms agree. */
function isAcronymOfOthers(a: Facets, b: Facets): NamesRelation {
  const full = (facets: Facets): Facets => ({
    ...facets,
    names: new Map([...facets.names].filter(([, name]) => !isAcronym(name))),
  });
  return relateAll(full(a), full(b));
}

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (map.size >= mostKept) map.clear();
  map.set(key, made);
  return made;
}
