import type { AlteredClaim } from './compare-extractions.ts';
import type { FactPart } from './fact.ts';
import type { DocumentDifference } from './preview-reread.ts';

/** How many claims of one type would change. */
export interface TypeChanges {
  readonly gained: number;
  readonly lost: number;
  readonly altered: number;
}

/** What reading articles anew would change, in numbers. */
export interface RereadSummary {
  /** Articles that were looked at. */
  readonly articles: number;
  /** Of these, those that were read anew; all others depend on nothing that has changed. */
  readonly reread: number;
  /** Of these, those that say something else now. */
  readonly changed: number;
  /** Of these, those that can no longer be read, and would leave the graph. */
  readonly unreadable: number;
  /** Claims that say the same as before. */
  readonly same: number;
  /** Claims by type; one whose type was altered counts under its old one. */
  readonly claims: Readonly<Record<string, TypeChanges>>;
  /** Altered claims by what was altered; one may count several times. */
  readonly parts: Readonly<Partial<Record<FactPart, number>>>;
  readonly entities: TypeChanges;
  /** Relationships that an article states now and did not before, and the other way round. */
  readonly relationships: { readonly gained: number; readonly lost: number; readonly lostByAll: number };
}

/** Adds up differences, one article after the other; its size does not grow with them. */
export interface RereadTally {
  add(difference: DocumentDifference): void;
  summary(): RereadSummary;
}

/** A tally of nothing yet. */
export function createRereadTally(): RereadTally {
  const counts = { articles: 0, reread: 0, changed: 0, unreadable: 0, same: 0 };
  const entities = { gained: 0, lost: 0, altered: 0 };
  const relationships = { gained: 0, lost: 0, lostByAll: 0 };
  const claims = new Map<string, { gained: number; lost: number; altered: number }>();
  const parts = new Map<FactPart, number>();
  const typeOf = (type: string) => {
    const known = claims.get(type) ?? { gained: 0, lost: 0, altered: 0 };
    claims.set(type, known);
    return known;
  };
  return {
    add(difference) {
      counts.articles += 1;
      if (difference.status === 'unchanged') return;
      counts.reread += 1;
      if (difference.status === 'unreadable') {
        counts.unreadable += 1;
        return;
      }
      const { claims: own, entities: ownEntities } = difference.difference;
      if (difference.status === 'changed') counts.changed += 1;
      counts.same += own.same;
      for (const { type } of own.gained) typeOf(type).gained += 1;
      for (const { type } of own.lost) typeOf(type).lost += 1;
      for (const { before } of own.altered) typeOf(before.type).altered += 1;
      for (const part of own.altered.flatMap((claim: AlteredClaim) => claim.parts))
        parts.set(part, (parts.get(part) ?? 0) + 1);
      for (const change of ['gained', 'lost', 'altered'] as const)
        entities[change] += ownEntities[change].length;
      for (const change of ['gained', 'lost', 'lostByAll'] as const)
        relationships[change] += difference.relationships[change];
    },
    summary: () => ({
      ...counts,
      claims: Object.fromEntries([...claims].sort(([a], [b]) => (a < b ? -1 : 1))),
      parts: Object.fromEntries([...parts].sort(([, a], [, b]) => b - a)),
      entities: { ...entities },
      relationships: { ...relationships },
    }),
  };
}
