import { readPage } from '../html/read-page.ts';
import type { ArticleFormat, FormatItem } from './format.ts';

/** A web page: the article by reader mode, what surrounds it as boilerplate. */
export const htmlFormat: ArticleFormat = {
  name: 'html',
  async *read(content): AsyncIterable<FormatItem> {
    yield { draft: readPage(await content.text()) };
  },
};
