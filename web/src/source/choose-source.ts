import type { GraphSource } from './graph-source.ts';
import { createClient } from './http-client.ts';
import { createHttpSource } from './http-source.ts';
import { createPageSource } from './page-source.ts';

/** The graph within the page if it holds one, else the service that gave the page away. */
export function chooseSource(page: Document, token: string | null): GraphSource {
  const data = page.getElementById('newsgraph-data')?.textContent;
  if (data != null) return createPageSource(JSON.parse(data));
  return createHttpSource(createClient({ base: page.baseURI, token, fetch: window.fetch.bind(window) }));
}
