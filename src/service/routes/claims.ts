import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bases, modalities, polarities, voices, type Workspace } from '../../index.ts';
import { defined } from '../defined.ts';
import { answerForCurrent, movedAnswers } from '../former-ids.ts';
import { claimViewSchema } from '../schemas/claim.ts';
import {
  dayParameters,
  idParameter,
  oneOrMore,
  pageOf,
  pageParameters,
  wordsParameter,
} from '../schemas/common.ts';
import { lookupErrors } from '../schemas/error.ts';

/** Claims with their quotes. */
export function claimRoutes(workspace: Workspace): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/claims',
      {
        schema: {
          tags: ['claims'],
          summary: 'Claims with their quotes, those of the latest articles first',
          querystring: z.object({
            entity: idParameter.optional().describe('Id of the subject, object or speaker.'),
            with: idParameter
              .optional()
              .describe('With `entity`: one of the two is the subject, the other the object.'),
            document: idParameter.optional().describe('Id of an article.'),
            type: wordsParameter('Claim types; may be repeated or hold commas.'),
            polarity: z.enum(polarities).optional(),
            modality: oneOrMore(z.enum(modalities), 'May be repeated.'),
            voice: oneOrMore(z.enum(voices), 'May be repeated.'),
            basis: z.enum(bases).optional(),
            outlet: z.string().max(200).optional().describe('Outlet, agency or author of the article.'),
            ...dayParameters,
            ...pageParameters,
          }),
          response: { 200: pageOf(claimViewSchema), ...movedAnswers, ...lookupErrors },
        },
      },
      async (request, reply) => {
        const { type: types, ...filter } = request.query;
        const ids = { entity: filter.entity, with: filter.with };
        return await answerForCurrent(
          { workspace, request, reply, route: 'claims', ids },
          async () => await workspace.viewClaims(defined({ types, ...filter })),
        );
      },
    );
  };
}
