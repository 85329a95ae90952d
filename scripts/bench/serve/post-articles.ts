import autocannon from 'autocannon';

/** What came of posting articles. */
export interface Posted {
  /** Ids of articles that the service has acknowledged. */
  readonly acknowledged: readonly string[];
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Refusals that do not say when to come again. */
  readonly withoutRetryAfter: number;
  /** Milliseconds until an answer, of half and of 99 in a hundred. */
  readonly median: number;
  readonly p99: number;
  readonly perSecond: number;
}

/** Options of {@link postArticles}. */
export interface PostOptions {
  readonly url: string;
  readonly connections: number;
  /** In seconds. */
  readonly duration: number;
  /** Makes the next article. */
  readonly next: () => { readonly id: string };
}

/** Posts one article after the other over several connections, as fast as they are answered. */
export async function postArticles({ url, connections, duration, next }: PostOptions): Promise<Posted> {
  const acknowledged: string[] = [];
  const statuses: Record<string, number> = {};
  let withoutRetryAfter = 0;
  const result = await autocannon({
    url,
    connections,
    duration,
    requests: [
      {
        method: 'POST',
        path: '/articles',
        headers: { 'content-type': 'application/json' },
        setupRequest(request, context) {
          const article = next();
          (context as { id?: string }).id = article.id;
          return { ...request, body: JSON.stringify(article) };
        },
        onResponse(status, _body, context, headers) {
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (status === 202) acknowledged.push((context as { id: string }).id);
          const names = Object.keys(headers ?? {}).map((name) => name.toLowerCase());
          if ((status === 503 || status === 429) && !names.includes('retry-after')) withoutRetryAfter += 1;
        },
      },
    ],
  });
  return {
    acknowledged,
    statuses,
    withoutRetryAfter,
    median: result.latency.p50,
    p99: result.latency.p99,
    perSecond: acknowledged.length / duration,
  };
}
