import type { ClaimGroup } from './group-claims.ts';

/**
 * How what a claim says stands. `fact`: affirmed and actual. `denial`: denied, as an actual act or a belief. `unreal`: all
 * else, such as what is planned or demanded, and what somebody says shall not be done. `takenBack`: a correction says the
 * opposite of it.
 */
export type Standing = 'fact' | 'denial' | 'unreal' | 'takenBack';

/** How what a claim says stands; the same that decides whether it makes an edge of the graph or denies one. */
export function standingOf({
  polarity,
  modality,
  isTakenBack,
}: Pick<ClaimGroup, 'polarity' | 'modality' | 'isTakenBack'>): Standing {
  if (isTakenBack) return 'takenBack';
  if (polarity === 'affirmed') return modality === 'actual' ? 'fact' : 'unreal';
  return modality === 'actual' || modality === 'believed' ? 'denial' : 'unreal';
}
