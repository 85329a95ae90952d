import {
  baseLabelOf,
  baseLabels,
  type EdgeElement,
  type EdgeIdentity,
  type NodeElement,
  type Properties,
} from '../../model/graph.ts';
import type { EdgeChange, NodeChange, Plan } from '../../model/plan.ts';
import { groupBy } from '../../system/grouping.ts';
import type { StatementRow, Step } from './batches.ts';
import { bases, edgeShape, quoted, withdrawnLabel } from './patterns.ts';
import { type GraphSchema, toStored } from './properties.ts';

/** What the steps of a plan need to know of the database. */
export interface StepOptions {
  readonly schema: GraphSchema;
  /** All labels, besides the base labels, that nodes of ours have or may have had. */
  readonly labels: readonly string[];
  /** All types of our relationships. */
  readonly types: readonly string[];
  /** Whether there are nodes that were withdrawn, and may be wanted back. */
  readonly hasWithdrawn: boolean;
}

/**
 * The statements that carry a plan out: edges go before nodes and nodes come before edges, so that every state in
 * between is a graph. Carrying them out twice does no harm. What is the user's own stays: statements name our labels,
 * types and properties, and nothing is replaced as a whole.
 */
export function planSteps(plan: Plan, options: StepOptions): readonly Step[] {
  return [
    ...deleteEdges(plan.edges.flatMap((change) => (change.op === 'delete' ? [change.before] : []))),
    ...deleteNodes(
      plan.nodes.flatMap((change) => (change.op === 'delete' ? [change.before] : [])),
      options,
      withdrawnLabel,
    ),
    ...putNodes(entitiesFirst(plan.nodes), options),
    ...putEdges(plan.edges, options),
  ];
}

function* deleteEdges(edges: readonly EdgeIdentity[]): Generator<Step> {
  for (const group of groupBy(edges, edgeShape).values()) {
    const { source, target, type } = shapeOf(group[0] as EdgeIdentity);
    yield {
      statement: `UNWIND $rows AS r MATCH (a:${source} {id: r.source})-[x:${type}]->(b:${target} {id: r.target})
        DELETE x RETURN count(*) AS counted`,
      rows: group.map((edge) => ({ source: edge.source, target: edge.target })),
    };
  }
}

/**
 * Deletes nodes. One that has relationships, labels or properties of the user's stays: it loses what is ours and keeps
 * its id and name.
 * @param keptLabel The label that such a node gets; without one it gets none.
 */
export function* deleteNodes(
  nodes: readonly Pick<NodeElement, 'id' | 'label'>[],
  { schema, labels, types }: Pick<StepOptions, 'schema' | 'labels' | 'types'>,
  keptLabel: string | null,
): Generator<Step> {
  for (const group of groupBy(nodes, ({ id, label }) => `${baseLabelOf(id)} ${label}`).values()) {
    const { id, label } = group[0] as NodeElement;
    const base = baseLabelOf(id);
    const rows = group.map((node) => ({ id: node.id }));
    const own = schema.nodeTypes(label);
    const names = own === null ? [] : Object.keys(own).filter((name) => name !== 'name');
    yield {
      statement: `UNWIND $rows AS r MATCH (n:${base} {id: r.id})-[x]-() WHERE type(x) IN $types
        WITH DISTINCT x DELETE x RETURN count(*) AS counted`,
      rows,
      parameters: { types },
      counts: 'edges',
    };
    yield {
      statement: `UNWIND $rows AS r MATCH (n:${base} {id: r.id})
        WITH n, EXISTS { (n)--() } OR any(label IN labels(n) WHERE NOT label IN $labels)
          OR ($names IS NOT NULL AND any(name IN keys(n) WHERE NOT name IN $names)) AS isKept
        FOREACH (_ IN CASE WHEN isKept THEN [] ELSE [n] END | DELETE n)
        WITH n, isKept WHERE isKept
        REMOVE n:$($labels) SET n += $cleared${keptLabel === null ? '' : `, n:${keptLabel}`}
        RETURN count(n) AS counted`,
      rows,
      counts: 'kept',
      parameters: {
        labels: [...bases, ...labels],
        names: own === null ? null : ['id', 'name', ...names],
        cleared: Object.fromEntries(names.map((name) => [name, null])),
      },
    };
  }
}

