import type { Bounded, Dispute, DisputeSide } from '../../../model/brief.ts';
import { type ClaimGroup, supportOf } from '../group-claims.ts';
import { bounded } from '../limits.ts';
import { comparePlainness, compareSupport } from '../order.ts';
import { type Candidates, isSymmetric, type Outline } from '../outline.ts';
import type { ShownClaim } from '../shown-claim.ts';
import { standingOf } from '../standing.ts';

/** Tells the groups apart that are affirmed by some and denied by others. */
export function findDisputed(groups: readonly ClaimGroup[]): (group: ClaimGroup) => boolean {
  const seen = new Map<string, Set<string>>();
  for (const group of groups) {
    const key = keyOf(group);
    if (key !== null) seen.set(key, (seen.get(key) ?? new Set()).add(standingOf(group)));
  }
  return (group) => {
    const key = keyOf(group);
    const standings = key === null ? undefined : seen.get(key);
    return (
      standings !== undefined &&
      (standingOf(group) === 'fact' || standingOf(group) === 'denial') &&
      standings.has('fact') &&
      standings.has('denial')
    );
  };
}

/** What some affirm and others deny, that with the most sources first. */
export function listDisputes(groups: readonly ClaimGroup[], outline: Outline): Bounded<Dispute<Candidates>> {
  const isDisputed = findDisputed(groups);
  const byKey = new Map<string, ClaimGroup[]>();
  for (const group of groups.filter(isDisputed)) {
    const key = keyOf(group)!;
    byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  const sorted = [...byKey.values()]
    .map((own) => ({ own, support: supportOf(own.flatMap(({ claims }) => claims)) }))
    .sort((a, b) => compareSupport(a.support, b.support));
  return {
    items: sorted.slice(0, outline.limits.disputes).map(({ own }) => toDispute(own, outline)),
    total: sorted.length,
  };
}

function toDispute(own: readonly ClaimGroup[], outline: Outline): Dispute<Candidates> {
  const { type, subject, object } = own[0]!;
  const side = (standing: 'fact' | 'denial') =>
    toSide(
      own.filter((group) => standingOf(group) === standing).flatMap(({ claims }) => claims),
      outline,
    );
  return {
    type,
    subject: outline.entityOf(subject),
    object: outline.entityOf(object!),
    symmetric: isSymmetric(outline)(type),
    affirmed: side('fact'),
    denied: side('denial'),
  };
}

/** One claim for each who vouches: a speaker, or all articles of one source in their own voice, which come first. */
function toSide(claims: readonly ShownClaim[], { limits }: Outline): DisputeSide<Candidates> {
  const byVoice = new Map<string, Candidates>();
  for (const claim of claims.toSorted(comparePlainness)) {
    const voice = claim.voice === 'named' ? (claim.speaker ?? '') : `${claim.voice} ${claim.story}`;
    if (!byVoice.has(voice)) byVoice.set(voice, [claim]);
  }
  return { ...supportOf(claims), evidence: bounded([...byVoice.values()], limits.sides) };
}

function keyOf({ type, subject, object }: ClaimGroup): string | null {
  return object === null ? null : JSON.stringify([type, subject, object]);
}
