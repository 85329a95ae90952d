import type { Bounded, SpeakerShare } from '../../../model/brief.ts';
import { supportOf } from '../group-claims.ts';
import { compareLatest, compareSupport, compareText } from '../order.ts';
import { type Candidates, candidates, type Outline } from '../outline.ts';
import type { ShownClaim } from '../shown-claim.ts';

/** Who says what claims tell besides articles in their own voice, those in the most sources first. */
export function listSpeakers(
  claims: readonly ShownClaim[],
  outline: Outline,
): Bounded<SpeakerShare<Candidates>> {
  const bySpeaker = new Map<string, [ShownClaim, ...ShownClaim[]]>();
  for (const claim of claims) {
    if (claim.voice === 'article') continue;
    const known = bySpeaker.get(claim.speaker ?? '');
    if (known === undefined) bySpeaker.set(claim.speaker ?? '', [claim]);
    else known.push(claim);
  }
  const sorted = [...bySpeaker]
    .map(([speaker, own]) => ({ speaker, own, support: supportOf(own) }))
    .sort(
      (a, b) =>
        Number(a.speaker === '') - Number(b.speaker === '') ||
        compareSupport(a.support, b.support) ||
        compareText(a.speaker, b.speaker),
    );
  return {
    total: sorted.length,
    items: sorted.slice(0, outline.limits.speakers).map(({ speaker, own, support }) => ({
      speaker: speaker === '' ? null : outline.entityOf(speaker),
      claims: support.claims,
      articles: support.articles,
      evidence: candidates(own, compareLatest, 1),
    })),
  };
}
