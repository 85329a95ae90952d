import type { Article } from '../../../src/model/article.ts';

/** Parts of the documents after which the memory is told. */
const PARTS = [0.1, 0.5, 1];

/** Extracts articles over and over, up to a number of documents, and tells the resident memory on the way. */
export async function measureMemory(
  articles: readonly Article[],
  documents: number,
  extract: (article: Article) => unknown,
): Promise<string> {
  const marks = new Map(PARTS.map((part) => [Math.ceil(documents * part), part]));
  const told: string[] = [];
  for (let count = 1; count <= documents; count += 1) {
    await extract(articles[(count - 1) % articles.length] as Article);
    const part = marks.get(count);
    if (part !== undefined) {
      told.push(`${Math.round(process.memoryUsage().rss / 1e6)} MB after ${count} (${part * 100} %)`);
    }
  }
  return `resident memory: ${told.join(', ')}`;
}
