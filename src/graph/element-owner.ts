import { baseLabelOf, baseLabels, type EdgeIdentity } from '../model/graph.ts';

/**
 * The document that alone gives a node; the empty text for an entity, which many documents may give.
 * Ids of claims within a document hold no `#`, so that the last one ends the document's id.
 */
export function nodeOwner(id: string): string {
  switch (baseLabelOf(id)) {
    case baseLabels.document:
      return id.slice('document/'.length);
    case baseLabels.claim:
      return id.slice('claim/'.length, id.lastIndexOf('#'));
    case baseLabels.entity:
      return '';
  }
}

/** The document that alone gives an edge; the empty text for a typed edge between entities. */
export function edgeOwner({ source, target }: EdgeIdentity): string {
  return nodeOwner(source) || nodeOwner(target);
}
