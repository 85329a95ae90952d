import type { BriefSupport } from '../../model/brief.ts';
import { countIndependentSources, type SourceReport } from '../../workspace/independent-sources.ts';
import { compareText } from './order.ts';
import type { ShownClaim } from './shown-claim.ts';

/** Claims that say the same of the same, in the order of their documents and texts. */
export interface ClaimGroup {
  readonly type: string;
  readonly subject: string;
  readonly object: string | null;
  readonly polarity: ShownClaim['polarity'];
  readonly modality: ShownClaim['modality'];
  /** Whether corrections take its claims back. */
  readonly isTakenBack: boolean;
  readonly claims: readonly [ShownClaim, ...ShownClaim[]];
}

/**
 * Groups claims by type, subject, object, polarity, modality and whether they were taken back.
 *
 * An act without an object is a group of its own, since what it is aimed at may differ, but for those that tell it
 * again. The sides of a symmetric type are put in one order.
 * @param first The entity that comes first where the sides may be exchanged.
 * @param further What else tells groups apart. Default: nothing.
 */
export function groupClaims(
  claims: readonly ShownClaim[],
  isSymmetric: (type: string) => boolean,
  first: string,
  further: (claim: ShownClaim) => string = () => '',
): readonly ClaimGroup[] {
  const groups = new Map<string, { head: Omit<ClaimGroup, 'claims'>; claims: ShownClaim[] }>();
  for (const claim of claims) {
    const { type, polarity, modality } = claim;
    const [subject, object] = sidesOf(claim, isSymmetric(type), first);
    const own = object === null ? `${claim.document}#${claim.retells ?? claim.id}` : '';
    const isTakenBack = claim.takenBackBy.length > 0;
    const key = JSON.stringify([type, subject, object, polarity, modality, isTakenBack, own, further(claim)]);
    const group = groups.get(key) ?? {
      head: { type, subject, object, polarity, modality, isTakenBack },
      claims: [],
    };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ head, claims: [one, ...others] }) => ({
    ...head,
    claims: [one!, ...others],
  }));
}

function sidesOf(
  { subject, object }: ShownClaim,
  symmetric: boolean,
  first: string,
): readonly [string, string | null] {
  if (!symmetric || object === null || subject === first) return [subject, object];
  return object === first || compareText(object, subject) < 0 ? [object, subject] : [subject, object];
}

/** What each document reports, as far as it matters where it has it from; the same that the graph's edges count. */
function reportsOf(claims: readonly ShownClaim[]): readonly SourceReport[] {
  const reports = new Map<string, SourceReport>();
  for (const { document, story, outlets, voice, quoted } of claims) {
    const before = reports.get(document) ?? { story, outlets, firsthand: false, quoted: [] };
    const isFirsthand = quoted.length === 0 && voice !== 'article';
    reports.set(document, {
      ...before,
      firsthand: before.firsthand || isFirsthand,
      quoted: quoted.length === 0 ? before.quoted : [...before.quoted, quoted],
    });
  }
  return [...reports.values()];
}

/** What stands behind claims that say the same. */
export function supportOf(claims: readonly ShownClaim[]): BriefSupport {
  const told = new Set<string>();
  let count = 0;
  let asserted = 0;
  for (const { document, id, retells, voice } of claims) {
    const isAgain = retells !== null && told.has(`${document}#${retells}`);
    told.add(`${document}#${id}`);
    if (isAgain) continue;
    count += 1;
    if (voice === 'article') asserted += 1;
  }
  const days = (pick: (claim: ShownClaim) => string | null) =>
    claims.flatMap((claim) => pick(claim) ?? []).sort(compareText);
  const reported = days(({ published }) => published);
  return {
    claims: count,
    articles: new Set(claims.map(({ document }) => document)).size,
    sources: countIndependentSources(reportsOf(claims)),
    asserted,
    firstReported: reported[0] ?? null,
    lastReported: reported.at(-1) ?? null,
    firstEvent: days(({ start }) => start)[0] ?? null,
    lastEvent: days(({ end }) => end).at(-1) ?? null,
  };
}
