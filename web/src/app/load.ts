import type { NodeElement } from '../../../src/model/graph.ts';
import type { ClaimView, GraphView, Page } from '../../../src/model/view.ts';
import { activeFilters, type ClaimFilter } from '../filter/claim-filter.ts';
import { mergeViews } from '../graph/merge-views.ts';
import { edgesOfClaims } from '../graph/strands.ts';
import type { Link } from '../link/link.ts';
import type { ClaimQuery, GraphSource, PageOntology } from '../source/graph-source.ts';

/** Neighbours that opening an entity adds at most. */
const perEntity = 60;
const claimsPerPage = 100;
/** Pages of claims that are read to know which edges a filter leaves. */
const mostPages = 20;

/** The part of the graph that a link names. */
export async function loadGraph(
  source: GraphSource,
  { isOverview, opened, entity, other, limit }: Link,
  signal: AbortSignal,
): Promise<GraphView> {
  const roots = [...new Set([...opened, entity, other])].filter((id) => id !== null);
  const views = await Promise.all([
    ...(isOverview ? [source.graph({ entities: [], depth: 0, limit }, signal)] : []),
    ...(roots.length === 0
      ? []
      : [
          source.graph(
            { entities: roots, depth: opened.length === 0 ? 0 : 1, limit: 1 + perEntity * roots.length },
            signal,
          ),
        ]),
  ]);
  return mergeViews(views);
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

/** Keys of the edges that a filter leaves; null where it looks at nothing but types, which edges have themselves. */
export async function loadLeft(
  source: GraphSource,
  filter: ClaimFilter,
  ontology: PageOntology,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  if (activeFilters({ ...filter, types: [] }) === 0) return null;
  const found: ClaimView[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < mostPages; count += 1) {
    const page: Page<ClaimView> = await source.claims(
      { filter, limit: 1000, ...(cursor === null ? {} : { cursor }) },
      signal,
    );
    found.push(...page.items);
    cursor = page.next;
    if (cursor === null) break;
  }
  return edgesOfClaims(found, ontology);
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
