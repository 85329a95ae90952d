import type { Span } from '../../model/extraction.ts';
import type { GoldDocument, GoldId } from '../gold-document.ts';
import { alignEntities } from '../measures/align-entities.ts';
import type { Prediction } from '../prediction.ts';
import { createScoredText } from '../text/scored-text.ts';
import { sharedCount } from '../text/spans.ts';
import { viewDocument } from '../view-document.ts';

/** An entity of a gold document, with the cluster that a system puts it into. */
export interface IdentityItem {
  /** Position of the document in the set. */
  readonly document: number;
  readonly id: GoldId;
  readonly kind: string;
  /** The key that gold gives whoever or whatever it is. */
  readonly identity: string;
  readonly families: readonly string[];
  /** Where it is named first, and how. */
  readonly span: Span | null;
  readonly name: string;
  /** Two items of one cluster are one for the system. Null where it did not find the entity. */
  readonly cluster: string | null;
}

/**
 * The entities of a gold document as a system found them: each stands for the predicted entity that shares most spans
 * with it. One that only touches its spans stands for it if it is of its kind.
 * @param document Position of the document in the set.
 */
export function foundIdentities(
  document: number,
  gold: GoldDocument,
  prediction: Prediction,
): IdentityItem[] {
  const text = createScoredText(gold.text);
  const goldView = viewDocument(gold, text, gold.source);
  const predView = viewDocument(prediction, text, gold.source);
  const clusters = new Map<GoldId, string>();
  for (const { id, cluster } of prediction.entities) {
    if (!clusters.has(id)) clusters.set(id, cluster ?? ownCluster(document, id));
  }
  const found = new Map<GoldId, string>();
  for (const [a, b] of alignEntities(goldView, predView)) {
    const one = goldView[a]!;
    const other = predView[b]!;
    const isSame = sharedCount(one.spans, other.spans) > 0 || one.kind === other.kind;
    if (isSame) found.set(one.id, clusters.get(other.id)!);
  }
  return itemsOf(document, gold, (id) => found.get(id) ?? null);
}

/** The entities of a gold document with the clusters that resolution gives them when it is given these very entities. */
export function givenIdentities(
  document: number,
  gold: GoldDocument,
  clusters: Readonly<Record<string, string>>,
): IdentityItem[] {
  return itemsOf(document, gold, (id) => clusters[String(id)] ?? ownCluster(document, id));
}

function itemsOf(
  document: number,
  { text, entities }: GoldDocument,
  clusterOf: (id: GoldId) => string | null,
): IdentityItem[] {
  return entities.flatMap(({ id, kind, identity, families = [], mentions }) => {
    if (identity === undefined) return [];
    const span = mentions[0] ?? null;
    const name = span === null ? String(id) : text.slice(...span);
    return [{ document, id, kind, identity, families, span, name, cluster: clusterOf(id) }];
  });
}

/** The cluster of an entity that a system does not join with any. */
function ownCluster(document: number, id: GoldId): string {
  return `\u0000${document}#${JSON.stringify(id)}`;
}
