import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bases, voices, type Workspace } from '../../index.ts';
import { defined } from '../defined.ts';
import { movedAnswers, tellFormer } from '../former-ids.ts';
import { dayParameters, oneOrMore, repeatable, wordsParameter } from '../schemas/common.ts';
import { lookupErrors } from '../schemas/error.ts';
import { graphViewSchema } from '../schemas/graph.ts';
import { ontologyViewSchema } from '../schemas/ontology.ts';

/** Parts of the graph, and what its kinds and types mean. */
export function graphRoutes(workspace: Workspace): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/graph',
      {
        schema: {
          tags: ['graph'],
          summary: 'The neighbourhood of entities, or the strongest part of the graph',
          description:
            'Edges with the most independent sources come first. Both ends of every edge are among the nodes. An id that an entity once had stands for what it is now, also if that is several. With `voice`, `basis`, `outlet` or days, edges and their figures are those of the claims that fit; an edge that others deny is disputed all the same.',
          querystring: z.object({
            entity: repeatable(
              'Id of an entity to begin with; may be repeated. Default: the strongest part.',
            ),
            depth: z.coerce.number().int().min(0).max(3).default(1).describe('Steps away from them.'),
            limit: z.coerce.number().int().min(1).max(5000).default(200).describe('Most nodes.'),
            type: wordsParameter('Claim types of the edges; may be repeated or hold commas.'),
            voice: oneOrMore(z.enum(voices), 'Who vouches; may be repeated.'),
            basis: oneOrMore(z.enum(bases), 'What claims rest on; may be repeated.'),
            outlet: z.string().max(200).optional().describe('Outlet, agency or author of the articles.'),
            ...dayParameters,
          }),
          response: { 200: graphViewSchema, 410: movedAnswers[410], ...lookupErrors },
        },
      },
      async ({ query: { entity: entities, type: types, voice, basis, ...query } }, reply) => {
        for (const id of entities ?? []) {
          const former = workspace.whatBecameOf(id);
          if (former?.now.length === 0) return tellFormer(former, reply);
        }
        return workspace.viewGraph(defined({ entities, types, voices: voice, bases: basis, ...query }));
      },
    );

    app.get(
      '/ontology',
      {
        schema: {
          tags: ['graph'],
          summary: 'Kinds of entities with their colours, and types of claims',
          response: { 200: ontologyViewSchema },
        },
      },
      async () => ({ kinds: workspace.ontology.kinds, types: workspace.ontology.types }),
    );
  };
}
