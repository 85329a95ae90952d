import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { dayOf, NewsgraphError, type ShowOptions, type Workspace } from '../../index.ts';
import { defined } from '../defined.ts';
import { answerForCurrent, movedAnswers } from '../former-ids.ts';
import { idOfPath } from '../path-ids.ts';
import { entityBriefSchema, pairBriefSchema } from '../schemas/brief.ts';
import { idParameter, pageOf, pageParameters } from '../schemas/common.ts';
import { entityMatchSchema } from '../schemas/entity.ts';
import { commonErrors, lookupErrors } from '../schemas/error.ts';

const tags = ['entities'];
const showParameters = {
  asOf: z.string().max(40).optional().describe('Only articles published on this day or before it count.'),
  all: z.stringbool().default(false).describe('Lists as a whole, and not only what is most important.'),
};
interface GivenShowOptions {
  readonly asOf?: string | undefined;
  readonly all: boolean;
}

function showOptions({ asOf, all }: GivenShowOptions): ShowOptions {
  if (asOf === undefined) return { all };
  const day = dayOf(asOf, 'last');
  if (day !== null) return { all, asOf: day };
  throw new NewsgraphError('QUERY_INVALID', `asOf must be a date such as 2025-11-27, not "${asOf}"`);
}

/** Search for entities, and what is known of one or between two. */
export function entityRoutes(workspace: Workspace): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/entities',
      {
        schema: {
          tags,
          summary: 'Entities by name, alias and kind',
          querystring: z.object({
            search: z
              .string()
              .max(200)
              .optional()
              .describe('A name or alias, or how a word of one begins; case and accents do not matter.'),
            kind: z.string().max(64).optional().describe('Such as Person.'),
            ...pageParameters,
          }),
          response: { 200: pageOf(entityMatchSchema), ...commonErrors },
        },
      },
      async (request) => workspace.viewEntities(defined(request.query)),
    );

    app.get(
      '/entity',
      {
        schema: {
          tags,
          summary: 'What is known of an entity',
          querystring: z.object({ id: idParameter, ...showParameters }),
          response: { 200: entityBriefSchema, ...movedAnswers, ...lookupErrors },
        },
      },
      async (request, reply) => await answerEntity(request.query.id, request.query, request, reply),
    );

    app.get(
      '/entities/*',
      {
        schema: {
          tags,
          summary: 'What is known of an entity; its id may hold slashes, encoded or not',
          params: z.object({ '*': idParameter }),
          querystring: z.object(showParameters),
          response: { 200: entityBriefSchema, ...movedAnswers, ...lookupErrors },
        },
      },
      async (request, reply) =>
        await answerEntity(idOfPath(request.params['*']), request.query, request, reply),
    );

    app.get(
      '/pair',
      {
        schema: {
          tags,
          summary: 'What is between two entities, in both directions, with a timeline',
          querystring: z.object({ entity: idParameter, with: idParameter, ...showParameters }),
          response: { 200: pairBriefSchema, ...movedAnswers, ...lookupErrors },
        },
      },
      async (request, reply) => {
        const { entity, with: other, ...options } = request.query;
        return await answerForCurrent(
          { workspace, request, reply, route: 'pair', ids: { entity, with: other } },
          async () => await workspace.showBetween(entity, other, showOptions(options)),
        );
      },
    );
  };

  async function answerEntity(
    id: string,
    options: GivenShowOptions,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    return await answerForCurrent(
      { workspace, request, reply, route: 'entity', ids: { id } },
      async () => await workspace.show(id, showOptions(options)),
    );
  }
}
