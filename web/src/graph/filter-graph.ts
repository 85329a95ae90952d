import type { PageOntology } from '../../../src/export/page/page-data.ts';
import type { NodeElement } from '../../../src/model/graph.ts';
import type { ClaimView, GraphView } from '../../../src/model/view.ts';
import { type ClaimFilter, standingOf } from '../filter/claim-filter.ts';
import { type Strand, strandsOf } from './strands.ts';

/** What decides which part of a graph is drawn. */
export interface DrawnBy {
  readonly filter: ClaimFilter;
  readonly hiddenKinds: readonly string[];
  /** Entities that are drawn whether or not a line leads to them. */
  readonly always: readonly string[];
  /** Claims that make no edge and are drawn all the same. */
  readonly unreal: readonly ClaimView[];
  /** Entities that may be at their ends, by id, besides those of the graph. */
  readonly known: ReadonlyMap<string, NodeElement>;
}

/** The part of a graph that is drawn: what the filter leaves, and entities at the ends of it. */
export function drawnPart(
  { nodes, edges }: GraphView,
  { filter, hiddenKinds, always, unreal, known }: DrawnBy,
  ontology: PageOntology,
): { readonly nodes: readonly NodeElement[]; readonly strands: readonly Strand[] } {
  const isWanted = (type: string) => filter.types.length === 0 || filter.types.includes(type);
  const apart = unreal.filter((claim) => standingOf(claim) !== 'affirmed' && isWanted(claim.type));
  const given = new Map(nodes.map((node) => [node.id, node]));
  for (const { subject, object } of apart) {
    for (const id of object === null ? [] : [subject, object]) {
      const node = given.get(id) ?? known.get(id);
      if (node !== undefined) given.set(id, node);
    }
  }
  const visible = [...given.values()].filter(
    ({ id, label }) => !hiddenKinds.includes(label) || always.includes(id),
  );
  const there = new Set(visible.map(({ id }) => id));
  const strands = strandsOf(
    edges.filter(
      (edge) =>
        edge.source !== edge.target &&
        there.has(edge.source) &&
        there.has(edge.target) &&
        isWanted(edge.type),
    ),
    apart.filter(({ subject, object }) => object !== null && there.has(subject) && there.has(object)),
    ontology,
  );
  const ends = new Set([...always, ...strands.flatMap(({ source, target }) => [source, target])]);
  return { nodes: visible.filter(({ id }) => ends.has(id)), strands };
}
