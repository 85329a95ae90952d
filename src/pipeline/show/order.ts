import type { BriefSupport } from '../../model/brief.ts';
import type { ShownClaim } from './shown-claim.ts';

/** In the order of code units, whatever the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The most independent sources first, then the latest report, then the most claims. */
export function compareSupport(a: BriefSupport, b: BriefSupport): number {
  return (
    b.sources - a.sources ||
    compareText(b.lastReported ?? '', a.lastReported ?? '') ||
    b.claims - a.claims ||
    b.articles - a.articles
  );
}

/** The latest article first; those without a day last; then by document and place in it. */
export function compareLatest(a: ShownClaim, b: ShownClaim): number {
  return compareText(b.published ?? '', a.published ?? '') || comparePlace(a, b);
}

/** By document and place in it. */
export function comparePlace(a: ShownClaim, b: ShownClaim): number {
  return compareText(a.document, b.document) || a.id.length - b.id.length || compareText(a.id, b.id);
}

/** The article's own voice first, then what is stated, then the latest. */
export function comparePlainness(a: ShownClaim, b: ShownClaim): number {
  const indirect = ({ voice, basis }: ShownClaim) =>
    (voice === 'article' ? 0 : 2) + (basis === 'stated' ? 0 : 4);
  return indirect(a) - indirect(b) || compareLatest(a, b);
}
