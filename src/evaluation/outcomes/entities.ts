import type { ScoredText } from '../text/scored-text.ts';
import { sharedCount } from '../text/spans.ts';
import type { ViewedEntity } from '../view-document.ts';
import { type Outcome, right } from './outcome.ts';
import { showEntity } from './show-entity.ts';

/** Each gold entity that has a name: is there an entity with just its names, and of its kind? */
export function entityOutcomes(
  gold: readonly ViewedEntity[],
  pred: readonly ViewedEntity[],
  text: ScoredText,
): Outcome[] {
  const preds = pred.filter(({ kind, names }) => kind !== null && names.size > 0);
  const golds = gold.filter(({ names }) => names.size > 0);
  const withName = holdersOf(preds);
  const goldWithName = holdersOf(golds);
  return golds.map((entity): Outcome => {
    const found = new Set([...entity.names.keys()].flatMap((key) => withName.get(key) ?? []));
    const byShare = [...found].sort(
      (a, b) => sharedCount(b.names, entity.names) - sharedCount(a.names, entity.names),
    );
    return {
      topic: 'entities',
      cause: causeOf(entity, byShare, goldWithName),
      span: entity.names.values().next().value ?? null,
      expected: showEntity(entity, text),
      got: byShare.length === 0 ? null : byShare.map((one) => showEntity(one, text)).join(' + '),
    };
  });
}

function causeOf(
  gold: ViewedEntity,
  [best, ...others]: readonly ViewedEntity[],
  goldWithName: ReadonlyMap<string, readonly ViewedEntity[]>,
): string {
  if (best === undefined) return 'missed';
  const shared = sharedCount(gold.names, best.names);
  const isMerged = [...best.names.keys()].some(
    (key) => !gold.names.has(key) && (goldWithName.get(key)?.length ?? 0) > 0,
  );
  if (others.length > 0) return isMerged ? 'split and merged' : 'split';
  if (isMerged) return 'merged';
  if (shared < gold.names.size) return 'names missing';
  if (shared < best.names.size) return 'names too many';
  return best.kind === gold.kind ? right : 'wrong kind';
}

/** The entities that have a name, by its span. */
function holdersOf(entities: readonly ViewedEntity[]): Map<string, ViewedEntity[]> {
  const holders = new Map<string, ViewedEntity[]>();
  for (const entity of entities) {
    for (const key of entity.names.keys()) holders.set(key, [...(holders.get(key) ?? []), entity]);
  }
  return holders;
}
