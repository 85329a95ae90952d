import type { FigureRows } from '../figures.ts';
import type { Outcome } from '../outcomes/outcome.ts';
import type { PairedDocuments } from '../pair-documents.ts';
import { emptyPrediction } from '../prediction.ts';
import { identityOutcomes } from './identity-outcomes.ts';
import { foundIdentities, givenIdentities, type IdentityItem } from './match-identities.ts';
import { measureIdentities } from './measure-identities.ts';

type Pairs = PairedDocuments['pairs'];

/**
 * Figures of identity across the documents that were annotated for it: over the entities that the system found, and, where
 * it tells, over those of gold (`given`), which leaves out what was lost before. Null without such documents.
 */
export function scoreIdentities(pairs: Pairs): FigureRows | null {
  if (!pairs.some(isAnnotated)) return null;
  const given = pairs.flatMap((pair, at) => {
    const clusters = pair.prediction?.goldClusters;
    return isAnnotated(pair) && clusters !== undefined ? givenIdentities(at, pair.gold, clusters) : [];
  });
  return {
    ...measureIdentities(foundItems(pairs), 'found'),
    ...(given.length === 0 ? {} : measureIdentities(given, 'given')),
  };
}

/** What became of the identity of each entity, by the position of its document. */
export function outcomesOfIdentities(pairs: Pairs): Map<number, Outcome[]> {
  return identityOutcomes(foundItems(pairs), (document) => String(pairs[document]!.gold.id));
}

function foundItems(pairs: Pairs): IdentityItem[] {
  return pairs.flatMap((pair, at) =>
    isAnnotated(pair) ? foundIdentities(at, pair.gold, pair.prediction ?? emptyPrediction) : [],
  );
}

function isAnnotated({ gold }: Pairs[number]): boolean {
  return gold.layers.includes('identity');
}
