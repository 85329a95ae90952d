import type { Article } from '../../../src/model/article.ts';
import { readInputs } from '../../../src/pipeline/read-inputs.ts';

/** The articles of files and folders. Throws for one that cannot be read. */
export async function readArticles(inputs: readonly string[]): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const input of readInputs(inputs, { read: { language: 'en' } })) {
    if (input.status === 'rejected') throw input.error;
    articles.push(input.article);
  }
  return articles;
}
