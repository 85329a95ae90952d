import type { NodeElement } from '../../../src/model/graph.ts';
import type { Page } from '../../../src/model/view.ts';
import { searchKey } from '../../../src/resolve/search-key.ts';
import type { EntityMatch } from './graph-source.ts';

interface Entry {
  readonly node: NodeElement;
  readonly name: string;
  /** A space before each word, so that beginnings of words are found as parts. */
  readonly key: string;
}

/** Finds entities by a name or alias, or how a word of one begins: whole names first, then whole words, then the better known. */
export function createPageSearch(entities: readonly NodeElement[]) {
  const entries: readonly Entry[] = entities.flatMap((node) =>
    [nameOf(node), ...aliasesOf(node)].map((name) => ({ node, name, key: ` ${searchKey(name)} ` })),
  );
  return (text: string, limit: number): Page<EntityMatch> => {
    const key = searchKey(text);
    if (key === '') return { items: [], total: 0, next: null };
    const best = new Map<string, { readonly entry: Entry; readonly rank: number }>();
    for (const entry of entries) {
      if (!entry.key.includes(` ${key}`)) continue;
      const rank = entry.key === ` ${key} ` ? 0 : entry.key.includes(` ${key} `) ? 1 : 2;
      const before = best.get(entry.node.id);
      if (before === undefined || rank < before.rank) best.set(entry.node.id, { entry, rank });
    }
    const found = [...best.values()].sort(
      (a, b) =>
        a.rank - b.rank ||
        documentsOf(b.entry.node) - documentsOf(a.entry.node) ||
        (a.entry.node.id < b.entry.node.id ? -1 : 1),
    );
    const items = found.slice(0, limit).map(({ entry: { node, name }, rank }) => ({
      id: node.id,
      kind: node.label,
      name: nameOf(node),
      aliases: aliasesOf(node),
      documents: documentsOf(node),
      mentions: Number(node.properties.mentions ?? 0),
      match: name,
      exact: rank === 0,
    }));
    return { items, total: found.length, next: null };
  };
}

/** What an entity is called; its id where the graph has no name. */
export function nameOf({ id, properties }: NodeElement): string {
  return typeof properties.name === 'string' && properties.name !== '' ? properties.name : id;
}

/** Its other names. */
export function aliasesOf({ properties }: NodeElement): readonly string[] {
  return Array.isArray(properties.aliases) ? properties.aliases : [];
}

/** Number of articles that mention it. */
export function documentsOf({ properties }: NodeElement): number {
  return Number(properties.documents ?? 0);
}
