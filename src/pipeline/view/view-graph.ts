import { entityNode } from '../../graph/shared-elements.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { type EdgeIdentity, edgeKey, type NodeElement } from '../../model/graph.ts';
import type { GraphView } from '../../model/view.ts';
import { canonicalName } from '../../resolve/canonical-name.ts';
import { inTurns } from '../../system/in-turns.ts';
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
 * whatever the filter. Articles that are stored while it is read may change what was not read yet.
 * @throws NewsgraphError `ENTITY_UNKNOWN`; `QUERY_INVALID` for a limit or depth out of range
 */
export async function viewGraph(context: Context, options: GraphViewOptions = {}): Promise<GraphView> {
  const { entities = [], depth = 1, limit = 200 } = options;
  const wanted = { types: options.types ?? null, filter: edgeFilterOf(options) };
  inRange('depth', depth, 0, 3);
  inRange('limit', limit, 1, 5000);
  const strongest = createEdgeReader(context, wanted.filter);
  const starts = new Set(entities.flatMap((id) => currentEntities(context, id)));
  const chosen =
    entities.length > 0
      ? await spread(context, strongest, starts, { depth, limit, ...wanted })
      : await top(context, strongest, { limit, ...wanted });
  const most = limit * edgesPerNode;
  const found = context.index.views.edges.among(
    [...chosen.nodes],
    wanted.types,
    wanted.filter,
    most * considered + 1,
  );
  const edges = await strongest(found);
  const nodes = (await inTurns([...chosen.nodes].sort(), (id) => nodeElements(context, id))).flat();
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: edges
      .slice(0, most)
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .sort(byIdentity),
    cut: chosen.cut || edges.length > most || found.length > most * considered,
  };
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
async function spread(
  context: Context,
  strongest: EdgeReader,
  starts: ReadonlySet<string>,
  { depth, limit, types, filter }: Bounds,
): Promise<Chosen> {
  const nodes = new Set([...starts].slice(0, limit));
  let cut = nodes.size < starts.size;
  let frontier: readonly string[] = [...nodes];
  for (let step = 0; step < depth && frontier.length > 0 && !cut; step += 1) {
    const free = limit - nodes.size;
    const most = (free + 1) * considered + 50;
    const edges = new Map<string, EdgeIdentity>();
    let isLimited = false;
    const found = await inTurns(frontier, (id) => context.index.views.edges.of(id, types, filter, most));
    for (const own of found) {
      if (own.length === most) isLimited = true;
      for (const edge of own) {
        if (!nodes.has(edge.source) || !nodes.has(edge.target)) edges.set(edgeKey(edge), edge);
      }
    }
    const next = new Set<string>();
    for (const { source, target } of await strongest([...edges.values()])) {
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
async function top(
  context: Context,
  strongest: EdgeReader,
  { limit, types, filter }: Omit<Bounds, 'depth'>,
): Promise<Chosen> {
  const most = limit * considered + 50;
  const found = context.index.views.edges.all(types, filter, most);
  const nodes = new Set<string>();
  let cut = found.length === most;
  for (const { source, target } of await strongest(found)) {
    const added = [source, target].filter((id) => !nodes.has(id));
    if (nodes.size + added.length > limit) {
      cut = true;
      continue;
    }
    for (const id of added) nodes.add(id);
  }
  return { nodes, cut };
}

/** An entity by its id; none if it has gone meanwhile. */
function nodeElements({ index }: Context, id: string): readonly NodeElement[] {
  const aggregate = index.contributions.entity(id);
  return aggregate === null ? [] : [entityNode(aggregate, canonicalName(aggregate.names))];
}

function inRange(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new NewsgraphError(
    'QUERY_INVALID',
    `${name} must be a whole number from ${least} to ${most}, not ${value}`,
  );
}
