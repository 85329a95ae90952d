import type { EdgeIdentity } from '../../model/graph.ts';
import type { Elements } from '../graph-exporter.ts';

/**
 * The nodes that are at most some edges away from others, in any direction, and these themselves.
 * @param edges Read once; the ends of all are held in memory.
 */
export async function neighbourhood(
  edges: Elements<EdgeIdentity>,
  { ids, depth }: { readonly ids: ReadonlySet<string>; readonly depth: number },
): Promise<ReadonlySet<string>> {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, [to]);
    else known.push(to);
  };
  for await (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  const reached = new Set(ids);
  let last: readonly string[] = [...ids];
  for (let step = 0; step < depth && last.length > 0; step++) {
    const next: string[] = [];
    for (const id of last.flatMap((node) => neighbours.get(node) ?? [])) {
      if (reached.has(id)) continue;
      reached.add(id);
      next.push(id);
    }
    last = next;
  }
  return reached;
}
