import { z } from 'zod';

/**
 * What a stretch of an article's text is in its layout.
 * `caption` and `quote` state facts; `credit`, `byline` and `boilerplate` name people and bodies that are not actors.
 */
export const blockKinds = [
  'headline',
  'subhead',
  'dateline',
  'byline',
  'paragraph',
  'quote',
  'list',
  'caption',
  'credit',
  'boilerplate',
] as const;

export const blockSchema = z.object({
  kind: z.enum(blockKinds),
  /** UTF-16 offset into the article's text. */
  start: z.int().nonnegative(),
  /** UTF-16 offset, exclusive. */
  end: z.int().nonnegative(),
});

/** A full ISO 8601 day or time stamp in UTC. */
const publishedSchema = z.union([z.iso.date(), z.iso.datetime()]);

/** A news article as all later stages see it: its text, verbatim, and where its parts lie. */
export const articleSchema = z.object({
  /** The given id, else the canonical URL, else the path relative to what was ingested, else a hash of the text. */
  id: z.string().min(1),
  url: z.url().exactOptional(),
  title: z.string().exactOptional(),
  /** The newspaper, agency or site that published it. */
  outlet: z.string().exactOptional(),
  authors: z.array(z.string()),
  published: publishedSchema.exactOptional(),
  /** Ids or addresses of the articles that it corrects. */
  corrects: z.array(z.string().min(1)).exactOptional(),
  /** BCP 47 tag of the text's language, such as `en`. */
  language: z.string(),
  text: z.string(),
  /** In order, not overlapping; together they cover all but the white space of `text`. */
  blocks: z.array(blockSchema),
});

export type BlockKind = (typeof blockKinds)[number];
export type Block = z.infer<typeof blockSchema>;
export type Article = z.infer<typeof articleSchema>;
