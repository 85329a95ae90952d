import type { NodeElement } from '../../../src/model/graph.ts';
import type { ArticleSummary, ArticleView, ClaimView, GraphView, Page } from '../../../src/model/view.ts';
import { mergeViews } from '../graph/merge-views.ts';
import {
  type ClaimQuery,
  type EntityBrief,
  type EntityMatch,
  type FormerEntity,
  type GraphQuery,
  type GraphSource,
  MovedError,
  type PageOntology,
  UnknownError,
} from './graph-source.ts';
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
        const { nodes } = await graph(ask, { entities: entity, depth: 0, limit: entity.length }, signal);
        found.push(...nodes);
      }
      return found;
    },
    graph: (query, signal) => graph(ask, query, signal),
    claims: (query, signal) => claims(ask, query, signal),
    article: (id, signal) => ask<ArticleView>('document', { id }, signal),
    brief: (id, signal) => ask<EntityBrief>('entity', { id }, signal),
    former: (id, signal) => former(ask, id, signal),
  };
}

/** The service refuses to look for an entity that there is not: the others are asked for alone then. */
async function graph(
  ask: Ask,
  { entities: entity, depth, limit }: GraphQuery,
  signal: AbortSignal,
): Promise<GraphView> {
  try {
    return await ask<GraphView>('graph', entity.length === 0 ? { limit } : { entity, depth, limit }, signal);
  } catch (error) {
    if (!(error instanceof UnknownError)) throw error;
    if (entity.length < 2) return { nodes: [], edges: [], cut: false };
    const half = Math.ceil(entity.length / 2);
    const parts = [entity.slice(0, half), entity.slice(half)];
    return mergeViews(
      await Promise.all(parts.map((entities) => graph(ask, { entities, depth, limit }, signal))),
    );
  }
}

/** The service leads from an id that stands for one entity now to that one. */
async function former(ask: Ask, id: string, signal: AbortSignal): Promise<FormerEntity | null> {
  try {
    const { entity } = await ask<EntityBrief>('entity', { id }, signal);
    return entity.id === id ? null : { id, now: [entity], cause: '' };
  } catch (error) {
    if (error instanceof MovedError) return error.former;
    if (error instanceof UnknownError) return null;
    throw error;
  }
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
