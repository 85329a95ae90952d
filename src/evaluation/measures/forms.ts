import { type Candidate, greedyPairs } from '../matching/greedy-pairs.ts';
import type { Tallies } from '../tally.ts';
import { compareSpans, isWithin, spanKey } from '../text/spans.ts';
import type { FormMention, ViewedEntity } from '../view-document.ts';
import { measureClusters } from './clusters.ts';

/** A mention of any form, with the position of its entity in the document's list. */
export interface PlacedMention extends FormMention {
  readonly entity: number;
}

/** Mentions of gold and prediction and which of them are the same. */
export interface FormPairs {
  readonly gold: readonly PlacedMention[];
  readonly pred: readonly PlacedMention[];
  /** By position: predicted mention of a gold mention. */
  readonly predOf: ReadonlyMap<number, number>;
  /** Pairs of entities that share a name, as {@link entityPair}. */
  readonly named: ReadonlySet<string>;
  /** Whether an entity of either side has a name. */
  readonly hasName: { readonly gold: readonly boolean[]; readonly pred: readonly boolean[] };
}

export function entityPair(gold: PlacedMention, pred: PlacedMention): string {
  return `${gold.entity} ${pred.entity}`;
}

/** The predicted entities that the figures over all forms see. */
export function entitiesWithForms(pred: readonly ViewedEntity[]): ViewedEntity[] {
  return pred.filter(({ kind, forms }) => kind !== null && forms.size > 0);
}

/**
 * Pairs mentions one to one: equal spans first; then, unless the gold one is a name, a predicted span within the gold span
 * that holds the gold head, the longest first.
 */
export function pairForms(gold: readonly ViewedEntity[], pred: readonly ViewedEntity[]): FormPairs {
  const golds = mentionsOf(gold);
  const preds = mentionsOf(pred);
  const predOf = greedyPairs(candidatesOf(golds, preds));
  const named = new Set<string>();
  for (const [a, b] of predOf) {
    if (golds[a]!.form === 'name' && preds[b]!.form === 'name') named.add(entityPair(golds[a]!, preds[b]!));
  }
  const hasName = (entities: readonly ViewedEntity[]) =>
    entities.map(({ forms }) => [...forms.values()].some(({ form }) => form === 'name'));
  return { gold: golds, pred: preds, predOf, named, hasName: { gold: hasName(gold), pred: hasName(pred) } };
}

/**
 * Clusters of mentions of every form, and pronouns and nominals resolved: those of a gold chain with a name that are in a
 * predicted entity with one of that chain's names; precision over the predicted ones whose entity has a name.
 */
export function measureForms(
  gold: readonly ViewedEntity[],
  allPred: readonly ViewedEntity[],
  tallies: Tallies,
): void {
  const pred = entitiesWithForms(allPred);
  const pairs = pairForms(gold, pred);
  const goldOf = new Map([...pairs.predOf].map(([a, b]) => [b, a]));
  const goldClusters = gold.map(() => new Set<string>());
  for (const [a, { entity }] of pairs.gold.entries()) goldClusters[entity]!.add(`${a}`);
  const predClusters = pred.map(() => new Set<string>());
  for (const [b, { entity }] of pairs.pred.entries()) {
    predClusters[entity]!.add(goldOf.has(b) ? `${goldOf.get(b)}` : `pred ${b}`);
  }
  measureClusters(goldClusters, predClusters, 'all forms', tallies);
  const right = [...pairs.predOf]
    .map(([a, b]) => ({ gold: pairs.gold[a]!, pred: pairs.pred[b]! }))
    .filter((pair) => pairs.named.has(entityPair(pair.gold, pair.pred)));
  for (const form of ['pronoun', 'nominal']) {
    tallies
      .get(`${form}s resolved`)
      .add(
        right.filter((pair) => pair.gold.form === form && pair.pred.form === form).length,
        pairs.pred.filter((mention) => mention.form === form && pairs.hasName.pred[mention.entity]).length,
        right.filter((pair) => pair.gold.form === form).length,
        pairs.gold.filter((mention) => mention.form === form && pairs.hasName.gold[mention.entity]).length,
      );
  }
}

function mentionsOf(entities: readonly ViewedEntity[]): PlacedMention[] {
  return entities.flatMap(({ forms }, entity) => [...forms.values()].map((form) => ({ ...form, entity })));
}

function candidatesOf(golds: readonly PlacedMention[], preds: readonly PlacedMention[]): Candidate[] {
  const byPlace = preds.map(({ span }, b) => ({ span, b })).sort((x, y) => compareSpans(x.span, y.span));
  const starts = byPlace.map(({ span }) => span[0]);
  const bySpan = new Map<string, number[]>();
  for (const [b, { span }] of preds.entries()) {
    const key = spanKey(span);
    bySpan.set(key, [...(bySpan.get(key) ?? []), b]);
  }
  return golds.flatMap(({ span, form, head }, a) => {
    const equal = (bySpan.get(spanKey(span)) ?? []).map((b) => ({ a, b, score: [1, span[1] - span[0]] }));
    if (form === 'name') return equal;
    const inside: Candidate[] = [];
    for (let at = firstFrom(starts, span[0]); at < starts.length && starts[at]! <= head[0]; at += 1) {
      const { span: other, b } = byPlace[at]!;
      if (spanKey(other) === spanKey(span)) continue;
      if (isWithin(other, span) && isWithin(head, other))
        inside.push({ a, b, score: [0, other[1] - other[0]] });
    }
    return [...equal, ...inside];
  });
}

/** Index of the first number of a sorted list that is not below another. */
function firstFrom(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
