import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Workspace } from '../../index.ts';
import { commonErrors } from '../schemas/error.ts';
import { statusSchema } from '../schemas/status.ts';

const tags = ['service'];
const state = z.strictObject({ status: z.string() });

/** How the service is. */
export function healthRoutes(isReady: () => boolean): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/healthz',
      {
        config: { open: true },
        schema: { tags, summary: 'Whether the process answers', response: { 200: state } },
      },
      async () => ({ status: 'ok' }),
    );
    app.get(
      '/readyz',
      {
        config: { open: true },
        schema: {
          tags,
          summary: 'Whether it takes work: not while it is being stopped',
          response: { 200: state, 503: state },
        },
      },
      async (_, reply) => (isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'stopping' })),
    );
  };
}

/** What the workspace is like. */
export function statusRoutes(workspace: Workspace): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/status',
      {
        schema: {
          tags,
          summary: 'What the workspace holds and how far its stores have come',
          response: { 200: statusSchema, ...commonErrors },
        },
      },
      async () => await workspace.status(),
    );
  };
}
