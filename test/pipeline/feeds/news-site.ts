import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the site got. */
interface Seen {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly at: number;
}

export type Page = (response: ServerResponse, seen: Seen) => void;

/** A news site on this machine whose pages a test sets. */
export interface NewsSite {
  readonly origin: string;
  readonly pages: Map<string, Page>;
  readonly seen: Seen[];
  /** Paths that were asked for since the last call. */
  asked(): string[];
  close(): Promise<void>;
}

export async function openNewsSite(): Promise<NewsSite> {
  const pages = new Map<string, Page>();
  const seen: Seen[] = [];
  let told = 0;
  const server = createServer((request, response) => {
    const one = { path: request.url!, headers: request.headers, at: performance.now() };
    seen.push(one);
    const page = pages.get(one.path);
    if (page !== undefined) page(response, one);
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    seen,
    asked() {
      const paths = seen.slice(told).map(({ path }) => path);
      told = seen.length;
      return paths;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export interface Item {
  readonly link: string;
  readonly title: string;
  readonly text: string;
}

function rss(items: readonly Item[]): string {
  const parts = items.map(
    ({ link, title, text }) =>
      `<item><title>${title}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>${text}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Example</title><link>https://example.org</link><language>en</language>${parts.join('')}</channel></rss>`;
}

/** A feed with an entity tag that changes with what it says. */
export const feedOf =
  (items: () => readonly Item[], headers: Readonly<Record<string, string>> = {}): Page =>
  (response, { headers: asked }) => {
    const body = rss(items());
    const etag = `"${body.length}-${items().length}"`;
    if (asked['if-none-match'] === etag) response.writeHead(304, { etag, ...headers }).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag, ...headers }).end(body);
  };

export const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Page =>
  (response) =>
    void response.writeHead(status, headers).end(body);

export const htmlOf = (title: string, text: string): Page =>
  answer(
    200,
    { 'content-type': 'text/html; charset=utf-8' },
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${text
      .split('\n')
      .map((part) => `<p>${part}</p>`)
      .join('')}</article></body></html>`,
  );
