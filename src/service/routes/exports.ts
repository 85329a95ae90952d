import type { ServerResponse } from 'node:http';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportFormat, NewsgraphError, parseWhere, type Workspace } from '../../index.ts';
import { OverloadError } from '../overload.ts';
import { repeatable } from '../schemas/common.ts';
import { lookupErrors } from '../schemas/error.ts';
import { atMost } from '../security/at-most.ts';
import type { Spool } from '../spool.ts';

/** How much is exported. */
export interface ExportLimits {
  /** Exports that are made or sent at the same time. */
  readonly exportsAtOnce: number;
  /** Longest time in which a client takes nothing of a file that is sent to it, in milliseconds. */
  readonly stalledTime: number;
}

/** The graph as a file. */
export function exportRoutes(
  workspace: Workspace,
  spool: Spool,
  { exportsAtOnce, stalledTime }: ExportLimits,
): FastifyPluginAsyncZod {
  const running = atMost(exportsAtOnce);
  return async (app) => {
    app.get(
      '/export',
      {
        schema: {
          tags: ['graph'],
          summary: 'The graph, or a part of it, in a format',
          description:
            'One state of the graph: nothing is stored while the file is made. It is made first and sent then, at whatever pace.',
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
        const limits = parseWhere(where);
        const file = await workspace.whileStill(() =>
          spool(workspace.export({ format, where: limits, text }), () => !reply.raw.destroyed),
        );
        if (file === null) return reply;
        reply.header('content-type', mediaType);
        reply.header('content-length', file.size);
        reply.header('content-disposition', `attachment; filename="graph${extension}"`);
        // One who takes nothing any more would keep others from theirs.
        endWhenStalled(reply.raw, stalledTime);
        return reply.send(file.read());
      },
    );
  };
}

/** Ends an answer of which nothing was taken for some milliseconds. */
function endWhenStalled(answer: ServerResponse, time: number): void {
  const { socket } = answer;
  answer.setTimeout(time, () => answer.destroy());
  answer.once('finish', () => socket?.setTimeout(0));
}
