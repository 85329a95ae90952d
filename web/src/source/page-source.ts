import type { PageArticle, PageData } from '../../../src/export/page/page-data.ts';
import type { BriefEntity } from '../../../src/model/brief.ts';
import type { NodeElement } from '../../../src/model/graph.ts';
import type { ArticleView, ClaimView } from '../../../src/model/view.ts';
import type { ShownClaim } from '../../../src/pipeline/show/shown-claim.ts';
import { outletKey } from '../../../src/resolve/sources/outlet-key.ts';
import { activeFilters, type ClaimFilter, matches } from '../filter/claim-filter.ts';
import { type ClaimQuery, type GraphSource, MovedError, SourceError, UnknownError } from './graph-source.ts';
import { createPageBriefs } from './page-brief.ts';
import { type PageClaim, pageClaims } from './page-claims.ts';
import { createPageEdges } from './page-edges.ts';
import { createPageGraph } from './page-graph.ts';
import { createPageSearch, nameOf } from './page-search.ts';

/**
 * A source that reads the graph within the page.
 * @throws SourceError for a form that this viewer does not know
 */
export function createPageSource(data: PageData): GraphSource {
  if (data.version !== 2)
    throw new SourceError('This page holds a graph in a form that its viewer does not know.');
  const documents = new Map<string, NodeElement>();
  const entities = new Map<string, NodeElement>();
  for (const node of data.nodes) {
    if (node.label === 'Document') documents.set(node.id, node);
    else if (node.label !== 'Claim') entities.set(node.id, node);
  }
  const articles = new Map(data.articles.map((article) => [article.document, article]));
  const reports = new Map(data.reports.map((report) => [report.document, report]));
  const former = new Map(data.former.map((each) => [each.id, each]));
  const outsiders = new Map<string, NodeElement>();
  const claims = pageClaims(
    { nodes: data.nodes, edges: data.edges, documents, articles, reports },
    ({ name, id = `speaker:${name}` }) => {
      if (!entities.has(id)) outsiders.set(id, { id, label: '', properties: { name } });
      return id;
    },
  );
  const relations = data.edges.flatMap(([type, source, target, properties = {}]) =>
    entities.has(source) && entities.has(target) ? [{ type, source, target, properties }] : [],
  );
  const mentions = new Map<string, (readonly [string, number])[]>();
  for (const [type, source, target, properties = {}] of data.edges) {
    if (type !== 'MENTIONED_IN') continue;
    const own = mentions.get(source) ?? [];
    own.push([target.slice('document/'.length), Number(properties.count ?? 1)]);
    mentions.set(source, own);
  }
  const search = createPageSearch([...entities.values()]);
  const whole = createPageGraph(entities, relations);
  const recount = createPageEdges(claims, data.ontology);
  let filtered: { readonly key: string; readonly graph: typeof whole } | null = null;
  /** The graph that a filter leaves. The last one is kept: one view asks several times. */
  const graphOf = (filter: ClaimFilter) => {
    const own = { ...filter, standing: null };
    if (activeFilters(own) === 0) return whole;
    const key = JSON.stringify(own);
    if (filtered?.key !== key) {
      const isCounted = ({ view, shown }: PageClaim) => passes(view, shown, own);
      const left = relations.flatMap((edge) => recount(edge, isCounted) ?? []);
      filtered = { key, graph: createPageGraph(entities, left) };
    }
    return filtered.graph;
  };
  const outlets = new Set([...documents.values()].map(({ properties }) => properties.outlet));
  const entityOf = (id: string): BriefEntity => {
    const node = entities.get(id) ?? outsiders.get(id);
    return node === undefined ? { id, kind: '', name: id } : { id, kind: node.label, name: nameOf(node) };
  };
  const articleOf = (id: string) => toArticle(id, documents.get(`document/${id}`)!, articles.get(id));
  const briefs = createPageBriefs({
    ...{ ontology: data.ontology, claims, entityOf },
    isoOf: (id) => String(entities.get(id)?.properties.iso ?? '') || null,
    mentionsOf: (id) => mentions.get(id) ?? [],
    articleOf: (id) => ({
      ...articleOf(id),
      story: String(documents.get(`document/${id}`)!.properties.copyOf ?? `document/${id}`),
    }),
  });
  /** The ids that ids stand for now. */
  const current = (ids: readonly string[]) =>
    ids.flatMap((id) => former.get(id)?.now.map((entity) => entity.id) ?? [id]);
  const currentOne = (id: string): string => {
    const [now = id, ...others] = current([id]);
    if (others.length === 0) return now;
    throw new MovedError(`${id} is now several entities: ask for one of them.`, former.get(id)!);
  };

  return {
    ontology: async () => data.ontology,
    outlets: async () => [...outlets].filter((outlet) => typeof outlet === 'string').sort(),
    search: async (text, limit) => search(text, limit),
    entities: async (ids) => ids.flatMap((id) => entities.get(id) ?? outsiders.get(id) ?? []),
    graph: async ({ filter, ...query }) => graphOf(filter)({ ...query, entities: current(query.entities) }),
    async claims({ filter, limit, cursor, entity, other, document }) {
      const wanted = {
        ...(entity === undefined ? {} : { entity: currentOne(entity) }),
        ...(other === undefined ? {} : { other: currentOne(other) }),
        ...(document === undefined ? {} : { document }),
      };
      const found = claims.flatMap(({ view, shown }) =>
        isAbout(view, wanted) && passes(view, shown, filter) ? [view] : [],
      );
      const start = Number(cursor ?? 0);
      const end = start + limit;
      return {
        items: found.slice(start, end),
        total: found.length,
        next: end < found.length ? String(end) : null,
      };
    },
    async article(id) {
      if (!documents.has(`document/${id}`)) throw new UnknownError(`There is no article ${id} in this page.`);
      return articleOf(id);
    },
    async brief(id) {
      const now = currentOne(id);
      if (!entities.has(now)) throw new UnknownError(`There is no entity ${id} in this page.`);
      return briefs(now);
    },
    former: async (id) => former.get(id) ?? null,
  };
}

/** Whether a filter lets a claim through. Whoever is credited with an article is an outlet, too. */
function passes(view: ClaimView, { outlets }: ShownClaim, { outlet, ...filter }: ClaimFilter): boolean {
  return (
    matches(view, { ...filter, outlet: null }) && (outlet === null || outlets.includes(outletKey(outlet)))
  );
}

function isAbout(
  { subject, object, speakers, document }: ClaimView,
  wanted: Pick<ClaimQuery, 'entity' | 'other' | 'document'>,
): boolean {
  const { entity, other } = wanted;
  if (wanted.document !== undefined && document !== wanted.document) return false;
  if (entity === undefined) return true;
  if (other === undefined) return subject === entity || object === entity || speakers.includes(entity);
  return (subject === entity && object === other) || (subject === other && object === entity);
}

function toArticle(
  document: string,
  { properties }: NodeElement,
  article: PageArticle | undefined,
): ArticleView {
  const word = (name: string) => (typeof properties[name] === 'string' ? properties[name] : null);
  return {
    document,
    title: word('title'),
    outlet: word('outlet'),
    published: word('published'),
    url: webAddress(word('url')),
    authors: article?.authors ?? [],
    language: word('language') ?? 'und',
    text: article?.text ?? null,
    blocks: article?.blocks ?? [],
  };
}

/** An address that is safe to follow. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}
