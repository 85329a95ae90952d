import { z } from 'zod';
import type { Page } from '../../index.ts';

/** Parameters of every list. */
export const pageParameters = {
  limit: z.coerce.number().int().min(1).max(1000).default(50).describe('Most items of the page.'),
  cursor: z.string().max(200).optional().describe('What the page before gave as `next`.'),
};

/** An id of any form, which may hold slashes and be an address. */
export const idParameter = z.string().min(1).max(4096);

/** A parameter that may be repeated. */
export function repeatable(description: string) {
  return z
    .union([z.string().max(4096), z.array(z.string().max(4096)).max(100)])
    .transform((given) => (typeof given === 'string' ? [given] : given))
    .optional()
    .describe(description);
}

/** A parameter of a few words that may be repeated. */
export function oneOrMore<T extends z.ZodType<string>>(word: T, description: string) {
  return z
    .union([word, z.array(word).max(20)])
    .transform((given) => [given].flat() as z.output<T>[])
    .optional()
    .describe(description);
}

/** A parameter that may be repeated, or hold several words with commas between. */
export function wordsParameter(description: string) {
  return z
    .union([z.string().max(4096), z.array(z.string().max(4096)).max(100)])
    .transform((given) => [given].flat().flatMap((words) => words.split(',').filter((word) => word !== '')))
    .optional()
    .describe(description);
}

/** Days between which something was published. */
export const dayParameters = {
  from: z.string().max(40).optional().describe('First day, month or year of publication, ISO 8601.'),
  to: z.string().max(40).optional().describe('Last day, month or year of publication, ISO 8601.'),
};

/** A page of a list. */
export function pageOf<T extends z.ZodType>(item: T): z.ZodType<Page<z.output<T>>> {
  return z.strictObject({
    items: z.array(item),
    total: z.int().describe('Number of all items.'),
    next: z.string().nullable().describe('Give it as `cursor` to get the next page; null on the last one.'),
  });
}
