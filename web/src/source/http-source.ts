import type { NodeElement } from '../../../src/model/graph.ts';
import type { ArticleSummary, ArticleView, ClaimView, GraphView, Page } from '../../../src/model/view.ts';
import { noFilter } from '../filter/claim-filter.ts';
import { mergeViews } from '../graph/merge-views.ts';
import {
  type EntityBrief,
  type EntityMatch,
  type FormerEntity,
  type GraphQuery,
  type GraphSource,
  MovedError,
  type PageOntology,
  UnknownError,
} from './graph-source.ts';
import { claimParameters, reportParameters } from './http-claims.ts';
import type { Ask } from './http-client.ts';

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
        const query = { entities: entity, depth: 0, limit: entity.length, filter: noFilter };
        const { nodes } = await graph(ask, query, signal);
        found.push(...nodes);
      }
      return found;
    },
    graph: (query, signal) => graph(ask, query, signal),
    claims: (query, signal) => ask<Page<ClaimView>>('claims', claimParameters(query), signal),
    article: (id, signal) => ask<ArticleView>('document', { id }, signal),
    brief: (id, signal) => ask<EntityBrief>('entity', { id }, signal),
    former: (id, signal) => former(ask, id, signal),
  };
}

/** The service refuses to look for an entity that there is not: the others are asked for alone then. */
async function graph(ask: Ask, query: GraphQuery, signal: AbortSignal): Promise<GraphView> {
  const { entities: entity, depth, limit, filter } = query;
  const roots = entity.length === 0 ? {} : { entity, depth };
  try {
    return await ask<GraphView>('graph', { ...roots, limit, ...reportParameters(filter) }, signal);
  } catch (error) {
    if (!(error instanceof UnknownError || error instanceof MovedError)) throw error;
    if (entity.length < 2) return { nodes: [], edges: [], cut: false };
    const half = Math.ceil(entity.length / 2);
    const parts = [entity.slice(0, half), entity.slice(half)];
    return mergeViews(await Promise.all(parts.map((entities) => graph(ask, { ...query, entities }, signal))));
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
