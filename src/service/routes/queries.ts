import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Workspace } from '../../index.ts';
import { commonErrors, errorSchema } from '../schemas/error.ts';
import { namedQuerySchema, queryBodySchema, queryResultSchema } from '../schemas/query.ts';

const tags = ['queries'];

/** Queries that read. */
export function queryRoutes(workspace: Workspace, timeout: number): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/queries',
      {
        schema: {
          tags,
          summary: 'The queries of the library',
          response: { 200: z.array(namedQuerySchema), ...commonErrors },
        },
      },
      async () => [...(await workspace.queries())],
    );

    app.post(
      '/query',
      {
        schema: {
          tags,
          summary: 'Runs a query of the library, or Cypher that only reads',
          body: queryBodySchema,
          response: {
            200: queryResultSchema,
            ...commonErrors,
            504: errorSchema.describe('The query ran out of time.'),
          },
        },
      },
      async ({ body: { query, params: parameters, limit } }) =>
        await workspace.query(query, { parameters, limit, timeout }),
    );
  };
}
