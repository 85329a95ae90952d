import type { Bounded, TimelineEntry } from '../../../model/brief.ts';
import { groupClaims } from '../group-claims.ts';
import { boundedEnd } from '../limits.ts';
import { compareText } from '../order.ts';
import { type Candidates, isSymmetric, type Outline } from '../outline.ts';
import type { ShownClaim } from '../shown-claim.ts';
import { toStatement } from '../statements.ts';

/**
 * Claims in the order of time: by the first day that the text names, else by the day of the report; those without either
 * first. Claims that say the same of the same day are one entry.
 * @param first The entity that comes first where sides may be exchanged.
 */
export function listTimeline(
  claims: readonly ShownClaim[],
  outline: Outline,
  first: string,
): Bounded<TimelineEntry<Candidates>> {
  const timeOf = ({ start, end, published }: ShownClaim) => JSON.stringify([start ?? published, end]);
  const groups = groupClaims(claims, isSymmetric(outline), first, timeOf);
  const sorted = groups
    .map((group) => ({ group, day: group.claims[0].start ?? group.claims[0].published ?? '' }))
    .sort((a, b) => compareText(a.day, b.day));
  const shown = boundedEnd(sorted, outline.limits.timeline);
  return {
    total: shown.total,
    items: shown.items.map(({ group, day }) => {
      const { start, end } = group.claims[0];
      return {
        day: day === '' ? null : day,
        lastDay: end !== null && end !== start ? end : null,
        dated: start !== null,
        statement: toStatement(group, outline, false),
      };
    }),
  };
}
