/** A place on the plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Space between neighbours on the spiral, in the layout's units. */
const spacing = 30;

/**
 * Where nodes begin that have no place yet: beside a neighbour that has one, else on a spiral. The same nodes in the same
 * order give the same places.
 * @param ids All nodes, the most important first.
 * @param placed Places of those that have one.
 * @param neighbours Neighbours of each.
 */
export function startPositions(
  ids: readonly string[],
  placed: ReadonlyMap<string, Point>,
  neighbours: (id: string) => readonly string[],
): Map<string, Point> {
  const places = new Map<string, Point>();
  const around = new Map<string, number>();
  ids.forEach((id, index) => {
    const old = placed.get(id);
    if (old !== undefined) {
      places.set(id, old);
      return;
    }
    const parent = neighbours(id).find((other) => placed.has(other));
    const turn = parent === undefined ? index : (around.get(parent) ?? 0);
    if (parent !== undefined) around.set(parent, turn + 1);
    const centre = parent === undefined ? { x: 0, y: 0 } : placed.get(parent)!;
    const radius = spacing * Math.sqrt(turn + 1) * (parent === undefined ? 1 : 0.6);
    places.set(id, {
      x: centre.x + radius * Math.cos(turn * goldenAngle),
      y: centre.y + radius * Math.sin(turn * goldenAngle),
    });
  });
  return places;
}
