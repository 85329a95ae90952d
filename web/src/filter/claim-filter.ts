import type { Basis } from '../../../src/model/extraction.ts';
import type { ClaimView } from '../../../src/model/view.ts';

/** Whether claims are done and affirmed, denied, or only planned, demanded, possible and so on. */
export const standings = ['affirmed', 'denied', 'unreal'] as const;
export type Standing = (typeof standings)[number];

/** As in `src/model/extraction.ts`, whose own list would bring a schema library with it. */
export const bases = ['stated', 'implied', 'known'] as const satisfies readonly Basis[];

/** Which claims are looked at. A field that is null, or an empty list, leaves none out. */
export interface ClaimFilter {
  readonly types: readonly string[];
  readonly standing: Standing | null;
  readonly voice: 'article' | 'speaker' | null;
  readonly basis: Basis | null;
  readonly outlet: string | null;
  /** First and last day of publication, ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
}

export const noFilter: ClaimFilter = {
  types: [],
  standing: null,
  voice: null,
  basis: null,
  outlet: null,
  from: null,
  to: null,
};

/** Number of the fields that leave something out; a range of days counts once. */
export function activeFilters({ types, standing, voice, basis, outlet, from, to }: ClaimFilter): number {
  const set = [types.length > 0, standing, voice, basis, outlet, from ?? to];
  return set.filter((each) => each !== null && each !== false).length;
}

/** Whether a claim is one of those that are looked at. */
export function matches(claim: ClaimView, filter: ClaimFilter): boolean {
  const { types, standing, voice, basis, outlet, from, to } = filter;
  if (types.length > 0 && !types.includes(claim.type)) return false;
  if (standing !== null && standingOf(claim) !== standing) return false;
  if (voice !== null && (claim.voice === 'article') !== (voice === 'article')) return false;
  if (basis !== null && claim.basis !== basis) return false;
  if (outlet !== null && claim.outlet?.toLowerCase() !== outlet.toLowerCase()) return false;
  if (from === null && to === null) return true;
  const day = claim.published;
  return day !== null && (from === null || day >= from) && (to === null || day <= to);
}

/** A denial is one also where it speaks of a plan: "did not agree to meet". */
export function standingOf({ polarity, modality }: Pick<ClaimView, 'polarity' | 'modality'>): Standing {
  if (polarity === 'negated') return 'denied';
  return modality === 'actual' ? 'affirmed' : 'unreal';
}
