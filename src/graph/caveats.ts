import type { EdgeAggregate } from '../model/contribution.ts';
import type { Claim } from '../model/extraction.ts';

/**
 * What a reader must know before taking a typed edge for a fact: `disputed`, `said` (nobody but a speaker vouches),
 * `implied` or `known` (no text states it), `not in office` (held no longer, or not yet), joined with commas in this order. Null
 * for an edge that an outlet states in its own voice and nobody denies.
 */
export function edgeCaveat(
  aggregate: Pick<EdgeAggregate, 'denials' | 'asserted' | 'stated' | 'implied' | 'offices' | 'former'>,
): string | null {
  const { denials, asserted, stated, implied, offices, former } = aggregate;
  return joined([
    denials > 0 && 'disputed',
    asserted === 0 && 'said',
    stated === 0 && (implied > 0 ? 'implied' : 'known'),
    offices > 0 && former === offices && 'not in office',
  ]);
}

/** The same of a claim: `taken back` by a correction, `denied`, its modality unless it is actual, `said`, and its basis unless it is stated. */
export function claimCaveat(
  { polarity, modality, voice, basis }: Claim,
  isTakenBack: boolean,
): string | null {
  return joined([
    isTakenBack && 'taken back',
    polarity === 'negated' && 'denied',
    modality !== 'actual' && modality,
    voice !== 'article' && 'said',
    basis !== 'stated' && basis,
  ]);
}

function joined(caveats: readonly (string | false)[]): string | null {
  return caveats.filter((caveat) => caveat !== false).join(', ') || null;
}
