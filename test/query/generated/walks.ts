import type { EdgeElement, NodeElement } from '../../../src/model/graph.ts';
import type { Scene } from './scene.ts';

/** A way through the graph. A pattern that is drawn along one is found at least there. */
export interface Walk {
  readonly start: NodeElement;
  readonly steps: readonly Step[];
}

interface Step {
  readonly edge: EdgeElement;
  readonly to: NodeElement;
}

/** A walk of some length, from a node or from anywhere, that takes no edge twice. */
export function walk({ choices, world }: Scene, length: number, from?: NodeElement): Walk {
  const start = from ?? choices.of(world.graph.nodes);
  const steps: Step[] = [];
  let at = start;
  for (let step = 0; step < length; step++) {
    const edges = world.edgesAt(at.id).filter((edge) => steps.every((taken) => taken.edge !== edge));
    if (edges.length === 0) break;
    const edge = choices.of(edges);
    at = world.nodes.get(edge.source === at.id ? edge.target : edge.source)!;
    steps.push({ edge, to: at });
  }
  return { start, steps };
}
