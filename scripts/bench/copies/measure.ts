import { isNearDuplicate, signatureBands, textSignature } from '../../../src/resolve/near-duplicate.ts';
import type { Pair } from './cases.ts';

/** What became of the pairs of one kind. */
export interface KindFigures {
  readonly kind: string;
  readonly isCopy: boolean;
  readonly pairs: number;
  /** Pairs that the index would compare: they share a band. */
  readonly compared: number;
  /** Pairs that count as one source. */
  readonly joined: number;
}

/** Figures by kind of pair, in the order in which the kinds come. */
export function measureCopies(pairs: readonly Pair[]): readonly KindFigures[] {
  const figures = new Map<string, KindFigures>();
  for (const { kind, isCopy, first, second } of pairs) {
    const sum = figures.get(kind) ?? { kind, isCopy, pairs: 0, compared: 0, joined: 0 };
    const [a, b] = [textSignature(first), textSignature(second)];
    const isCompared =
      a !== null && b !== null && signatureBands(a).some((band, at) => band === signatureBands(b)[at]);
    const isJoined = a !== null && b !== null && isNearDuplicate(a, b);
    figures.set(kind, {
      ...sum,
      pairs: sum.pairs + 1,
      compared: sum.compared + (isCompared ? 1 : 0),
      joined: sum.joined + (isJoined ? 1 : 0),
    });
  }
  return [...figures.values()];
}

/** Precision and recall over all pairs. */
export function ratesOf(figures: readonly KindFigures[]): {
  readonly precision: number;
  readonly recall: number;
} {
  const sum = (rows: readonly KindFigures[], of: 'pairs' | 'joined') =>
    rows.reduce((total, row) => total + row[of], 0);
  const copies = figures.filter(({ isCopy }) => isCopy);
  return {
    precision: sum(copies, 'joined') / sum(figures, 'joined'),
    recall: sum(copies, 'joined') / sum(copies, 'pairs'),
  };
}
