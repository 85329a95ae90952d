import { z } from 'zod';
import { NewsgraphError } from '../../model/errors.ts';
import type { DeclaredMetadata } from '../declared-metadata.ts';

/** The fields of an article that JSON or front matter gives, under one name each. */
export interface ArticleFields extends DeclaredMetadata {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
}

const named = z.union([z.string(), z.object({ name: z.string() }).loose()]);
const nameOf = (value: z.infer<typeof named>): string =>
  (typeof value === 'string' ? value : value.name).trim();
const words = z.string().transform((value) => value.trim() || undefined);

/** Every field with the names that it may have, the preferred one first, and what it must hold. */
const fields = {
  id: { names: ['id'], schema: z.union([words, z.int().transform(String)]) },
  url: { names: ['url', 'link', 'canonical'], schema: words },
  title: { names: ['title', 'headline'], schema: words },
  outlet: {
    names: ['outlet', 'publisher', 'source'],
    schema: named.transform((value) => nameOf(value) || undefined),
  },
  authors: {
    names: ['authors', 'author'],
    schema: z.union([named, z.array(named)]).transform((value) =>
      [value]
        .flat()
        .map(nameOf)
        .filter((name) => name !== ''),
    ),
  },
  published: { names: ['published', 'publishedAt', 'date', 'datePublished'], schema: words },
  language: { names: ['language', 'lang'], schema: words },
  corrects: {
    names: ['corrects', 'correctionOf', 'replaces'],
    schema: z.union([z.string(), z.array(z.string())]).transform((value) =>
      [value]
        .flat()
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  },
  text: { names: ['text', 'body', 'content'], schema: z.string() },
} as const;

/**
 * Reads the known fields of an object and ignores all others; a field that is null counts as absent.
 * @throws NewsgraphError `SOURCE_INVALID` naming the field that holds the wrong type
 */
export function readArticleFields(value: object): ArticleFields {
  const given = new Map<string, unknown>(
    Object.entries(value).filter(([, held]) => held !== null && held !== undefined),
  );
  const read = <T>(field: {
    readonly names: readonly string[];
    readonly schema: z.ZodType<T>;
  }): T | undefined => {
    const name = field.names.find((candidate) => given.has(candidate));
    if (name === undefined) return undefined;
    const result = field.schema.safeParse(given.get(name));
    if (result.success) return result.data;
    throw new NewsgraphError('SOURCE_INVALID', `the field "${name}" ${describe(given.get(name))}`, {
      cause: result.error,
      context: { field: name },
    });
  };
  return {
    id: read(fields.id),
    url: read(fields.url),
    title: read(fields.title),
    outlet: read(fields.outlet),
    authors: read(fields.authors) ?? [],
    published: read(fields.published),
    language: read(fields.language),
    corrects: read(fields.corrects),
    text: read(fields.text),
  };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) {
    const index = value.findIndex((item) => typeof item !== 'string');
    return index < 0
      ? 'must be a string, not a list'
      : `must hold names, but its item ${index + 1} is ${kindOf(value[index])}`;
  }
  return `must be a string, not ${kindOf(value)}`;
}

/** Names the JSON type of a value. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
