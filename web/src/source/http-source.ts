import type { NodeElement } from '../../../src/model/graph.ts';
import type { ArticleSummary, ArticleView, ClaimView, GraphView, Page } from '../../../src/model/view.ts';
import type { ClaimQuery, EntityMatch, GraphSource, PageOntology } from './graph-source.ts';
import { claimRequests } from './http-claims.ts';
import type { Ask } from './http-client.ts';
import { latestFirst } from './latest-first.ts';

/** Ids in one address. */
const idsAtOnce = 50;
/** The service's longest page. */
const longest = 1000;
/** Pages of articles that are read for the names of their outlets. */
const outletPages = 5;

/** A source that asks the service. */
export function createHttpSource(ask: Ask): GraphSource {
  return {
    ontology: () => ask<PageOntology>('ontology', {}),
    async outlets() {
      const found = new Set<string>();
      let cursor: string | null = null;
      for (let count = 0; count < outletPages; count += 1) {
        const page: Page<ArticleSummary> = await ask('documents', { limit: longest, cursor });
        for (const { outlet } of page.items) if (outlet !== null) found.add(outlet);
        cursor = page.next;
        if (cursor === null) break;
      }
      return [...found].sort();
    },
    search: (search, limit, signal) => ask<Page<EntityMatch>>('entities', { search, limit }, signal),
    async entities(ids, signal) {
      const found: NodeElement[] = [];
      for (let at = 0; at < ids.length; at += idsAtOnce) {
        const entity = ids.slice(at, at + idsAtOnce);
        const { nodes } = await ask<GraphView>('graph', { entity, depth: 0, limit: entity.length }, signal);
        found.push(...nodes);
      }
      return found;
    },
    graph: ({ entities: entity, depth, limit }, signal) =>
      ask<GraphView>('graph', entity.length === 0 ? { limit } : { entity, depth, limit }, signal),
    claims: (query, signal) => claims(ask, query, signal),
    article: (id, signal) => ask<ArticleView>('document', { id }, signal),
  };
}

/** One request where the service has such a filter; else several, whose claims are put in order. */
async function claims(ask: Ask, query: ClaimQuery, signal: AbortSignal): Promise<Page<ClaimView>> {
  const { limit, cursor } = query;
  const requests = claimRequests(query);
  if (requests.length === 1) return await ask('claims', { ...requests[0], limit, cursor }, signal);
  const pages = await Promise.all(
    requests.map((request) => ask<Page<ClaimView>>('claims', { ...request, limit: longest }, signal)),
  );
  const items = pages.flatMap((page) => page.items).sort(latestFirst);
  const end = Number(cursor ?? 0) + limit;
  return {
    items: items.slice(end - limit, end),
    total: pages.reduce((sum, { total }) => sum + total, 0),
    next: end < items.length ? String(end) : null,
  };
}
