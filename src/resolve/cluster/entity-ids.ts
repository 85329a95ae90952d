import { countrySlug } from '../compare/country-names.ts';
import { mainValues } from '../compare/facets.ts';
import { nameSlug, shortHash } from '../name-slug.ts';
import type { EntityProfile } from '../profile/entity-profile.ts';
import { type Cluster, documentsOf, sizeOf } from './cluster.ts';
import { type IdWord, idWords } from './id-words.ts';
import { parseMemberId } from './node-key.ts';

/** So many times the documents of all others of its name together make the plain id one's own. */
const dominance = 16;

interface Named {
  readonly cluster: Cluster;
  /** What the name alone gives: `person/john-smith`. */
  readonly plain: string;
  readonly words: readonly IdWord[];
  readonly size: number;
}

/**
 * Gives every cluster of a region an id that tells it from the others: of its name alone where that suffices or the cluster
 * far outweighs all others of the name; else with what tells them apart, at last a hash.
 */
export function entityIds(clusters: readonly Cluster[]): ReadonlyMap<Cluster, string> {
  const named = clusters.map((cluster): Named => {
    return { cluster, plain: plainId(cluster), words: idWords(cluster), size: sizeOf(cluster) };
  });
  const groups = new Map<string, Named[]>();
  for (const one of named) groups.set(one.plain, [...(groups.get(one.plain) ?? []), one]);
  const wanted = [...groups.values()].flatMap((group) => {
    const first = ownerOfPlain(group);
    return group.map((one) => ({
      ...one,
      id: one === first ? one.plain : distinctId(one, group),
      isPlain: one === first,
    }));
  });
  const ids = new Map<Cluster, string>();
  const taken = new Set<string>();
  wanted.sort(
    (a, b) =>
      Number(b.isPlain) - Number(a.isPlain) || b.size - a.size || (a.cluster.key < b.cluster.key ? -1 : 1),
  );
  for (const { cluster, plain, id } of wanted) {
    const free = taken.has(id) ? `${plain}-${shortHash(cluster.key)}` : id;
    taken.add(free);
    ids.set(cluster, free);
  }
  return ids;
}

function ownerOfPlain(group: readonly Named[]): Named | undefined {
  if (group.length === 1) return group[0];
  const [first, ...others] = group.toSorted(
    (a, b) => b.size - a.size || (a.cluster.key < b.cluster.key ? -1 : 1),
  );
  if (first!.size >= dominance * others.reduce((sum, { size }) => sum + size, 0)) return first;
  // Those of whom nothing is told are not told apart by words.
  const told = group.filter(({ words }) => words.length > 0);
  return told.length === 1 ? told[0] : undefined;
}

function distinctId({ cluster, plain, words }: Named, group: readonly Named[]): string {
  const others = group.filter((other) => other.cluster !== cluster);
  const isOwn = (chosen: readonly IdWord[]) =>
    !others.some((other) =>
      chosen.every(({ topic, word }) => other.words.some((has) => has.topic === topic && has.word === word)),
    );
  for (const word of words) if (isOwn([word])) return `${plain}-${word.word}`;
  for (const [index, first] of words.entries()) {
    for (const second of words.slice(index + 1)) {
      if (isOwn([first, second])) return `${plain}-${first.word}-${second.word}`;
    }
  }
  return `${plain}-${shortHash(cluster.key)}`;
}

function plainId(cluster: Cluster): string {
  const { facets } = cluster;
  const prefix = `${facets.kind.toLowerCase()}/`;
  const [iso] = [...facets.isos].sort();
  if (iso !== undefined) return prefix + countrySlug(iso);
  const name = nameSlug(chosenName(cluster));
  const [country] = mainValues(facets.countries);
  const own = ownOf(cluster);
  const home = country === undefined || (own !== null && facets.generic) ? '' : `-${countrySlug(country)}`;
  if (own !== null) return `${prefix}${name}${home}-${shortHash(parseMemberId(own).document)}`;
  return `${prefix}${name}${facets.generic ? home : ''}`;
}

/** What a cluster is of that no name identifies; null where one does. */
function ownOf({ nodes, members }: Cluster): string | null {
  if (members.length > 0 || nodes.some(({ profile }) => profile.own === null)) return null;
  return nodes.map(({ profile }) => profile.own!).sort()[0]!;
}

/** The name of most documents; of several the longest, then the first in code-point order. */
function chosenName({ nodes, members }: Cluster): string {
  const weights = new Map<string, number>();
  const count = ({ own, names }: EntityProfile, weight: number) => {
    const [name] = names;
    // A name that identifies nobody is chosen where there is no other.
    if (name !== undefined) weights.set(name, (weights.get(name) ?? 0) + (own === null ? weight : 0));
  };
  for (const { profile, weight } of nodes) count(profile, documentsOf(weight));
  for (const { node } of members) count(node.profile, 1);
  const [best] = [...weights].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return best![0];
}
