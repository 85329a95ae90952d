import type { GraphSource } from './graph-source.ts';
import { SourceError } from './graph-source.ts';
import { createPageSource } from './page-source.ts';

/** The graph within the page if it holds one, else the service that gave the page away. */
export function chooseSource(page: Document): GraphSource {
  const data = page.getElementById('newsgraph-data')?.textContent;
  if (data == null) throw new SourceError('there is no graph in this page');
  return createPageSource(JSON.parse(data));
}
