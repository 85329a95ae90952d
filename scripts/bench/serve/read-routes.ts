import autocannon from 'autocannon';

/** How fast reads are answered. */
export interface ReadSpeed {
  readonly connections: number;
  readonly perSecond: number;
  /** Milliseconds until an answer, of half and of 99 in a hundred. */
  readonly median: number;
  readonly p99: number;
  /** Answers that were none. */
  readonly failed: number;
}

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

/** The reads of somebody who looks around: searches, neighbourhoods, claims, profiles, articles. */
export async function readPaths(url: string): Promise<string[]> {
  const { items } = (await (await fetch(`${url}/entities?limit=20`)).json()) as Listed;
  const ids = items.map(({ id }) => encodeURIComponent(id));
  return ids.flatMap((id, at) => [
    `/entities?search=${'abcdefghijklmnoprst'[at % 19]}`,
    `/graph?entity=${id}&limit=50`,
    `/claims?entity=${id}&limit=20`,
    ...(at % 4 === 0 ? [`/entity?id=${id}`, '/documents?limit=20'] : []),
  ]);
}

/** Reads over several connections for some seconds. */
export async function readRoutes(
  url: string,
  connections: number,
  duration: number,
  paths: readonly string[],
): Promise<ReadSpeed> {
  const result = await autocannon({
    url,
    connections,
    duration,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  return {
    connections,
    perSecond: result.requests.average,
    median: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
