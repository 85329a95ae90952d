import { readProfiles } from '../../../src/resolve/profile/read-profiles.ts';
import { resolveProfiles } from '../../../src/resolve/resolve-documents.ts';
import { createCorpus, type SyntheticCorpus } from './corpus.ts';
import { usualName } from './person-names.ts';

/** Shares of pairs of entities, and what the work took. */
export interface ResolveRates {
  readonly entities: number;
  readonly identities: number;
  /** Share of the entities whose usual name is that of another identity of the same kind, too. */
  readonly homonyms: number;
  readonly precision: number;
  readonly recall: number;
  /** Recall over the pairs of which one has a name that was changed so. */
  readonly recallByChange: Readonly<Record<string, number>>;
  /** Recall and precision by kind. */
  readonly byKind: Readonly<Record<string, readonly [precision: number, recall: number]>>;
  /** Of the wrong pairs, the share of two that have one usual name and country. */
  readonly wrongNamesakes: number;
  /** Seconds of CPU time to read the profiles, and to say who is who. */
  readonly reading: number;
  readonly resolving: number;
  /** Bytes of the heap that a profile takes. */
  readonly bytesPerProfile: number;
  /** Resident memory before and after, in MB. */
  readonly memory: readonly [before: number, after: number];
}

/** Makes a corpus, resolves it and compares the result with what is true. */
export function measureResolve(entities: number, seed: number): ResolveRates {
  const corpus = createCorpus(entities, seed);
  // Word lists are read once, whatever the number.
  for (const { article, extraction } of createCorpus(10, seed).documents) readProfiles(article, extraction);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const heap = process.memoryUsage().heapUsed;
  const start = cpuSeconds();
  const profiles = corpus.documents.map(
    ({ article, extraction }) => [article.id, readProfiles(article, extraction)] as const,
  );
  const read = cpuSeconds();
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - heap;
  const collected = cpuSeconds();
  const clusters = resolveProfiles(profiles);
  const done = cpuSeconds();
  const after = process.memoryUsage().rss;
  const items = itemsOf(corpus, (document, id) => clusters.get(document)?.get(id) ?? `${document}#${id}`);
  return {
    entities: corpus.entities,
    identities: corpus.identities,
    homonyms: homonymShare(items),
    ...ratesOf(items),
    wrongNamesakes: wrongNamesakes(items),
    reading: read - start,
    resolving: done - collected,
    bytesPerProfile: Math.round(bytes / profiles.reduce((sum, [, all]) => sum + all.length, 0)),
    memory: [Math.round(before / 1e6), Math.round(after / 1e6)],
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

interface Item {
  readonly identity: string;
  readonly kind: string;
  readonly usual: string;
  readonly country: string;
  readonly change: string;
  readonly cluster: string;
}

function itemsOf({ truth }: SyntheticCorpus, clusterOf: (document: string, id: string) => string): Item[] {
  return [...truth].flatMap(([document, entities]) =>
    [...entities].map(([id, { identity, change }]) => ({
      identity: identity.key,
      kind: identity.kind,
      country: identity.country,
      usual: identity.kind === 'Person' ? usualName(identity.name) : identity.name,
      change,
      cluster: clusterOf(document, id),
    })),
  );
}

function ratesOf(
  items: readonly Item[],
): Pick<ResolveRates, 'precision' | 'recall' | 'recallByChange' | 'byKind'> {
  const all = new Pairs();
  const kinds = new Map<string, Pairs>();
  const changes = new Map<string, Pairs>();
  const both = (tally: Pairs, list: readonly Item[]) => {
    tally.joined += pairs(count(list, ({ cluster }) => cluster));
    tally.same += pairs(count(list, ({ identity }) => identity));
    tally.hits += pairs(count(list, ({ cluster, identity }) => `${cluster} ${identity}`));
  };
  both(all, items);
  for (const [kind, list] of group(items, (item) => item.kind)) both(of(kinds, kind), list);
  for (const list of group(items, ({ identity }) => identity).values()) {
    for (const [at, one] of list.entries()) {
      for (const other of list.slice(at + 1)) {
        for (const change of changesOf(one, other)) {
          const tally = of(changes, change);
          tally.same += 1;
          if (one.cluster === other.cluster) tally.hits += 1;
        }
      }
    }
  }
  const entries = (tallies: ReadonlyMap<string, Pairs>) => [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    precision: all.precision,
    recall: all.recall,
    recallByChange: Object.fromEntries(entries(changes).map(([change, tally]) => [change, tally.recall])),
    byKind: Object.fromEntries(
      entries(kinds).map(([kind, tally]) => [kind, [tally.precision, tally.recall]]),
    ),
  };
}

/** What was done to either name; `none` only where nothing was done to both. */
function changesOf(one: Item, other: Item): Set<string> {
  const changes = new Set([one.change, other.change]);
  if (changes.size > 1) changes.delete('none');
  return changes;
}

function wrongNamesakes(items: readonly Item[]): number {
  const wrong = (list: readonly Item[], keyOf: (item: Item) => string) =>
    pairs(count(list, keyOf)) - pairs(count(list, (item) => `${keyOf(item)} ${item.identity}`));
  const all = wrong(items, ({ cluster }) => cluster);
  const alike = wrong(items, ({ cluster, country, usual }) => `${cluster} ${country} ${usual}`);
  return all === 0 ? 0 : alike / all;
}

class Pairs {
  joined = 0;
  same = 0;
  hits = 0;

  get precision(): number {
    return this.joined === 0 ? 1 : this.hits / this.joined;
  }

  get recall(): number {
    return this.same === 0 ? 1 : this.hits / this.same;
  }
}

function of(tallies: Map<string, Pairs>, name: string): Pairs {
  const tally = tallies.get(name) ?? new Pairs();
  tallies.set(name, tally);
  return tally;
}

function homonymShare(items: readonly Item[]): number {
  const bearers = group(items, ({ kind, usual }) => `${kind} ${usual}`);
  let shared = 0;
  for (const list of bearers.values()) {
    if (new Set(list.map(({ identity }) => identity)).size > 1) shared += list.length;
  }
  return shared / items.length;
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  }
  return groups;
}

function count<T>(items: readonly T[], keyOf: (item: T) => string): number[] {
  return [...group(items, keyOf).values()].map(({ length }) => length);
}

function pairs(counts: readonly number[]): number {
  return counts.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
