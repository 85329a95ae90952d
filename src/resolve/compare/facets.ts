import { nameKey } from '../names/name-key.ts';
import type { EntityProfile } from '../profile/entity-profile.ts';

/** What is told of one or more nodes together: each value with about how many documents tell it. */
export interface Facets {
  readonly kind: string;
  /** Names by their keys, without those of nodes that no name identifies. */
  readonly names: Map<string, string>;
  readonly isos: Set<string>;
  readonly countries: Map<string, number>;
  readonly fields: Map<string, number>;
  readonly offices: Map<string, number>;
  readonly bodies: Map<string, number>;
  readonly regions: Map<string, number>;
  readonly relatives: Map<string, number>;
  readonly besides: Set<string>;
  /** The latest first and the earliest last year of birth that are told; null where none is. */
  born: readonly [latest: number, earliest: number] | null;
  readonly genders: Set<string>;
  generic: boolean;
}

/** @param weight About how many documents tell it. */
export function facetsOf(profile: EntityProfile, weight: number): Facets {
  const { kind, own, iso, born, gender } = profile;
  const counted = (values: readonly string[]) => new Map(values.map((value) => [value, weight]));
  return {
    kind,
    names: own === null ? new Map(profile.names.map((name) => [nameKey(kind, name), name])) : new Map(),
    isos: new Set(iso === null ? [] : [iso]),
    countries: counted(profile.countries),
    fields: counted(profile.fields),
    offices: counted(profile.offices),
    bodies: counted(profile.bodies),
    regions: counted(profile.regions),
    relatives: counted(profile.relatives),
    besides: new Set(profile.besides),
    born: born === null ? null : [born[0], born[1]],
    genders: new Set(gender === null ? [] : [gender]),
    generic: profile.generic,
  };
}

/** Adds what is told of others. */
export function addFacets(to: Facets, from: Facets): void {
  for (const [key, name] of from.names) {
    const known = to.names.get(key);
    if (known === undefined || name < known) to.names.set(key, name);
  }
  for (const part of ['countries', 'fields', 'offices', 'bodies', 'regions', 'relatives'] as const) {
    if (from[part].size > 0) mains.delete(to[part]);
    for (const [value, weight] of from[part]) to[part].set(value, (to[part].get(value) ?? 0) + weight);
  }
  for (const iso of from.isos) to.isos.add(iso);
  for (const name of from.besides) to.besides.add(name);
  for (const gender of from.genders) to.genders.add(gender);
  to.generic ||= from.generic;
  if (from.born === null) return;
  to.born =
    to.born === null ? from.born : [Math.max(to.born[0], from.born[0]), Math.min(to.born[1], from.born[1])];
}

/** What fewer documents tell than one in so many of those that tell the most told value is taken for a fault. */
const faultShare = 10;

/** What {@link mainValues} has found; `addFacets` alone changes facets, and takes what it changes out. */
const mains = new WeakMap<ReadonlyMap<string, number>, readonly string[]>();

/** The values of a facet that count, sorted: those that are told often enough beside the others. */
export function mainValues(values: ReadonlyMap<string, number>): readonly string[] {
  if (values.size < 2) return [...values.keys()];
  const known = mains.get(values);
  if (known !== undefined) return known;
  let most = 0;
  for (const weight of values.values()) if (weight > most) most = weight;
  const least = most / faultShare;
  const found = [...values]
    .filter(([, weight]) => weight >= least)
    .map(([value]) => value)
    .sort();
  mains.set(values, found);
  return found;
}
