/// <reference path="./modules.d.ts" />
import iterate from 'graphology-layout-forceatlas2/iterate';
import moveApart from 'graphology-layout-noverlap/iterate';
import type { Point } from './positions.ts';

/** What is laid out. */
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  /** Pairs of nodes, each once. */
  readonly links: readonly LayoutLink[];
  /** Of the drawing, in pixels: what is laid out anew takes as much of it as it can. */
  readonly room: { readonly width: number; readonly height: number };
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
 * Lays nodes out by ForceAtlas2 and then moves those apart of which one covers another, a slice at a time, so that a page
 * stays alive. Where it ends depends on the input alone, however its steps are sliced.
 */
export function createLayout({ nodes, links, room }: LayoutInput): Layout {
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
  const settings = forceSettings(nodes.length);
  const steps = nodes.length < 2 ? 0 : nodes.length > 2000 ? 120 : nodes.length > 600 ? 250 : 500;
  let done = 0;
  let apart: Apart | null = null;
  const current = () => points(nodes, matrix, perNode);
  return {
    get isDone() {
      return apart?.isDone ?? false;
    },
    advance(time) {
      const end = performance.now() + time;
      do {
        if (done < steps) {
          iterate(settings, matrix, edges);
          done += 1;
        } else {
          apart ??= createApart(
            nodes,
            nodes.some(({ isFixed }) => isFixed) ? current() : stretched(current(), room),
            room,
          );
          apart.advance();
        }
      } while (apart?.isDone !== true && performance.now() <= end);
    },
    positions: () => apart?.positions() ?? current(),
  };
}

function forceSettings(count: number) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 40,
    strongGravityMode: true,
    gravity: 0.1,
    slowDown: 2 + Math.log(Math.max(count, 1)),
    barnesHutOptimize: count > 400,
    barnesHutTheta: 0.7,
  };
}

interface Apart {
  readonly isDone: boolean;
  advance(): void;
  positions(): Map<string, Point>;
}

/** Moves circles apart that cover each other, a step at a time. */
function createApart(
  nodes: readonly LayoutNode[],
  places: ReadonlyMap<string, Point>,
  { width, height }: LayoutInput['room'],
): Apart {
  const at = (read: (place: Point) => number) => [...places.values()].map(read);
  const extent = Math.max(spread(at(({ x }) => x)), spread(at(({ y }) => y)), 1);
  // Of a pixel, in the layout's units.
  const unit = extent / Math.max(Math.min(width, height) - 96, 200);
  const matrix = new Float32Array(
    nodes.flatMap(({ id, size }) => {
      const { x, y } = places.get(id)!;
      return [x, y, size * unit];
    }),
  );
  const settings = {
    margin: 5 * unit,
    ratio: 1,
    expansion: 1.05,
    gridSize: Math.max(20, Math.round(Math.sqrt(nodes.length))),
    speed: 3,
  };
  let left = nodes.length < 2 ? 0 : nodes.length > 2000 ? 20 : 120;
  return {
    get isDone() {
      return left === 0;
    },
    advance() {
      if (left === 0) return;
      left = moveApart(settings, matrix).converged ? 0 : left - 1;
    },
    positions: () => points(nodes, matrix, 3),
  };
}

/** A new layout is round: it takes as much of the room as there is. */
function stretched(
  places: ReadonlyMap<string, Point>,
  { width, height }: LayoutInput['room'],
): ReadonlyMap<string, Point> {
  const share = Math.min(Math.max(width / Math.max(height, 1), 0.75), 1.5);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * share, y }]));
}

function points(nodes: readonly LayoutNode[], matrix: Float32Array, step: number): Map<string, Point> {
  return new Map(
    nodes.map(({ id }, index) => [id, { x: matrix[index * step]!, y: matrix[index * step + 1]! }]),
  );
}

function spread(values: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}