type Put<T> = Exclude<T, { readonly op: 'delete' }>;

/**
 * Entities before documents before claims: viewers such as Neo4j Browser show the neighbours of a node in the order in
 * which they were made, and only the first of them.
 */
function entitiesFirst(changes: readonly NodeChange[]): readonly NodeChange[] {
  const order: readonly string[] = [baseLabels.entity, baseLabels.document, baseLabels.claim];
  const rank = (change: NodeChange) =>
    order.indexOf(baseLabelOf(change.op === 'delete' ? change.before.id : change.after.id));
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

function* putNodes(
  changes: readonly NodeChange[],
  { schema, labels, hasWithdrawn }: StepOptions,
): Generator<Step> {
  const puts = changes.filter((change): change is Put<NodeChange> => change.op !== 'delete');
  for (const group of groupBy(puts, ({ after }) => `${baseLabelOf(after.id)} ${after.label}`).values()) {
    const { id, label } = (group[0] as Put<NodeChange>).after;
    const base = baseLabelOf(id);
    if (hasWithdrawn) {
      yield {
        statement: `UNWIND $rows AS r MATCH (n:${withdrawnLabel} {id: r.id})
          REMOVE n:${withdrawnLabel} SET n:${base} RETURN count(n) AS counted`,
        rows: group.map(({ after }) => ({ id: after.id })),
      };
    }
    const rowsOf = (op: 'create' | 'update'): readonly StatementRow[] =>
      group
        .filter((change) => change.op === op)
        .map((change) => ({ id: change.after.id, set: valuesToSet(change, schema.nodeTypes(label)) }));
    // A node that is created has no older label, even where a part of this plan was carried out before.
    yield {
      statement: `UNWIND $rows AS r MERGE (n:${base} {id: r.id})
        SET n:${quoted(label)}, n += r.set RETURN count(n) AS counted`,
      rows: rowsOf('create'),
    };
    yield {
      statement: `UNWIND $rows AS r MERGE (n:${base} {id: r.id})
        WITH n, r, [label IN labels(n) WHERE label IN $stale] AS stale
        REMOVE n:$(stale) SET n:${quoted(label)}, n += r.set RETURN count(n) AS counted`,
      rows: rowsOf('update'),
      parameters: { stale: labels.filter((one) => one !== label) },
    };
  }
}

function* putEdges(changes: readonly EdgeChange[], { schema }: StepOptions): Generator<Step> {
  const puts = changes.filter((change): change is Put<EdgeChange> => change.op !== 'delete');
  for (const group of groupBy(puts, ({ after }) => edgeShape(after)).values()) {
    const { after } = group[0] as Put<EdgeChange>;
    const { source, target, type } = shapeOf(after);
    const types = schema.edgeTypes(after.type);
    const sets = group.map((change) => valuesToSet(change, types));
    const isBare = sets.every((set) => Object.keys(set).length === 0);
    const rows = group.map(({ after: { source, target } }, index): StatementRow => {
      return isBare ? { source, target } : { source, target, set: sets[index] };
    });
    yield {
      statement: `UNWIND $rows AS r MATCH (a:${source} {id: r.source}) MATCH (b:${target} {id: r.target})
        MERGE (a)-[x:${type}]->(b) ${isBare ? '' : 'SET x += r.set'} RETURN count(x) AS counted`,
      rows,
      counts: 'rows',
    };
  }
}

/** The values to set, and null for those that are there and shall not be. */
function valuesToSet(
  change: {
    readonly after: NodeElement | EdgeElement;
    readonly before?: { readonly properties: Properties };
  },
  types: ReturnType<GraphSchema['nodeTypes']>,
): Record<string, unknown> {
  const set = toStored(change.after.properties, types);
  for (const name of Object.keys(change.before?.properties ?? {})) {
    if (!Object.hasOwn(change.after.properties, name)) set[name] = null;
  }
  return set;
}

function shapeOf(edge: EdgeIdentity): { source: string; target: string; type: string } {
  return { source: baseLabelOf(edge.source), target: baseLabelOf(edge.target), type: quoted(edge.type) };
}
