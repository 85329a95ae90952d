import { baseLabelOf, baseLabels, type EdgeElement, type NodeElement } from '../../model/graph.ts';
import type { GraphSource } from '../graph-exporter.ts';
import type { Evidence } from './evidence.ts';
import { isOfType, isTyped, limitEdge } from './limit-edge.ts';
import type { Limits } from './limits.ts';
import type { ReadableGraph } from './readable-graph.ts';
import { type IsKept, survey } from './survey.ts';

/** The part of a graph that limits keep, in the order of the graph. What is kept is found out when it is first read. */
export function limitGraph(graph: ReadableGraph, limits: Limits, evidence: Evidence): GraphSource {
  let found: Promise<IsKept> | null = null;
  const keep = () => {
    found ??= survey(graph, limits, evidence);
    return found;
  };

  async function* nodes(): AsyncGenerator<NodeElement> {
    for await (const node of graph.nodes(await keep())) {
      const isCounted = limits.days !== null && baseLabelOf(node.id) === baseLabels.entity;
      yield isCounted ? evidence.recountEntity(node) : node;
    }
  }

  async function* edges(): AsyncGenerator<EdgeElement> {
    const isKept = await keep();
    const kept = graph.edges(
      (edge) => isKept(edge.source) && isKept(edge.target) && (!isTyped(edge) || isOfType(edge, limits)),
    );
    for await (const edge of kept) {
      const limited = isTyped(edge) ? limitEdge(edge, limits, evidence) : edge;
      if (limited !== null) yield limited;
    }
  }

  return { nodes: nodes(), edges: edges() };
}
