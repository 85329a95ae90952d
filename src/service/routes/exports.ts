import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportFormat, NewsgraphError, parseWhere, type Workspace } from '../../index.ts';
import { OverloadError } from '../overload.ts';
import { repeatable } from '../schemas/common.ts';
import { lookupErrors } from '../schemas/error.ts';
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
          summary: 'The graph, or a part of it, in a format, streamed',
          querystring: z.object({
            format: z.string().max(64).default('json'),
            where: repeatable(
              'Limits such as kind=Person,Country or near=Kim Jong Un, as the command export takes them; may be repeated.',
            ),
            text: z
              .stringbool()
              .default(true)
              .describe('Whether words of articles beyond a short quote come along.'),
          }),
          response: { 200: z.unknown().describe('The file.'), ...lookupErrors },
        },
      },
      async ({ query: { format, where = [], text } }, reply) => {
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
        const chunks = inChunks(workspace.export({ format, where: parseWhere(where), text }));
        // What is wrong with the limits shows before the first piece, while an answer can still say so.
        const first = await chunks.next();
        reply.header('content-type', mediaType);
        reply.header('content-disposition', `attachment; filename="graph${extension}"`);
        return reply.send(
          Readable.from(after(first.value ?? Buffer.alloc(0), chunks), { objectMode: false }),
        );
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

async function* after<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
