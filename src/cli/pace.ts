/** How fast a run gets on. */
export interface Pace {
  /** Articles a second over the last while; null until it can be told. */
  readonly rate: number | null;
  /** Seconds that are left; null while they cannot be told. */
  readonly left: number | null;
}

interface Mark {
  readonly at: number;
  readonly articles: number;
}

/**
 * Over how many seconds the rate is taken: long enough for several batches, short enough to notice that articles which are
 * there already have come to an end.
 */
const window = 30;

/**
 * Measures the pace of a run by what was done lately.
 * @param now Gives the time in milliseconds.
 */
export function createPace(
  now: () => number,
): (progress: { readonly articles: number; readonly share: number }) => Pace {
  const marks: Mark[] = [];
  return ({ articles, share }) => {
    const at = now() / 1000;
    if (marks.length === 0 || at - marks.at(-1)!.at >= 0.5) marks.push({ at, articles });
    while (marks.length > 2 && at - marks[1]!.at >= window) marks.shift();
    const first = marks[0]!;
    const seconds = at - first.at;
    const rate = seconds >= 1 && articles > first.articles ? (articles - first.articles) / seconds : null;
    // The articles that are still to come are as many a share as those that came.
    const left = rate === null || share <= 0 ? null : (articles / share - articles) / rate;
    return { rate, left };
  };
}
