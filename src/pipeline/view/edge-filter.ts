import type { Basis, Voice } from '../../model/extraction.ts';
import { outletKey } from '../../resolve/sources/outlet-key.ts';
import type { ReportFilter } from '../../workspace/view/edge-lists.ts';
import type { CountedReports } from '../recount-relation.ts';
import { type DayRange, daysOf } from './day-range.ts';

/** Which articles and claims count for the edges of a graph; each option restricts them further. */
export interface EdgeFilterOptions extends DayRange {
  /** Who vouches. Default: anyone. */
  readonly voices?: readonly Voice[];
  /** What claims rest on. Default: anything. */
  readonly bases?: readonly Basis[];
  /** An outlet, or an agency or author to whom the article is credited, whatever the case. */
  readonly outlet?: string;
}

/** What options leave; null where they leave out nothing. @throws NewsgraphError `QUERY_INVALID` for what is no date */
export function edgeFilterOf({ voices, bases, outlet, ...days }: EdgeFilterOptions): ReportFilter | null {
  const filter = {
    outlet: outlet === undefined ? null : outletKey(outlet),
    ...daysOf(days),
    voices: voices ?? null,
    bases: bases ?? null,
  };
  return Object.values(filter).every((value) => value === null) ? null : filter;
}

/** The reports and claims that a filter lets through. */
export function countedReports({ outlet, from, to, voices, bases }: ReportFilter): CountedReports {
  return {
    isReport: ({ outlets, published }) =>
      (outlet === null || outlets.includes(outlet)) &&
      (from === null || (published !== null && published >= from)) &&
      (to === null || (published !== null && published <= to)),
    isClaim:
      voices === null && bases === null
        ? null
        : ({ voice, basis }) => (voices?.includes(voice) ?? true) && (bases?.includes(basis) ?? true),
  };
}
