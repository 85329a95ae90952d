import type { PageArticle, PageData } from '../../../src/export/page/page-data.ts';
import type { NodeElement } from '../../../src/model/graph.ts';
import type { ArticleView, ClaimView } from '../../../src/model/view.ts';
import { matches } from '../filter/claim-filter.ts';
import { type ClaimQuery, type GraphSource, SourceError } from './graph-source.ts';
import { pageClaims } from './page-claims.ts';
import { createPageGraph } from './page-graph.ts';
import { createPageSearch } from './page-search.ts';

/**
 * A source that reads the graph within the page.
 * @throws SourceError for a form that this viewer does not know
 */
export function createPageSource(data: PageData): GraphSource {
  if (data.version !== 1)
    throw new SourceError('This page holds a graph in a form that its viewer does not know.');
  const documents = new Map<string, NodeElement>();
  const entities = new Map<string, NodeElement>();
  for (const node of data.nodes) {
    if (node.label === 'Document') documents.set(node.id, node);
    else if (node.label !== 'Claim') entities.set(node.id, node);
  }
  const articles = new Map(data.articles.map((article) => [article.document, article]));
  const claims = pageClaims(data.nodes, data.edges, documents, articles);
  const relations = data.edges.flatMap(([type, source, target, properties = {}]) =>
    entities.has(source) && entities.has(target) ? [{ type, source, target, properties }] : [],
  );
  const search = createPageSearch([...entities.values()]);
  const graph = createPageGraph(entities, relations);
  const outlets = new Set([...documents.values()].map(({ properties }) => properties.outlet));

  return {
    ontology: async () => data.ontology,
    outlets: async () => [...outlets].filter((outlet) => typeof outlet === 'string').sort(),
    search: async (text, limit) => search(text, limit),
    entities: async (ids) => ids.flatMap((id) => entities.get(id) ?? []),
    graph: async (query) => graph(query),
    async claims({ filter, limit, cursor, ...wanted }) {
      const found = claims.filter((claim) => isAbout(claim, wanted) && matches(claim, filter));
      const start = Number(cursor ?? 0);
      const end = start + limit;
      return {
        items: found.slice(start, end),
        total: found.length,
        next: end < found.length ? String(end) : null,
      };
    },
    async article(id) {
      const node = documents.get(`document/${id}`);
      if (node === undefined) throw new SourceError(`There is no article ${id} in this page.`);
      return toArticle(id, node, articles.get(id));
    },
  };
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
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
