import type { NodeElement } from '../../../src/model/graph.ts';
import type { ClaimView, GraphView, Page } from '../../../src/model/view.ts';
import { mergeViews } from '../graph/merge-views.ts';
import type { Link } from '../link/link.ts';
import type { ClaimQuery, GraphSource } from '../source/graph-source.ts';

/** Neighbours that opening an entity adds at most. */
const perEntity = 60;
const claimsPerPage = 100;

/**
 * The part of the graph that a link names, as far as its filter leaves it. Only what is affirmed and done makes edges: where
 * the filter wants something else, entities stand alone, and claims lead from one to the other.
 */
export async function loadGraph(
  source: GraphSource,
  { isOverview, opened, entity, other, limit, filter }: Link,
  signal: AbortSignal,
): Promise<GraphView> {
  const hasEdges = filter.standing === null || filter.standing === 'affirmed';
  const roots = [...new Set([...opened, entity, other])].filter((id) => id !== null);
  const depth = opened.length > 0 && hasEdges ? 1 : 0;
  const views = await Promise.all([
    ...(isOverview && hasEdges ? [source.graph({ entities: [], depth: 0, limit, filter }, signal)] : []),
    ...(roots.length === 0
      ? []
      : [source.graph({ entities: roots, depth, limit: 1 + perEntity * roots.length, filter }, signal)]),
  ]);
  const view = mergeViews(views);
  return hasEdges ? view : { ...view, edges: [] };
}

/** A page of the claims of an entity or a pair, or of all where a status is asked for. */
export async function loadClaims(
  source: GraphSource,
  wanted: Pick<Link, 'entity' | 'other' | 'filter'> & { readonly cursor: string | null },
  signal: AbortSignal,
): Promise<Page<ClaimView>> {
  const { entity, other, filter, cursor } = wanted;
  const query: ClaimQuery = {
    filter,
    limit: claimsPerPage,
    ...(entity === null ? {} : { entity }),
    ...(entity === null || other === null ? {} : { other }),
    ...(cursor === null ? {} : { cursor }),
  };
  return await source.claims(query, signal);
}

/** Ids that claims name and that have not been read. */
export function namesMissing(
  claims: readonly ClaimView[],
  entities: ReadonlyMap<string, NodeElement>,
): readonly string[] {
  const named = claims.flatMap(({ subject, object, speakers, place }) => [
    subject,
    object,
    ...speakers,
    place,
  ]);
  return [...new Set(named)].filter((id) => id !== null && !entities.has(id)) as string[];
}
