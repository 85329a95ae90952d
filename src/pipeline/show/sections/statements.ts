import type { Bounded, RelationGroup, Statement } from '../../../model/brief.ts';
import { type ClaimGroup, supportOf } from '../group-claims.ts';
import { compareSupport } from '../order.ts';
import type { Candidates, Outline } from '../outline.ts';
import { toStatement } from '../statements.ts';

/** The statements of claim groups, those with the most sources first. */
export function listStatements(
  groups: readonly ClaimGroup[],
  outline: Outline,
  isDenied: (group: ClaimGroup) => boolean = () => false,
  limit: number = outline.limits.statements,
): Bounded<Statement<Candidates>> {
  const sorted = sortGroups(groups);
  return {
    items: sorted.slice(0, limit).map((group) => toStatement(group, outline, isDenied(group))),
    total: sorted.length,
  };
}

/** Claim groups by type: the types with the most sources first, those of standing ties after those of events. */
export function listRelations(
  groups: readonly ClaimGroup[],
  outline: Outline,
  isDenied: (group: ClaimGroup) => boolean,
): readonly RelationGroup<Candidates>[] {
  const byType = new Map<string, ClaimGroup[]>();
  for (const group of groups) {
    const own = byType.get(group.type) ?? [];
    own.push(group);
    byType.set(group.type, own);
  }
  const { ontology, limits } = outline;
  const isTie = (type: string) => Number(ontology.types[type]?.class !== 'event');
  return [...byType]
    .map(([type, own]) => ({
      type,
      own,
      support: supportOf(own.flatMap(({ claims }) => claims)),
    }))
    .sort((a, b) => isTie(a.type) - isTie(b.type) || compareSupport(a.support, b.support))
    .map(({ type, own }) => ({
      type,
      description: ontology.types[type]?.description ?? '',
      statements: listStatements(own, outline, isDenied, limits.relations),
    }));
}

function sortGroups(groups: readonly ClaimGroup[]): readonly ClaimGroup[] {
  return groups
    .map((group) => ({ group, support: supportOf(group.claims) }))
    .sort(
      // What is done to somebody before what is done to a thing.
      (a, b) =>
        Number(a.group.object === null) - Number(b.group.object === null) ||
        compareSupport(a.support, b.support),
    )
    .map(({ group }) => group);
}
