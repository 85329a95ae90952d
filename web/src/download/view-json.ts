import { edgeKey } from '../../../src/model/graph.ts';
import type { ClaimView, GraphView } from '../../../src/model/view.ts';
import type { Shown } from '../app/state.ts';
import type { Point } from '../canvas/positions.ts';
import { formatLink, type Link } from '../link/link.ts';

/**
 * What is drawn as JSON: entities with their places in pixels of the drawing, the edges behind the lines, the claims that the panel lists, and the
 * link that leads back to the view.
 */
export function viewJson(
  { nodes, strands }: Shown,
  { edges }: GraphView,
  claims: readonly ClaimView[],
  positions: ReadonlyMap<string, Point>,
  link: Link,
): string {
  const drawn = new Set(
    strands.flatMap(({ source, target, types }) => types.map((type) => edgeKey({ type, source, target }))),
  );
  const view = {
    view: formatLink(link),
    nodes: nodes.map((node) => ({ ...node, place: positions.get(node.id) ?? null })),
    edges: edges.filter((edge) => drawn.has(edgeKey(edge))),
    claims,
  };
  return `${JSON.stringify(view, null, 1)}\n`;
}
