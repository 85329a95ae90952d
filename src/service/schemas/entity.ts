import { z } from 'zod';
import type { EntityMatch } from '../../index.ts';
import { errorSchema } from './error.ts';

const reference = z.strictObject({ id: z.string(), kind: z.string(), name: z.string() });

/** An entity in a list. */
export const entityMatchSchema: z.ZodType<EntityMatch> = z
  .strictObject({
    id: z.string().describe('Such as person/kim-jong-un.'),
    kind: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    documents: z.int().describe('Number of articles that mention it.'),
    mentions: z.int(),
    match: z.string().describe('The name or alias that was found.'),
    exact: z.boolean().describe('Whether the whole of it was found, and not only its beginning.'),
  })
  .meta({ id: 'EntityMatch' });

/** What became of an id that stands for nothing any more. */
export const formerIdSchema = errorSchema
  .extend({
    id: z.string(),
    now: z.array(reference).describe('Entities that it stood for, or for parts of which.'),
    cause: z.string().describe('Such as `judgement 12`.'),
  })
  .meta({ id: 'FormerId' });
