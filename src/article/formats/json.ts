import { NewsgraphError } from '../../model/errors.ts';
import type { ArticleFormat, FormatItem } from './format.ts';
import { asItem } from './format.ts';
import { parseJson, readJsonArticle } from './json-article.ts';

/** One article object, or an array of them. */
export const jsonFormat: ArticleFormat = {
  name: 'json',
  async *read(content): AsyncIterable<FormatItem> {
    const data = parseJson(await content.text());
    if (!Array.isArray(data)) {
      yield { draft: readJsonArticle(data) };
      return;
    }
    if (data.length === 0) throw new NewsgraphError('SOURCE_EMPTY', 'the list of articles is empty');
    for (const [index, value] of data.entries()) {
      yield asItem(index + 1, () => readJsonArticle(value));
    }
  },
};
