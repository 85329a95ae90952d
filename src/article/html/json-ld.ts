import { z } from 'zod';
import type { DeclaredMetadata } from '../declared-metadata.ts';

const named = z.union([z.string(), z.object({ name: z.union([z.string(), z.array(z.string())]) }).loose()]);
const text = z.string().optional().catch(undefined);
const articleSchema = z.object({
  headline: text,
  name: text,
  datePublished: text,
  inLanguage: text,
  url: text,
  mainEntityOfPage: z
    .union([z.string(), z.object({ '@id': z.string() }).loose()])
    .optional()
    .catch(undefined),
  author: z
    .union([named, z.array(named)])
    .optional()
    .catch(undefined),
  publisher: named.optional().catch(undefined),
});

/** Reads the first article among a page's JSON-LD scripts. */
export function readJsonLd(scripts: readonly string[], warn: (warning: string) => void): DeclaredMetadata {
  for (const script of scripts) {
    let data: unknown;
    try {
      data = JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
    } catch (error) {
      warn(`metadata in JSON-LD cannot be read (${error instanceof Error ? error.message : String(error)})`);
      continue;
    }
    const found = findArticle(data, 0);
    if (found) return found;
  }
  return { authors: [] };
}

function findArticle(data: unknown, depth: number): DeclaredMetadata | null {
  if (typeof data !== 'object' || data === null || depth > 4) return null;
  if (Array.isArray(data)) {
    for (const item of data) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const types = '@type' in data ? [data['@type']].flat() : [];
  if (
    !types.some(
      (type) => typeof type === 'string' && /(?:Article|BlogPosting|Report|LiveBlogPosting)$/.test(type),
    )
  ) {
    return '@graph' in data
      ? findArticle(data['@graph'], depth + 1)
      : 'mainEntity' in data
        ? findArticle(data.mainEntity, depth + 1)
        : null;
  }
  const { success, data: article } = articleSchema.safeParse(data);
  if (!success) return null;
  const page = article.mainEntityOfPage;
  return {
    url: article.url ?? (typeof page === 'string' ? page : page?.['@id']),
    title: article.headline ?? article.name,
    outlet: article.publisher === undefined ? undefined : namesOf(article.publisher)[0],
    authors: [article.author ?? []].flat().flatMap(namesOf),
    published: article.datePublished,
    language: article.inLanguage,
  };
}

function namesOf(value: z.infer<typeof named>): string[] {
  const names = typeof value === 'string' ? [value] : [value.name].flat();
  return names.map((name) => name.trim()).filter((name) => name !== '' && !/^https?:/i.test(name));
}
