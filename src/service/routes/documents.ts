import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { NewsgraphError, type Workspace } from '../../index.ts';
import { defined } from '../defined.ts';
import { answerForCurrent, movedAnswers } from '../former-ids.ts';
import { documentOfPath } from '../path-ids.ts';
import { articleSummarySchema, articleViewSchema } from '../schemas/article.ts';
import { dayParameters, idParameter, pageOf, pageParameters } from '../schemas/common.ts';
import { lookupErrors } from '../schemas/error.ts';

const tags = ['documents'];

/** The articles that the graph was made of. */
export function documentRoutes(workspace: Workspace): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/documents',
      {
        schema: {
          tags,
          summary: 'Articles, the latest first',
          querystring: z.object({
            entity: idParameter.optional().describe('Id of an entity that they mention.'),
            outlet: z.string().max(200).optional().describe('Outlet, agency or author.'),
            ...dayParameters,
            ...pageParameters,
          }),
          response: { 200: pageOf(articleSummarySchema), ...movedAnswers, ...lookupErrors },
        },
      },
      async (request, reply) =>
        await answerForCurrent(
          { workspace, request, reply, route: 'documents', ids: { entity: request.query.entity } },
          async () => await workspace.viewArticles(defined(request.query)),
        ),
    );

    app.get(
      '/document',
      {
        schema: {
          tags,
          summary: 'An article with its text',
          querystring: z.object({ id: idParameter }),
          response: { 200: articleViewSchema, ...lookupErrors },
        },
      },
      async ({ query: { id } }) => await articleOf(documentOfPath(id)),
    );

    app.get(
      '/documents/*',
      {
        schema: {
          tags,
          summary: 'An article with its text; its id may be an address, encoded or not',
          params: z.object({ '*': idParameter }),
          response: { 200: articleViewSchema, ...lookupErrors },
        },
      },
      async ({ params }) => await articleOf(documentOfPath(params['*'])),
    );
  };

  async function articleOf(id: string) {
    const article = await workspace.viewArticle(id);
    if (article !== null) return article;
    throw new NewsgraphError('DOCUMENT_UNKNOWN', `there is no document with the id ${id}`);
  }
}
