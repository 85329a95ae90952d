import type { GoldDocument } from '../evaluation/gold-document.ts';
import { withGoldEntities } from '../evaluation/identity/gold-extraction.ts';
import type { Prediction } from '../evaluation/prediction.ts';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { resolveDocuments } from '../resolve/resolve-documents.ts';

/** A gold document that was read. */
export interface ReadGold {
  readonly gold: GoldDocument;
  readonly article: Article;
  readonly extraction: Extraction;
}

/**
 * Resolves documents together, as a workspace of them would be, and tells the cluster of each entity: of those that were
 * found, and of those of gold, given to the resolution in their place.
 */
export function predictIdentities(documents: readonly ReadGold[]): Prediction[] {
  const found = resolveDocuments(documents);
  const given = documents.map(({ article, extraction, gold }) => ({
    article,
    ...withGoldEntities(extraction, gold),
  }));
  const ofGold = resolveDocuments(given);
  return documents.map(({ article, extraction }, at) => {
    const clusters = found.get(article.id);
    const goldClusters = ofGold.get(article.id);
    return {
      ...extraction,
      entities: extraction.entities.map((entity) => {
        const cluster = clusters?.get(entity.id);
        return cluster === undefined ? entity : { ...entity, cluster };
      }),
      goldClusters: Object.fromEntries(
        [...given[at]!.ids].flatMap(([id, local]) => {
          const cluster = goldClusters?.get(local);
          return cluster === undefined ? [] : [[String(id), cluster]];
        }),
      ),
    };
  });
}
