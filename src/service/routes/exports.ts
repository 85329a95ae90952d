import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportFormat, NewsgraphError, type Workspace } from '../../index.ts';
import { OverloadError } from '../overload.ts';
import { commonErrors } from '../schemas/error.ts';
import { atMost } from '../security/at-most.ts';

/** The graph as a file. */
export function exportRoutes(workspace: Workspace, most: number): FastifyPluginAsyncZod {
  const running = atMost(most);
  return async (app) => {
    app.get(
      '/export',
      {
        schema: {
          tags: ['graph'],
          summary: 'The whole graph in a format, streamed',
          querystring: z.object({ format: z.string().max(64).default('json') }),
          response: { 200: z.unknown().describe('The file.'), ...commonErrors },
        },
      },
      async ({ query: { format } }, reply) => {
        const { mediaType, extension } = exportFormat(format);
        if (extension === '') {
          throw new NewsgraphError(
            'CONFIG_INVALID',
            `the format ${format} has several files: export it by the command line`,
          );
        }
        const end = running.begin();
        if (end === null) throw new OverloadError('too many exports are running', 10);
        reply.raw.on('close', end);
        reply.header('content-type', mediaType);
        reply.header('content-disposition', `attachment; filename="graph${extension}"`);
        return reply.send(Readable.from(inChunks(workspace.export({ format })), { objectMode: false }));
      },
    );
  };
}

/** Pieces gathered, so that not each line is a packet of its own. */
async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let gathered = '';
  for await (const piece of pieces) {
    gathered += piece;
    if (gathered.length < 64 * 1024) continue;
    yield Buffer.from(gathered);
    gathered = '';
  }
  if (gathered !== '') yield Buffer.from(gathered);
}
