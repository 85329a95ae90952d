import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { Participant } from '../scope/participant.ts';
import { conjunctsOf } from '../scope/tree.ts';
import type { EventContext } from './event-context.ts';

/** The named happenings for which nouns, or those conjoined with them, stand. */
export function happeningsAt(context: EventContext, nouns: readonly Token[]): Participant[] {
  const found = nouns
    .flatMap((noun) => [
      ...conjunctsOf(context.document, noun).filter((each) => context.index.mentionAt(each) !== undefined),
      ...(context.index.mentionAt(noun) === undefined ? [noun] : []),
    ])
    .flatMap((noun) => context.participants.resolve(noun))
    .filter(({ kind }) => kind === 'Event');
  return [...new Map(found.map((each) => [each.entity, each] as const)).values()];
}

/** Gives a claim about a happening of a certain year ("2019 Strelsau summit") that year, where it tells no other time. */
export function inYear({ index }: EventContext, claim: ClaimDraft, happening: string | null): ClaimDraft {
  const year = happening === null ? undefined : /\b(?:19|20)\d\d\b/.exec(index.entity(happening).name)?.[0];
  if (year === undefined || claim.time !== null) return claim;
  return {
    ...claim,
    time: { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', text: year },
  };
}
