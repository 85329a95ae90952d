import {
  baseLabelOf,
  countPlan,
  type EdgeIdentity,
  formatPlan,
  isEmptyPlan,
  type Plan,
  type PlanCounts,
} from '../../index.ts';
import { counted, oneLine, safeText } from './text.ts';

const linesShown = 40;

/** What a plan would do, in numbers, and the relationships that it would change. */
export function describePlan(plan: Plan, store: string): string {
  const name = `the ${oneLine(store)} store`;
  if (isEmptyPlan(plan)) return `Nothing would change in ${name}.\n`;
  return `In ${name} it would\n${countLines(countPlan(plan)).join('\n')}\n${relationshipLines(plan)}`;
}

/** What was changed in a store, in numbers. */
export function describeChanges(counts: PlanCounts, store: string): string {
  const name = `the ${oneLine(store)} store`;
  const lines = countLines(counts);
  return lines.length === 0 ? `Nothing changed in ${name}.\n` : `In ${name}\n${lines.join('\n')}\n`;
}

function countLines(counts: PlanCounts): readonly string[] {
  return (['create', 'update', 'delete'] as const).flatMap((op) => {
    const parts = [
      [counts.entities[op], 'entity', 'entities'] as const,
      [counts.documents[op], 'article', 'articles'] as const,
      [counts.claims[op], 'claim', 'claims'] as const,
      [counts.edges[op], 'edge', 'edges'] as const,
    ].filter(([count]) => count > 0);
    return parts.length === 0
      ? []
      : [`  ${op} ${parts.map((part) => counted(part[0], part[1], part[2])).join(', ')}`];
  });
}

/** Claims, articles and mentions are only counted: they would hide the rest. */
function relationshipLines({ edges }: Plan): string {
  const relationships = edges.filter((change) =>
    isBetweenEntities(change.op === 'delete' ? change.before : change.after),
  );
  if (relationships.length === 0) return '';
  // The last line counts the edges that are listed; all are counted above.
  const lines = formatPlan({ nodes: [], edges: relationships }, { limit: linesShown })
    .trimEnd()
    .split('\n')
    .slice(0, -1);
  return `\nRelationships\n${lines.map((line) => `  ${safeText(line)}\n`).join('')}`;
}

function isBetweenEntities({ source, target }: EdgeIdentity): boolean {
  return isEntity(source) && isEntity(target);
}

function isEntity(id: string): boolean {
  return baseLabelOf(id) === '__Entity__';
}
