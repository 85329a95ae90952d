import type { BriefEntity, PairBrief } from '../../model/brief.ts';
import { type ClaimGroup, groupClaims, supportOf } from './group-claims.ts';
import { compareLatest, comparePlace, compareText } from './order.ts';
import { type Candidates, isSymmetric, type Outline } from './outline.ts';
import { findDisputed, listDisputes } from './sections/disputes.ts';
import { listRelations, listStatements } from './sections/statements.ts';
import { listTimeline } from './sections/timeline.ts';
import type { ShownClaim } from './shown-claim.ts';
import { standingOf } from './standing.ts';

/** What the index knows of what is between two entities. */
export interface PairFacts {
  readonly between: readonly [BriefEntity, BriefEntity];
  readonly askedFor: readonly [string | null, string | null];
  readonly asOf: string | null;
  /** Claims in both directions, by document and place in it. */
  readonly claims: readonly ShownClaim[];
}

/** The brief on two entities, with candidates in the place of evidence. A pure function of what the index knows. */
export function pairOutline({ claims, ...facts }: PairFacts, outline: Outline): PairBrief<Candidates> {
  const [{ id: first }] = facts.between;
  const groups = groupClaims(claims, isSymmetric(outline), first);
  const isDenied = findDisputed(groups);
  const real = groups.filter((one) => standingOf(one) === 'fact');
  const isOnlySaid = (group: ClaimGroup) => group.claims.every(({ voice }) => voice !== 'article');
  const { asserted: _, ...support } = supportOf(claims);
  const dated = claims.filter(({ published }) => published !== null);
  const earliest = dated.toSorted((a, b) => compareText(a.published!, b.published!) || comparePlace(a, b))[0];
  const latest = dated.toSorted(compareLatest)[0];
  return {
    about: 'pair',
    ...facts,
    ...support,
    // Whom a report quotes differs from claim to claim: of all together only copies can be told.
    sources: new Set(claims.map(({ story }) => story)).size,
    relations: listRelations(
      real.filter((one) => !isOnlySaid(one)),
      outline,
      isDenied,
    ),
    disputes: listDisputes(groups, outline),
    onlySaid: listStatements(real.filter(isOnlySaid), outline, isDenied),
    takenBack: listStatements(
      groups.filter((one) => standingOf(one) === 'takenBack'),
      outline,
    ),
    timeline: listTimeline(claims, outline, first),
    first: earliest === undefined ? null : [earliest],
    last: latest === undefined ? null : [latest],
    cited: [],
  };
}
