import { canonicalJson } from '../../model/canonical-json.ts';
import type { EdgeElement } from '../../model/graph.ts';
import { type ArticleTexts, type GraphExporter, separated } from '../graph-exporter.ts';
import type { PageArticle, PageEdge } from './page-data.ts';
import { readTemplate } from './page-template.ts';

/**
 * One HTML file with the viewer and the graph in it, which opens without a server or a network. Its policy lets no script
 * run but the viewer's own, named by its hash.
 */
export function createPageExporter(): GraphExporter {
  return {
    name: 'html',
    extension: '.html',
    mediaType: 'text/html',
    async *write({ nodes, edges, ontology: { kinds, types } = { kinds: {}, types: {} }, texts }) {
      const [head, tail] = await readTemplate();
      const documents: string[] = [];
      yield `${head}{"version":1,"ontology":${inScript({ kinds, types })},"nodes":[`;
      yield* separated(nodes, (node) => {
        if (node.label === 'Document') documents.push(node.id.slice('document/'.length));
        return inScript(node);
      });
      yield '],"edges":[';
      yield* separated(edges, (edge) => inScript(pageEdge(edge)));
      yield '],"articles":[';
      if (texts !== undefined) yield* separated(articlesOf(documents, texts), inScript);
      yield `]}${tail}`;
    },
  };
}

async function* articlesOf(documents: readonly string[], texts: ArticleTexts): AsyncGenerator<PageArticle> {
  for (const document of documents) {
    const found = await texts(document);
    if (found !== null) yield { document, ...found };
  }
}

function pageEdge({ type, source, target, properties }: EdgeElement): PageEdge {
  return Object.keys(properties).length === 0 ? [type, source, target] : [type, source, target, properties];
}

/** JSON that no part of an HTML parser takes for markup: the end of a script and the start of a comment begin with `<`. */
function inScript(value: unknown): string {
  return canonicalJson(value).replaceAll('<', '\\u003c');
}
