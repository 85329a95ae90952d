import type { BriefEntity } from '../../model/brief.ts';
import type { Ontology } from '../../model/ontology.ts';
import type { BriefLimits } from './limits.ts';
import type { ShownClaim } from './shown-claim.ts';

/**
 * What stands for evidence until the articles are read: claims that may be shown, the best by what the index knows first.
 * The plainest of them is shown then.
 */
export type Candidates = readonly [ShownClaim, ...ShownClaim[]];

/** What the parts of a brief are made with. */
export interface Outline {
  readonly ontology: Pick<Ontology, 'types'>;
  readonly limits: BriefLimits;
  /** An entity of the graph by its id. */
  readonly entityOf: (id: string) => BriefEntity;
}

/** Claims that are read to find the plainest words. */
const mostCandidates = 3;

/** The first claims of an order as candidates. */
export function candidates(
  claims: readonly [ShownClaim, ...ShownClaim[]],
  compare: (a: ShownClaim, b: ShownClaim) => number,
  most: number = mostCandidates,
): Candidates {
  const [first, ...others] = claims.toSorted(compare);
  return [first!, ...others.slice(0, most - 1)];
}

/** Whether A to B says the same as B to A. */
export function isSymmetric({ ontology }: Outline): (type: string) => boolean {
  return (type) => ontology.types[type]?.symmetric ?? false;
}
