import { type EdgeElement, edgeKey, type NodeElement } from '../../../src/model/graph.ts';
import type { GraphStore, StoreState } from '../../../src/store/graph-store.ts';

/** A store in maps, for laws over many small graphs. `failAt` makes it fail in the middle of a plan. */
export interface MemoryStore extends GraphStore {
  /** Throw after this number of changes; null: never. */
  failAt: number | null;
  /** Plans that were not empty. */
  readonly writes: number;
  snapshot(): { nodes: NodeElement[]; edges: EdgeElement[] };
}

export function createMemoryStore(): MemoryStore {
  const nodes = new Map<string, NodeElement>();
  const edges = new Map<string, EdgeElement>();
  let state: StoreState | null = null;
  let writes = 0;
  const sorted = <T>(map: Map<string, T>): T[] => [...map.keys()].sort().map((key) => map.get(key)!);
  const store: MemoryStore = {
    name: 'memory',
    location: 'memory',
    capabilities: { persistent: false, fullCypher: false, shared: false },
    failAt: null,
    get writes() {
      return writes;
    },
    snapshot: () => ({ nodes: sorted(nodes), edges: sorted(edges) }),
    async readState() {
      return state;
    },
    async read(ids) {
      return {
        nodes: ids.nodes.flatMap((id) => nodes.get(id) ?? []),
        edges: ids.edges.flatMap((edge) => edges.get(edgeKey(edge)) ?? []),
      };
    },
    async apply(plan, next) {
      let changes = 0;
      const count = () => {
        if (store.failAt !== null && changes >= store.failAt) throw new Error('the store has died');
        changes += 1;
      };
      if (plan.nodes.length + plan.edges.length > 0) writes += 1;
      for (const change of plan.nodes) {
        if (change.op === 'delete') continue;
        count();
        if (nodes.has(change.after.id) !== (change.op === 'update'))
          throw new Error(`${change.op} of a node`);
        nodes.set(change.after.id, change.after);
      }
      for (const change of plan.edges) {
        count();
        const key = edgeKey(change.op === 'delete' ? change.before : change.after);
        if (edges.has(key) !== (change.op !== 'create')) throw new Error(`${change.op} of an edge`);
        if (change.op === 'delete') {
          edges.delete(key);
          continue;
        }
        const { source, target } = change.after;
        if (!nodes.has(source) || !nodes.has(target)) throw new Error(`an end of ${key} is missing`);
        edges.set(key, change.after);
      }
      for (const change of plan.nodes) {
        if (change.op !== 'delete') continue;
        count();
        for (const { source, target } of edges.values()) {
          if (source === change.before.id || target === change.before.id) {
            throw new Error(`${change.before.id} still has an edge`);
          }
        }
        if (!nodes.delete(change.before.id)) throw new Error('deletion of a node that is not there');
      }
      state = next;
    },
    async adopt(workspace) {
      if (state !== null) state = { ...state, workspace, revision: 0 };
    },
    async drop() {
      const counts = { nodes: nodes.size, edges: edges.size, kept: 0 };
      nodes.clear();
      edges.clear();
      state = null;
      return counts;
    },
    async *nodes() {
      yield* sorted(nodes);
    },
    async *edges() {
      yield* sorted(edges);
    },
    async query() {
      return { columns: [], rows: [], truncated: false };
    },
    async close() {},
  };
  return store;
}
