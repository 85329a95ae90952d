import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type GraphExport, isNewsgraphError, NewsgraphError, type Workspace } from '../../index.ts';
import { isCallName } from '../client/workspace-access.ts';
import type { Spool } from '../spool.ts';

/** Hides routes from all but programs of the same user on this machine. */
function forOwner(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.isOwner) return;
    return reply
      .code(404)
      .send({ error: { code: 'ROUTE_UNKNOWN', message: 'there is nothing at this address' } });
  });
}

/**
 * What programs of the same user on this machine ask in place of opening the workspace themselves: the methods of
 * `Workspace` that read, by name. No part of the API.
 */
export function ownerCallRoutes(workspace: Workspace): FastifyPluginAsyncZod {
  return async (app) => {
    forOwner(app as unknown as FastifyInstance);
    app.post(
      '/owner/call',
      {
        schema: {
          hide: true,
          body: z.strictObject({ method: z.string(), given: z.array(z.unknown()).max(3) }),
        },
      },
      async ({ body: { method, given } }, reply) => {
        if (!isCallName(method)) throw new NewsgraphError('QUERY_INVALID', `there is no ${method} to call`);
        const call = workspace[method] as (...given: unknown[]) => unknown;
        try {
          return await reply.send({ result: await call.apply(workspace, given) });
        } catch (error) {
          if (!isNewsgraphError(error)) throw error;
          // The one who asks tells the user, as if it had happened there.
          return await reply.send({ failure: { code: error.code, message: error.message } });
        }
      },
    );
  };
}

/** Exports for the same programs, also those of several files. */
export function ownerExportRoutes(workspace: Workspace, spool: Spool): FastifyPluginAsyncZod {
  return async (app) => {
    forOwner(app as unknown as FastifyInstance);
    app.post(
      '/owner/export',
      { schema: { hide: true, body: z.looseObject({ format: z.string().optional() }) } },
      async ({ body }, reply) => {
        const file = await workspace.whileStill(() =>
          spool(
            exportLines(() => workspace.export(body as object)),
            () => !reply.raw.destroyed,
          ),
        );
        if (file === null) return reply;
        reply.header('content-type', 'application/jsonl');
        return reply.send(file.read());
      },
    );
  };
}

/** An export as lines: what it is, its pieces, and how it ended. */
async function* exportLines(open: () => GraphExport): AsyncGenerator<string> {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  try {
    const exported = open();
    const { files } = exported;
    yield line({ byproducts: files === undefined ? null : files.byproducts });
    for await (const piece of files === undefined ? exported : files.pieces) yield line(piece);
    yield line({ end: true });
  } catch (error) {
    if (!isNewsgraphError(error)) throw error;
    yield line({ failure: { code: error.code, message: error.message } });
  }
}
