import { entityNode } from '../../graph/shared-elements.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { type EdgeIdentity, edgeKey, type NodeElement } from '../../model/graph.ts';
import type { GraphView } from '../../model/view.ts';
import { canonicalName } from '../../resolve/canonical-name.ts';
import type { ReportFilter } from '../../workspace/view/edge-lists.ts';
import type { PipelineContext } from '../context.ts';
import { currentEntities } from './current-entity.ts';
import { type EdgeFilterOptions, edgeFilterOf } from './edge-filter.ts';
import { byIdentity, createEdgeReader, type EdgeReader } from './edge-reader.ts';

/** Which part of the graph is wanted. */
export interface GraphViewOptions extends EdgeFilterOptions {
  /** Ids of the entities to begin with, also ids that they once had. Default: the ends of the strongest edges of the graph. */
  readonly entities?: readonly string[];
  /** How many edges away from them a node may be, from 0 to 3. Default: 1. */
  readonly depth?: number;
  /** Most nodes, from 1 to 5,000. Default: 200. There are at most five times as many edges. */
  readonly limit?: number;
  /** Claim types of the edges. Default: all. */
  readonly types?: readonly string[];
}

type Context = Pick<PipelineContext, 'index' | 'ontology'>;

const edgesPerNode = 5;
/** Edges that are looked at for each one that may be taken: those with the most articles need not have the most sources. */
const considered = 2;

/**
 * The neighbourhood of entities: nodes near by first, and among those as near the ones at the end of the edges with the most
 * independent sources. All that is read depends on the limit, not on the size of the graph. With a filter, edges are those
 * that the claims make that it lets through, and their figures those of these claims; whether an edge is disputed is told
 * whatever the filter.
 * @throws NewsgraphError `ENTITY_UNKNOWN`; `QUERY_INVALID` for a limit or depth out of range
 */
export function viewGraph(context: Context, options: GraphViewOptions = {}): GraphView {
  const { entities = [], depth = 1, limit = 200 } = options;
  const wanted = { types: options.types ?? null, filter: edgeFilterOf(options) };
  inRange('depth', depth, 0, 3);
  inRange('limit', limit, 1, 5000);
  const { index } = context;
  // Sums that are read for the first time are kept: in one transaction and not in one for each.
  return index.transaction(() => {
    const strongest = createEdgeReader(context, wanted.filter);
    const starts = new Set(entities.flatMap((id) => currentEntities(context, id)));
    const chosen =
      entities.length > 0
        ? spread(context, strongest, starts, { depth, limit, ...wanted })
        : top(context, strongest, { limit, ...wanted });
    const most = limit * edgesPerNode;
    const found = index.views.edges.among(
      [...chosen.nodes],
      wanted.types,
      wanted.filter,
      most * considered + 1,
    );
    const edges = strongest(found);
    return {
      nodes: [...chosen.nodes].sort().map((id) => nodeElement(context, id)),
      edges: edges.slice(0, most).sort(byIdentity),
      cut: chosen.cut || edges.length > most || found.length > most * considered,
    };
  });
}

interface Chosen {
  readonly nodes: ReadonlySet<string>;
  readonly cut: boolean;
}

interface Bounds {
  readonly depth: number;
  readonly limit: number;
  readonly types: readonly string[] | null;
  readonly filter: ReportFilter | null;
}

/** Goes from nodes to their neighbours, a step at a time, until there are enough. */
function spread(
  context: Context,
  strongest: EdgeReader,
  starts: ReadonlySet<string>,
  { depth, limit, types, filter }: Bounds,
): Chosen {
  const nodes = new Set([...starts].slice(0, limit));
  let cut = nodes.size < starts.size;
  let frontier: readonly string[] = [...nodes];
  for (let step = 0; step < depth && frontier.length > 0 && !cut; step += 1) {
    const free = limit - nodes.size;
    const most = (free + 1) * considered + 50;
    const edges = new Map<string, EdgeIdentity>();
    let isLimited = false;
    for (const id of frontier) {
      const own = context.index.views.edges.of(id, types, filter, most);
      if (own.length === most) isLimited = true;
      for (const edge of own) {
        if (!nodes.has(edge.source) || !nodes.has(edge.target)) edges.set(edgeKey(edge), edge);
      }
    }
    const next = new Set<string>();
    for (const { source, target } of strongest([...edges.values()])) {
      for (const end of [source, target]) {
        if (nodes.has(end)) continue;
        if (nodes.size === limit) cut = true;
        else {
          nodes.add(end);
          next.add(end);
        }
      }
    }
    cut ||= isLimited && nodes.size === limit;
    frontier = [...next];
  }
  return { nodes, cut };
}

/** The ends of the strongest edges of the graph. */
function top(
  context: Context,
  strongest: EdgeReader,
  { limit, types, filter }: Omit<Bounds, 'depth'>,
): Chosen {
  const most = limit * considered + 50;
  const found = context.index.views.edges.all(types, filter, most);
  const nodes = new Set<string>();
  let cut = found.length === most;
  for (const { source, target } of strongest(found)) {
    const added = [source, target].filter((id) => !nodes.has(id));
    if (nodes.size + added.length > limit) {
      cut = true;
      continue;
    }
    for (const id of added) nodes.add(id);
  }
  return { nodes, cut };
}

function nodeElement({ index }: Context, id: string): NodeElement {
  const aggregate = index.contributions.entity(id)!;
  return entityNode(aggregate, canonicalName(aggregate.names));
}

function inRange(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new NewsgraphError(
    'QUERY_INVALID',
    `${name} must be a whole number from ${least} to ${most}, not ${value}`,
  );
}
