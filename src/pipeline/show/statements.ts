import { edgeCaveat } from '../../graph/caveats.ts';
import type { BriefEntity, Statement } from '../../model/brief.ts';
import { type ClaimGroup, supportOf } from './group-claims.ts';
import { bounded } from './limits.ts';
import { compareLatest, comparePlainness, compareText } from './order.ts';
import { type Candidates, candidates, isSymmetric, type Outline } from './outline.ts';
import type { ShownClaim } from './shown-claim.ts';
import { standingOf } from './standing.ts';

/** A claim group as a statement. `isDenied`: whether others deny it. */
export function toStatement(group: ClaimGroup, outline: Outline, isDenied: boolean): Statement<Candidates> {
  const { type, subject, object, polarity, modality, claims } = group;
  return {
    ...supportOf(claims),
    type,
    subject: outline.entityOf(subject),
    object: object === null ? null : outline.entityOf(object),
    symmetric: isSymmetric(outline)(type),
    polarity,
    modality,
    caveat: caveatOf(group, isDenied),
    evidence: candidates(claims, comparePlainness),
    documents: bounded(documentsOf(claims), outline.limits.documents),
    speakers: bounded(speakersOf(claims, outline), outline.limits.speakers),
  };
}

function caveatOf(group: ClaimGroup, isDenied: boolean): string | null {
  const standing = standingOf(group);
  if (standing === 'takenBack') return 'taken back';
  return standing === 'fact' ? factCaveat(group.claims, isDenied) : null;
}

/** The caveat of claims that are affirmed and actual, as their edge in the graph has it. */
export function factCaveat(claims: readonly ShownClaim[], isDenied: boolean): string | null {
  const number = (test: (claim: ShownClaim) => boolean) => claims.filter(test).length;
  return edgeCaveat({
    denials: isDenied ? 1 : 0,
    asserted: number(({ voice }) => voice === 'article'),
    stated: number(({ basis }) => basis === 'stated'),
    implied: number(({ basis }) => basis === 'implied'),
    offices: number(({ office, status }) => office !== null || status !== null),
    former: number(({ status }) => status === 'former' || status === 'elect'),
  });
}

/** Documents, one of each story before its copies, the latest first. */
function documentsOf(claims: readonly ShownClaim[]): readonly string[] {
  const stories = new Set<string>();
  const firsts = new Set<string>();
  const copies = new Set<string>();
  for (const { document, story } of claims.toSorted(compareLatest)) {
    if (firsts.has(document)) continue;
    (stories.has(story) ? copies : firsts).add(document);
    stories.add(story);
  }
  return [...firsts, ...copies];
}

/** Who vouches besides the articles themselves, the most claims first, those who are not named last. */
function speakersOf(claims: readonly ShownClaim[], outline: Outline): readonly (BriefEntity | null)[] {
  const counts = new Map<string, number>();
  for (const { voice, speaker } of claims) {
    if (voice === 'article') continue;
    counts.set(speaker ?? '', (counts.get(speaker ?? '') ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, more]) => Number(a === '') - Number(b === '') || more - many || compareText(a, b))
    .map(([id]) => (id === '' ? null : outline.entityOf(id)));
}
