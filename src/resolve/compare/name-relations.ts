import { BoundedCache } from '../../system/bounded-cache.ts';
import { compareNames } from '../names/compare-names.ts';
import type { NameComparison, NameRelation } from '../names/name-comparison.ts';
import { nameRarity, wordsRarity } from '../names/name-rarity.ts';
import type { Facets } from './facets.ts';

/** How the names of two stand to each other. */
export interface NamesRelation {
  readonly relation: NameRelation;
  /** In words. */
  readonly reason: string;
  /** Rarity of the less rare of the two names that are most alike, from 0 to 1. */
  readonly rarity: number;
  /** How much names that only may be the same speak for one all the same, from 0 to 1. */
  readonly likeness: number;
}

const mostKept = 40_000;
const comparisons = new BoundedCache<NameComparison>(mostKept);
const rarities = new BoundedCache<number>(mostKept);

/** {@link compareNames}, which is asked for the same names over and over. */
export function relateNames(kind: string, one: string, other: string): NameComparison {
  const [first, second] = one < other ? [one, other] : [other, one];
  return comparisons.get(`${kind}\0${first}\0${second}`, () => compareNames(kind, first, second));
}

function rarityOf(kind: string, name: string): number {
  return rarities.get(`${kind}\0${name}`, () => nameRarity(kind, name));
}

function wordsRarityOf(name: string): number {
  return rarities.get(`words\0${name}`, () => wordsRarity(name));
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
      return { relation: 'equal', reason: sameName, rarity, likeness: 1 };
    }
  }
  let best: NamesRelation = { relation: 'other', reason: 'different names', rarity: 1, likeness: 0 };
  let conflict: NamesRelation | null = null;
  for (const [key, name] of a.names) {
    for (const [otherKey, other] of b.names) {
      const { relation, reason, score } =
        key === otherKey
          ? { relation: 'equal' as const, reason: sameName, score: 1 }
          : relateNames(a.kind, name, other);
      if (relation === 'other') continue;
      const rarity = Math.min(rarityOf(a.kind, name), rarityOf(a.kind, other));
      const found = { relation, reason, rarity, likeness: likenessOf(a.kind, name, other, score) };
      if (relation === 'conflict' && a.kind === 'Person') conflict = found;
      const step = order.indexOf(relation) - order.indexOf(best.relation);
      const isBetter = rarity > best.rarity || (rarity === best.rarity && found.likeness > best.likeness);
      if (step < 0 || (step === 0 && isBetter)) best = found;
    }
  }
  if (conflict !== null) return conflict;
  return best.relation === 'equal' && isByAcronymAlone(a, b) ? isAcronymOfOthers(a, b) : best;
}

/** From where on a name is so rare that one much like it is seldom another's, and where it is as rare as can be. */
const [rather, very] = [0.4, 0.7];
/** The least score of names that are alike, and from where on they are so in all that can be asked. */
const [least, much] = [0.4, 0.65];

/** The same for bodies, whose acronyms of some letters are above the least. */
const [leastOfBody, muchOfBody] = [0.55, 0.7];

/** How much two names that only may be the same speak for one: the more they share and, of persons, the rarer their words. */
export function likenessOf(kind: string, one: string, other: string, score: number): number {
  if (kind === 'Organization') return between(score, leastOfBody, muchOfBody);
  if (kind !== 'Person') return 0;
  const rarity = Math.min(wordsRarityOf(one), wordsRarityOf(other));
  return between(rarity, rather, very) * between(score, least, much);
}

function between(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
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
