import type { Loader } from './loader.ts';
import { type GraphPart, tenths } from './synthetic-graph.ts';

/** How fast a graph was loaded. */
export interface LoadRates {
  /** Nodes a second. */
  readonly nodes: number;
  /** Edges a second. */
  readonly edges: number;
  /** Rate of the last tenth by that of the first. */
  readonly nodesFlatness: number;
  readonly edgesFlatness: number;
  /** Resident memory of this process after each tenth, in MB. */
  readonly memory: readonly number[];
}

/** Loads a graph in tenths, nodes first, and measures each. */
export async function measureLoad(loader: Loader, graph: GraphPart): Promise<LoadRates> {
  const memory: number[] = [];
  const rates = async <T>(items: readonly T[], partOf: (part: readonly T[]) => GraphPart) => {
    const seconds: number[] = [];
    for (const part of tenths(items)) {
      const began = performance.now();
      await loader.load(partOf(part));
      seconds.push((performance.now() - began) / 1000);
      memory.push(Math.round(process.memoryUsage.rss() / 1e6));
    }
    const total = seconds.reduce((a, b) => a + b);
    return { rate: items.length / total, flatness: (seconds[0] as number) / (seconds[9] as number) };
  };
  const nodes = await rates(graph.nodes, (part) => ({ nodes: part, edges: [] }));
  const edges = await rates(graph.edges, (part) => ({ nodes: [], edges: part }));
  return {
    nodes: nodes.rate,
    edges: edges.rate,
    nodesFlatness: nodes.flatness,
    edgesFlatness: edges.flatness,
    memory,
  };
}
