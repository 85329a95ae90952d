import { baseLabelOf } from '../model/graph.ts';
import type { EdgeChange, NodeChange, Plan } from '../model/plan.ts';
import { changedProperties } from './compare-elements.ts';

/** Numbers of changes of one sort. */
export interface ChangeCounts {
  readonly create: number;
  readonly update: number;
  readonly delete: number;
}

/** Numbers of changes of a plan. */
export interface PlanCounts {
  readonly entities: ChangeCounts;
  readonly documents: ChangeCounts;
  readonly claims: ChangeCounts;
  readonly edges: ChangeCounts;
}

/** Options of {@link formatPlan}. */
export interface FormatPlanOptions {
  /** Most changes to list, nodes and edges together; the rest is only counted. Default: all. */
  readonly limit?: number;
}

/** Whether a plan changes nothing. */
export function isEmptyPlan(plan: Plan): boolean {
  return plan.nodes.length === 0 && plan.edges.length === 0;
}

/** Counts a plan's changes. */
export function countPlan(plan: Plan): PlanCounts {
  const counts = { entities: none(), documents: none(), claims: none(), edges: none() };
  for (const change of plan.nodes) {
    const id = change.op === 'delete' ? change.before.id : change.after.id;
    const base = baseLabelOf(id);
    const sort = base === '__Document__' ? 'documents' : base === '__Claim__' ? 'claims' : 'entities';
    counts[sort][change.op] += 1;
  }
  for (const change of plan.edges) counts.edges[change.op] += 1;
  return counts;
}

/** The sum of two counts. */
export function addPlanCounts(a: PlanCounts, b: PlanCounts): PlanCounts {
  const add = (x: ChangeCounts, y: ChangeCounts): ChangeCounts => ({
    create: x.create + y.create,
    update: x.update + y.update,
    delete: x.delete + y.delete,
  });
  return {
    entities: add(a.entities, b.entities),
    documents: add(a.documents, b.documents),
    claims: add(a.claims, b.claims),
    edges: add(a.edges, b.edges),
  };
}

/** Counts of a plan that changes nothing. */
export const noPlanCounts: PlanCounts = {
  entities: none(),
  documents: none(),
  claims: none(),
  edges: none(),
};

/**
 * Writes a plan for people, one change a line: `+` creates, `~` updates (naming the properties), `-` deletes.
 * The last line counts all changes.
 */
export function formatPlan(plan: Plan, options: FormatPlanOptions = {}): string {
  if (isEmptyPlan(plan)) return 'nothing to do\n';
  const lines: string[] = [];
  const total = plan.nodes.length + plan.edges.length;
  const limit = options.limit ?? total;
  for (const change of plan.nodes.slice(0, limit)) lines.push(nodeLine(change));
  for (const change of plan.edges.slice(0, limit - lines.length)) lines.push(edgeLine(change));
  if (lines.length < total) lines.push(`... and ${total - lines.length} more`);
  lines.push(countLine(countPlan(plan)));
  return `${lines.join('\n')}\n`;
}

function nodeLine(change: NodeChange): string {
  switch (change.op) {
    case 'create':
      return `+ (${change.after.id})`;
    case 'delete':
      return `- (${change.before.id})`;
    case 'update':
      return `~ (${change.after.id}) ${updated(change)}`;
  }
}

function edgeLine(change: EdgeChange): string {
  const { source, type, target } = change.op === 'delete' ? change.before : change.after;
  const edge = `(${source})-[${type}]->(${target})`;
  switch (change.op) {
    case 'create':
      return `+ ${edge}`;
    case 'delete':
      return `- ${edge}`;
    case 'update':
      return `~ ${edge} ${updated(change)}`;
  }
}

function updated(
  change: Extract<NodeChange, { op: 'update' }> | Extract<EdgeChange, { op: 'update' }>,
): string {
  const { before, after } = change;
  const names = changedProperties(before.properties, after.properties);
  const relabelled = 'label' in before && 'label' in after && before.label !== after.label;
  return [...(relabelled ? ['label'] : []), ...names].join(', ');
}

function countLine(counts: PlanCounts): string {
  const parts = Object.entries(counts).map(
    ([sort, { create, update, delete: gone }]) => `${sort} +${create} ~${update} -${gone}`,
  );
  return parts.join('  ');
}

function none(): { create: number; update: number; delete: number } {
  return { create: 0, update: 0, delete: 0 };
}
