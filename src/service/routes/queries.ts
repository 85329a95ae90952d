import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isNewsgraphError, type QueryOptions, type Workspace } from '../../index.ts';
import { OverloadError } from '../overload.ts';
import { commonErrors, errorSchema } from '../schemas/error.ts';
import { namedQuerySchema, queryBodySchema, queryResultSchema } from '../schemas/query.ts';
import { atMost } from '../security/at-most.ts';

const tags = ['queries'];

/** Longest time that the embedded store goes on with a query that was given up, in milliseconds. */
const goesOn = 30_000;

/** Queries that read: few at a time, for the stores must have time for articles, too. */
export function queryRoutes(workspace: Workspace, timeout: number, most: number): FastifyPluginAsyncZod {
  const running = atMost(most);

  async function run(query: string, options: QueryOptions) {
    const end = running.begin();
    if (end === null) throw new OverloadError('too many queries are running', 5);
    try {
      const result = await workspace.query(query, { ...options, timeout });
      end();
      return result;
    } catch (error) {
      const isGivenUp = isNewsgraphError(error) && error.code === 'STORE_FAILED';
      if (isGivenUp) setTimeout(end, Math.max(0, goesOn - timeout)).unref();
      else end();
      throw error;
    }
  }

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
      async ({ body: { query, params: parameters, limit } }) => await run(query, { parameters, limit }),
    );
  };
}
