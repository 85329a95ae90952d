import { layoutText } from '../layout/text-layout.ts';
import type { ArticleFormat, FormatItem } from './format.ts';

/** Plain text: kept as it is, but for line endings. */
export const plainTextFormat: ArticleFormat = {
  name: 'plain-text',
  async *read(content): AsyncIterable<FormatItem> {
    const text = (await content.text()).replace(/\r\n?/g, '\n');
    yield { draft: { authors: [], text, layout: () => layoutText(text), needsBody: false, warnings: [] } };
  },
};
