/// <reference path="./modules.d.ts" />
import iterate from 'graphology-layout-forceatlas2/iterate';
import type { Point } from './positions.ts';

/** What is laid out. */
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  /** Pairs of nodes, each once. */
  readonly links: readonly LayoutLink[];
}

interface LayoutNode {
  readonly id: string;
  readonly start: Point;
  /** Radius in pixels. */
  readonly size: number;
  /** Whether it stays where it is. */
  readonly isFixed: boolean;
}

interface LayoutLink {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

const perNode = 10;
const perEdge = 3;

/** A layout that is under way. */
export interface Layout {
  readonly isDone: boolean;
  /** Goes on for about so long, in milliseconds. */
  advance(time: number): void;
  /** Where the nodes are now. */
  positions(): Map<string, Point>;
}

/**
 * Lays nodes out by ForceAtlas2, a slice at a time, so that the page stays alive. Where it ends depends on the input alone,
 * however its steps are sliced.
 */
export function createLayout({ nodes, links }: LayoutInput): Layout {
  const matrix = new Float32Array(nodes.length * perNode);
  const places = new Map<string, number>();
  nodes.forEach(({ id, start, size, isFixed }, index) => {
    places.set(id, index * perNode);
    matrix.set([start.x, start.y, 0, 0, 0, 0, 1, 1, size, isFixed ? 1 : 0], index * perNode);
  });
  const edges = new Float32Array(links.length * perEdge);
  links.forEach(({ source, target, weight }, index) => {
    const [from, to] = [places.get(source)!, places.get(target)!];
    matrix[from + 6]! += weight;
    matrix[to + 6]! += weight;
    edges.set([from, to, weight], index * perEdge);
  });
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 40,
    strongGravityMode: true,
    gravity: 0.1,
    slowDown: 2 + Math.log(Math.max(nodes.length, 1)),
    barnesHutOptimize: nodes.length > 400,
    barnesHutTheta: 0.7,
  };
  const steps = nodes.length < 2 ? 0 : nodes.length > 2000 ? 120 : nodes.length > 600 ? 250 : 500;
  let done = 0;
  return {
    get isDone() {
      return done >= steps;
    },
    advance(time) {
      const end = performance.now() + time;
      while (done < steps) {
        iterate(settings, matrix, edges);
        done += 1;
        if (performance.now() > end) return;
      }
    },
    positions: () =>
      new Map(
        nodes.map(({ id }, index) => [id, { x: matrix[index * perNode]!, y: matrix[index * perNode + 1]! }]),
      ),
  };
}
