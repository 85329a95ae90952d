import type { EdgeAggregate, EdgeCounts } from '../model/contribution.ts';
import type { EdgeIdentity } from '../model/graph.ts';
import { countIndependentSources } from './independent-sources.ts';
import type { EdgeReport } from './report-table.ts';

const sums = ['claims', 'asserted', 'stated', 'implied', 'known', 'offices', 'former'] as const;

/** The sum of what some documents report of a typed edge: of all of them, it is the aggregate of the index. */
export function sumReports(
  { type, source, target }: EdgeIdentity,
  reports: readonly EdgeReport[],
): EdgeAggregate {
  const standing = reports.filter(({ stands, contribution }) => stands && contribution.claims > 0);
  const contributions = standing.map(({ contribution }) => contribution);
  const counts = Object.fromEntries(
    sums.map((name) => [name, contributions.reduce((sum, one) => sum + one[name], 0)]),
  ) as Pick<EdgeCounts, (typeof sums)[number]>;
  const said = reports.map(({ unsaid, contribution: { denials, denied } }) =>
    unsaid ? { denials: denials - denied, denied: 0 } : { denials, denied },
  );
  const days = standing.map(({ published }) => published);
  return {
    type,
    source,
    target,
    ...counts,
    denials: said.reduce((sum, { denials }) => sum + denials, 0),
    denied: said.reduce((sum, { denied }) => sum + denied, 0),
    firstEvent: extreme(
      contributions.map(({ firstEvent }) => firstEvent),
      'first',
    ),
    lastEvent: extreme(
      contributions.map(({ lastEvent }) => lastEvent),
      'last',
    ),
    documents: standing.length,
    sources: countIndependentSources(
      standing.map(({ story, outlets, contribution: { firsthand, quoted } }) => ({
        story,
        outlets,
        firsthand,
        quoted,
      })),
    ),
    firstReported: extreme(days, 'first'),
    lastReported: extreme(days, 'last'),
  };
}

function extreme(days: readonly (string | null)[], which: 'first' | 'last'): string | null {
  const known = days.filter((day) => day !== null).sort();
  return known.at(which === 'first' ? 0 : -1) ?? null;
}
