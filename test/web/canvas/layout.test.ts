import { describe, expect, it } from 'vitest';
import { createLayout, type LayoutInput } from '../../../web/src/canvas/layout.ts';
import { startPositions } from '../../../web/src/canvas/positions.ts';

const ids = Array.from({ length: 40 }, (_, at) => `n${at}`);
const links = ids
  .slice(1)
  .map((target, at) => ({ source: ids[Math.floor(at / 3)]!, target, weight: 1 + (at % 3) }));

function input(fixed: ReadonlySet<string> = new Set()): LayoutInput {
  const starts = startPositions(ids, new Map(), () => []);
  return {
    nodes: ids.map((id) => ({ id, start: starts.get(id)!, size: 8, isFixed: fixed.has(id) })),
    links,
    room: { width: 800, height: 600 },
  };
}

function laidOut(slice: number, fixed?: ReadonlySet<string>) {
  const layout = createLayout(input(fixed));
  while (!layout.isDone) layout.advance(slice);
  return layout.positions();
}

describe('a layout', () => {
  it('ends in the same places, however it is sliced', () => {
    expect(laidOut(0)).toEqual(laidOut(10_000));
  });

  it('leaves fixed nodes where they are, and moves others', () => {
    const start = new Map(input().nodes.map(({ id, start: place }) => [id, place]));
    const end = laidOut(10_000, new Set(['n0', 'n7']));
    for (const id of ['n0', 'n7']) {
      expect(end.get(id)!.x).toBeCloseTo(start.get(id)!.x, 3);
      expect(end.get(id)!.y).toBeCloseTo(start.get(id)!.y, 3);
    }
    expect(end.get('n20')).not.toEqual(start.get('n20'));
  });
});

describe('first places', () => {
  it('are all different, and beside a neighbour that has one', () => {
    const placed = new Map([['n0', { x: 500, y: -300 }]]);
    const places = startPositions(ids, placed, (id) => (id === 'n1' || id === 'n2' ? ['n0'] : []));
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(ids.length);
    expect(places.get('n0')).toEqual({ x: 500, y: -300 });
    for (const id of ['n1', 'n2']) {
      const { x, y } = places.get(id)!;
      expect(Math.hypot(x - 500, y + 300)).toBeLessThan(60);
    }
  });
});
