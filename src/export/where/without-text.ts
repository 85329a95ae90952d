import {
  baseLabelOf,
  baseLabels,
  type NodeElement,
  type Properties,
  type PropertyValue,
} from '../../model/graph.ts';
import type { Elements, GraphSource } from '../graph-exporter.ts';

/** Most characters, in UTF-16 code units, of an article's words that are given away. */
export const longestQuote = 40;

/** Properties of a claim that are no words of its article, but names and the graph's own terms. */
const ownWords: ReadonlySet<string> = new Set([
  ...['type', 'polarity', 'modality', 'voice', 'basis', 'rule', 'caveat'],
  ...['timeStart', 'timeEnd', 'timePrecision', 'contentType', 'contentPolarity', 'contentModality'],
  ...['subject', 'object', 'speaker', 'retells', 'takenBackBy'],
]);

/**
 * A graph without the text of its articles: of a claim's quote and all else that it says in the article's words, what is
 * longer than {@link longestQuote} is left out whole, and so are the words around a quote. Where a quote stands is still
 * told, names of entities and titles of articles stay.
 */
export function withoutText({ texts: _, locate, ...graph }: GraphSource): GraphSource {
  return {
    ...graph,
    nodes: strip(graph.nodes),
    ...(locate === undefined
      ? {}
      : {
          locate: async (...quote) => {
            const passage = await locate(...quote);
            return passage && { ...passage, around: null };
          },
        }),
  };
}

async function* strip(nodes: Elements<NodeElement>): AsyncGenerator<NodeElement> {
  for await (const node of nodes) {
    const isClaim = baseLabelOf(node.id) === baseLabels.claim;
    yield isClaim ? { ...node, properties: shortened(node.properties) } : node;
  }
}

function shortened(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): (readonly [string, PropertyValue])[] => {
      if (ownWords.has(name)) return [[name, value]];
      if (typeof value === 'string') return isShort(value) ? [[name, value]] : [];
      if (typeof value !== 'object') return [[name, value]];
      const short = value.filter(isShort);
      return short.length === 0 && value.length > 0 ? [] : [[name, short]];
    }),
  );
}

function isShort(text: string): boolean {
  return text.length <= longestQuote;
}
