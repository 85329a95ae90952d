import type { GoldDocument } from './gold-document.ts';
import type { Prediction } from './prediction.ts';

/** Gold documents with what was predicted for them. */
export interface PairedDocuments {
  readonly pairs: readonly { readonly gold: GoldDocument; readonly prediction: Prediction | null }[];
  /** How many predictions belong to no gold document. */
  readonly extra: number;
}

/** Pairs by id; by id and text where gold has an id twice. */
export function pairDocuments(
  golds: readonly GoldDocument[],
  predictions: readonly Prediction[],
): PairedDocuments {
  const times = new Map<unknown, number>();
  for (const { id } of golds) times.set(id, (times.get(id) ?? 0) + 1);
  const keyOf = ({ id, text }: { id: unknown; text?: string }) =>
    JSON.stringify((times.get(id) ?? 0) > 1 ? [id, text ?? null] : [id]);
  const pool = new Map<string, Prediction[]>();
  for (const prediction of predictions) {
    const list = pool.get(keyOf(prediction)) ?? [];
    pool.set(keyOf(prediction), list);
    list.push(prediction);
  }
  const pairs = golds.map((gold) => ({ gold, prediction: pool.get(keyOf(gold))?.shift() ?? null }));
  return { pairs, extra: [...pool.values()].reduce((sum, { length }) => sum + length, 0) };
}
