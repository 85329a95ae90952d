import { canonicalJson } from '../../model/canonical-json.ts';
import type { EdgeElement } from '../../model/graph.ts';
import { type Elements, type FormerEntity, type GraphExporter, separated } from '../graph-exporter.ts';
import type { PageEdge } from './page-data.ts';
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
    async *write({ nodes, edges, ontology: { kinds, types } = { kinds: {}, types: {} }, ...graph }) {
      const [head, tail] = await readTemplate();
      const documents: string[] = [];
      const former = await rememberFormer(graph.former ?? []);
      yield `${head}{"version":2,"ontology":${inScript({ kinds, types })},"nodes":[`;
      yield* separated(nodes, (node) => {
        if (node.label === 'Document') documents.push(node.id.slice('document/'.length));
        else former.see(node.id);
        return inScript(node);
      });
      yield '],"edges":[';
      yield* separated(edges, (edge) => inScript(pageEdge(edge)));
      yield '],"reports":[';
      if (graph.reports !== undefined) yield* separated(ofEach(documents, graph.reports), inScript);
      yield '],"former":[';
      yield* separated(former.seen(), inScript);
      yield '],"articles":[';
      if (graph.texts !== undefined) yield* separated(ofEach(documents, graph.texts), inScript);
      yield `]}${tail}`;
    },
  };
}

/** What is told of documents, with their ids. */
async function* ofEach<T>(
  documents: readonly string[],
  read: (document: string) => Promise<T | null>,
): AsyncGenerator<T & { readonly document: string }> {
  for (const document of documents) {
    const found = await read(document);
    if (found !== null) yield { document, ...found };
  }
}

/** Tells those former ids apart of which the page holds something. */
async function rememberFormer(given: Elements<FormerEntity>) {
  const byTarget = new Map<string, FormerEntity[]>();
  for await (const former of given) {
    for (const { id } of former.now) byTarget.set(id, [...(byTarget.get(id) ?? []), former]);
  }
  const found = new Map<string, FormerEntity>();
  return {
    /** Notes that a node is in the page. */
    see(node: string): void {
      for (const former of byTarget.get(node) ?? []) found.set(former.id, former);
    },
    /** Former ids of nodes that are, by id. */
    seen: (): readonly FormerEntity[] => [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function pageEdge({ type, source, target, properties }: EdgeElement): PageEdge {
  return Object.keys(properties).length === 0 ? [type, source, target] : [type, source, target, properties];
}

/** JSON that no part of an HTML parser takes for markup: the end of a script and the start of a comment begin with `<`. */
function inScript(value: unknown): string {
  return canonicalJson(value).replaceAll('<', '\\u003c');
}
