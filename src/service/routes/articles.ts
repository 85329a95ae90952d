import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { JobTask } from '../jobs/job.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { readLines } from '../jobs/read-job.ts';
import { taskOfRequest } from '../jobs/task-of-request.ts';
import { readArticlesType } from '../media-types.ts';
import { OverloadError } from '../overload.ts';
import { documentOfPath, fromRoot } from '../path-ids.ts';
import { idParameter } from '../schemas/common.ts';
import { commonErrors, errorSchema } from '../schemas/error.ts';
import { acceptedJobSchema } from '../schemas/job.ts';

const tags = ['articles'];
const answers = {
  202: acceptedJobSchema.describe('It is on disk, and will be done.'),
  ...commonErrors,
  403: errorSchema.describe('Not for others.'),
  413: errorSchema.describe('The body is too large.'),
  415: errorSchema.describe('Not a form in which articles come.'),
};

/** Takes articles in and out. Every change is a job, and jobs are done in the order in which they were accepted. */
export function articleRoutes(queue: JobQueue, bodyLimit: number): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body));

    app.post(
      '/articles',
      {
        bodyLimit,
        schema: {
          tags,
          summary: 'Takes in articles, or addresses where they are',
          querystring: z.object({
            url: z
              .url({ protocol: /^https?$/ })
              .max(4096)
              .optional()
              .describe('Where the body is from, for text and HTML.'),
          }),
          response: answers,
        },
      },
      async (request, reply) => {
        const contentType = request.headers['content-type'] ?? '';
        const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
        if (contentType !== readArticlesType) {
          const task = taskOfRequest({ contentType, body, url: request.query.url });
          return await accept(task, task.kind === 'urls' ? undefined : body, request, reply);
        }
        if (!request.isOwner) {
          const message = 'only programs of the same user on this machine send what they have read';
          return reply.code(403).send({ error: { code: 'NOT_OWNER', message } });
        }
        readLines(body);
        return await accept({ kind: 'read' }, body, request, reply);
      },
    );

    app.delete(
      '/documents/*',
      {
        schema: {
          tags,
          summary: 'Takes an article and all that it alone says out for good',
          params: z.object({ '*': idParameter }),
          response: answers,
        },
      },
      async (request, reply) =>
        await accept(
          { kind: 'retract', document: documentOfPath(request.params['*']) },
          undefined,
          request,
          reply,
        ),
    );

    app.delete(
      '/document',
      {
        schema: {
          tags,
          summary: 'Takes an article and all that it alone says out for good',
          querystring: z.object({ id: idParameter }),
          response: answers,
        },
      },
      async (request, reply) =>
        await accept(
          { kind: 'retract', document: documentOfPath(request.query.id) },
          undefined,
          request,
          reply,
        ),
    );

    app.post(
      '/readmit',
      {
        schema: {
          tags,
          summary: 'Lets an article in again that was taken out',
          querystring: z.object({ id: idParameter }),
          response: answers,
        },
      },
      async (request, reply) =>
        await accept(
          { kind: 'readmit', document: documentOfPath(request.query.id) },
          undefined,
          request,
          reply,
        ),
    );
  };

  async function accept(
    task: JobTask,
    body: Uint8Array | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const job = await queue.add(task, body);
    if (job === null) throw new OverloadError('too many articles wait to be read', 10);
    reply.header('location', fromRoot(request.url, `jobs/${job.id}`));
    return reply.code(202).send(job);
  }
}
