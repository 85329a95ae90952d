import { documentNodeId } from '../../graph/document-elements.ts';
import { nodeOwner } from '../../graph/element-owner.ts';
import { baseLabelOf, baseLabels, type NodeElement, type Properties } from '../../model/graph.ts';
import type { LocateQuote } from '../graph-exporter.ts';
import { kindIri, nodeIri, typeIri } from './names.ts';

/** What schema.org calls a kind of entities. Any other is a thing. */
const kinds: Readonly<Record<string, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Country: 'schema:Country',
  Place: 'schema:Place',
  Event: 'schema:Event',
};

/** A node as an object of JSON-LD. */
export async function nodeObject(node: NodeElement, locate?: LocateQuote): Promise<object> {
  switch (baseLabelOf(node.id)) {
    case baseLabels.entity:
      return entityObject(node);
    case baseLabels.document:
      return documentObject(node);
    case baseLabels.claim:
      return await claimObject(node, locate);
  }
}

function entityObject({ id, label, properties }: NodeElement): object {
  const { kind: _, ...rest } = properties;
  const known = Object.hasOwn(kinds, label) ? kinds[label] : 'schema:Thing';
  return { '@id': nodeIri(id), '@type': [known, kindIri(label)], ...rest };
}

function documentObject({ id, properties }: NodeElement): object {
  const { outlet, copyOf, ...rest } = properties;
  return {
    '@id': nodeIri(id),
    '@type': ['schema:NewsArticle', 'prov:Entity'],
    ...rest,
    ...(outlet === undefined ? {} : { publisher: { '@type': 'schema:Organization', name: outlet } }),
    ...linked('copyOf', copyOf),
  };
}

async function claimObject({ id, properties }: NodeElement, locate?: LocateQuote): Promise<object> {
  const { type, quote, retells, takenBackBy, ...rest } = properties;
  const article = nodeIri(documentNodeId(nodeOwner(id)));
  const selectors = await selectorsOf(id, properties, locate);
  return {
    '@id': nodeIri(id),
    '@type': ['schema:Claim', 'prov:Entity'],
    ...rest,
    ...(type === undefined ? {} : { claimType: typeIri(String(type)) }),
    ...linked('retells', retells),
    ...linked('takenBackBy', takenBackBy),
    wasDerivedFrom: article,
    ...(selectors.length === 0
      ? {}
      : {
          annotation: {
            '@type': 'oa:Annotation',
            motivatedBy: 'oa:linking',
            hasTarget: { '@type': 'oa:SpecificResource', hasSource: article, hasSelector: selectors },
          },
        }),
  };
}

async function selectorsOf(
  id: string,
  { quote, start, end }: Properties,
  locate?: LocateQuote,
): Promise<readonly object[]> {
  const isPlaced = typeof start === 'number' && typeof end === 'number';
  const passage = isPlaced ? ((await locate?.(nodeOwner(id), start, end)) ?? null) : null;
  const around = passage?.around ?? null;
  return [
    ...(quote === undefined
      ? []
      : [
          {
            '@type': 'oa:TextQuoteSelector',
            exact: quote,
            ...(around === null ? {} : { prefix: around.before, suffix: around.after }),
          },
        ]),
    ...(passage === null
      ? []
      : [{ '@type': 'oa:TextPositionSelector', selectorStart: passage.start, selectorEnd: passage.end }]),
  ];
}

/** A property that names other nodes by their ids. */
function linked(name: string, ids: Properties[string] | undefined): object {
  if (ids === undefined) return {};
  return { [name]: (typeof ids === 'object' ? ids : [String(ids)]).map(nodeIri) };
}
