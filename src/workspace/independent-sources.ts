import type { QuotedChain } from '../model/contribution.ts';

/** What one document reports of one typed edge, as far as it matters where it has it from. */
export interface SourceReport {
  /** Its story: copies of a text share one. */
  readonly story: string;
  /** Names under which its report is cited, as `articleOutlets` gives them. */
  readonly outlets: readonly string[];
  /** Whether it has a claim from somebody who is no body that could be an outlet. */
  readonly firsthand: boolean;
  /** For every claim that a named body vouches for, the bodies through which it came. */
  readonly quoted: readonly QuotedChain[];
}

/**
 * The number of independent sources among the reports of one edge. Copies of a text are one source. A document that says it
 * on the word of another outlet alone is none beside that outlet's own report; where that report is not among them, the
 * outlet counts once for all who quote it. Whatever a body that is no outlet says, such as a ministry, a document that
 * reports it has heard itself. A document that says in its own voice what it also quotes has it from there.
 *
 * A pure function of the set of reports.
 */
export function countIndependentSources(reports: readonly SourceReport[]): number {
  const own = new Set(reports.filter(hasOwnSources).flatMap(({ outlets }) => outlets));
  const sources = new Set<string>();
  for (const report of reports) {
    for (const source of sourcesOf(report, own)) sources.add(source);
  }
  return Math.max(sources.size, Math.min(reports.length, 1));
}

/** Whether something in a report is sure not to come from another outlet. */
function hasOwnSources({ outlets, firsthand, quoted }: SourceReport): boolean {
  if (firsthand || quoted.length === 0) return true;
  return quoted.some((chain) =>
    chain.every(({ names, isOutlet }) => !isOutlet || names.some((name) => outlets.includes(name))),
  );
}

function sourcesOf({ story, outlets, firsthand, quoted }: SourceReport, own: ReadonlySet<string>): string[] {
  const itself = `story ${story}`;
  if (quoted.length === 0) return [itself];
  const sources = quoted.flatMap((chain) => {
    for (const { names, isOutlet } of chain) {
      if (names.some((name) => outlets.includes(name))) return [itself];
      if (names.some((name) => own.has(name))) return [];
      if (isOutlet) return [`outlet ${names[0]}`];
    }
    return [itself];
  });
  return firsthand ? [...sources, itself] : sources;
}
