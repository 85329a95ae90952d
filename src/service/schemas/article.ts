import { z } from 'zod';
import { type ArticleSummary, type ArticleView, blockSchema } from '../../index.ts';

const summary = {
  document: z.string().describe('Its id.'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe('Day of publication.'),
  url: z.string().nullable(),
};

/** An article in a list. */
export const articleSummarySchema: z.ZodType<ArticleSummary> = z
  .strictObject(summary)
  .meta({ id: 'ArticleSummary' });

/** An article with its text. */
export const articleViewSchema: z.ZodType<ArticleView> = z
  .strictObject({
    ...summary,
    authors: z.array(z.string()),
    language: z.string(),
    text: z.string().nullable(),
    blocks: z.array(blockSchema),
  })
  .meta({ id: 'ArticleView' });
