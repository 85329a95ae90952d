import { canonicalJson } from '../../model/canonical-json.ts';
import { checkSchema } from '../check-schema.ts';
import { type GraphExporter, type GraphSource, separated } from '../graph-exporter.ts';
import { wellFormedIn } from '../well-formed.ts';
import { context } from './context.ts';
import { edgeObjects } from './edge-objects.ts';
import { nodeObject } from './node-objects.ts';

/**
 * JSON-LD with its context inside. Persons, organizations, places, events and articles are what schema.org calls them. A
 * claim is derived from its article (PROV), and an annotation shows the words that it rests on (Web Annotation): by the
 * quote, and by its place where the article is at hand. All else has names of the graph's own, `urn:newsgraph:`. How often
 * an article mentions something is not told. An element that breaks the graph's schema is refused.
 */
export function createJsonLdExporter(): GraphExporter {
  return {
    name: 'json-ld',
    extension: '.jsonld',
    mediaType: 'application/ld+json',
    async *write(graph) {
      yield `{"@context":${canonicalJson(context)},"@graph":[`;
      yield* separated(objectsOf(graph), formatObject);
      yield ']}\n';
    },
  };
}

async function* objectsOf({ nodes, edges, locate }: GraphSource): AsyncGenerator<object> {
  for await (const node of nodes) {
    checkSchema(node);
    yield await nodeObject(node, locate);
  }
  for await (const edge of edges) {
    checkSchema(edge);
    yield* edgeObjects(edge);
  }
}

function formatObject(object: object): string {
  return canonicalJson(wellFormedIn(object));
}
