import type { GraphSource } from './graph-source.ts';
import { createClient } from './http-client.ts';
import { createHttpSource } from './http-source.ts';
import { createPageSource } from './page-source.ts';

const dataId = 'newsgraph-data';

/** Whether a page holds a graph. */
export function holdsGraph(page: Document): boolean {
  return page.getElementById(dataId) !== null;
}

/** The graph within the page if it holds one, else the service that gave the page away. */
export function chooseSource(page: Document, token: string | null): GraphSource {
  const data = page.getElementById(dataId)?.textContent;
  if (data != null) return createPageSource(JSON.parse(data));
  return createHttpSource(createClient({ base: page.baseURI, token, fetch: window.fetch.bind(window) }));
}
