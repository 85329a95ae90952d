import type { GoldDocument } from '../evaluation/gold-document.ts';
import { withGoldEntities } from '../evaluation/identity/gold-extraction.ts';
import type { Prediction } from '../evaluation/prediction.ts';
import { profileCorpus, type ReadDocument, resolveCorpus } from './resolve-corpus.ts';

/** A gold document that was read. */
export interface ReadGold extends ReadDocument {
  readonly gold: GoldDocument;
}

/**
 * Resolves documents together, as a workspace of them would be, and tells the cluster of each entity: of those that were
 * found, and of those of gold, given to the resolution in their place.
 */
export function predictIdentities(documents: readonly ReadGold[]): Prediction[] {
  const found = resolveCorpus(profileCorpus(documents));
  const given = documents.map(({ article, extraction, gold }) => ({
    article,
    ...withGoldEntities(extraction, gold),
  }));
  const clusters = resolveCorpus(profileCorpus(given));
  return documents.map(({ article, extraction }, at) => ({
    ...extraction,
    entities: extraction.entities.map((entity) => {
      const cluster = found.get(`${article.id}#${entity.id}`);
      return cluster === undefined ? entity : { ...entity, cluster };
    }),
    goldClusters: Object.fromEntries(
      [...given[at]!.ids].flatMap(([id, local]) => {
        const cluster = clusters.get(`${article.id}#${local}`);
        return cluster === undefined ? [] : [[String(id), cluster]];
      }),
    ),
  }));
}
