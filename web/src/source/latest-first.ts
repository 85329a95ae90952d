import type { ClaimView } from '../../../src/model/view.ts';

/** Orders claims: those of the latest articles first, then by article and by place in it. */
export function latestFirst(a: ClaimView, b: ClaimView): number {
  return (
    compare(b.published ?? '', a.published ?? '') ||
    compare(a.document, b.document) ||
    a.evidence.start - b.evidence.start ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
