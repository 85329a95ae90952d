import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateArticle } from './generate-article.ts';
import { readNations } from './nations.ts';

/** Options of {@link writeArticles}. */
export interface WriteArticlesOptions {
  readonly count: number;
  readonly seed: number;
  /** Number of the first. Default: 0. */
  readonly from?: number;
}

/**
 * Writes generated articles to a file with the extension `.jsonl`, one a line, or into a folder, one file each.
 * @returns Their number of words.
 */
export async function writeArticles(
  output: string,
  { count, seed, from = 0 }: WriteArticlesOptions,
): Promise<number> {
  const nations = readNations();
  let words = 0;
  function* articles() {
    for (let number = from; number < from + count; number += 1) {
      const article = generateArticle(nations, seed, number);
      words += article.text.split(/\s+/).length;
      yield article;
    }
  }
  if (output.endsWith('.jsonl')) {
    const lines = Readable.from(articles()).map((article: unknown) => `${JSON.stringify(article)}\n`);
    await pipeline(lines, createWriteStream(output));
    return words;
  }
  await mkdir(output, { recursive: true });
  for (const article of articles()) {
    await writeFile(join(output, `${article.id}.json`), JSON.stringify(article, null, 2));
  }
  return words;
}
