import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { jobEvents } from '../jobs/job-events.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { commonErrors, errorSchema, lookupErrors } from '../schemas/error.ts';
import { jobSchema } from '../schemas/job.ts';

const tags = ['articles'];
const unknownJob = {
  error: { code: 'JOB_UNKNOWN', message: 'there is no such job, or it was done long ago' },
};
const params = z.object({ id: z.string().max(64) });

/** What becomes of jobs. `ending` ends the streams of events. */
export function jobRoutes(queue: JobQueue, ending: AbortSignal): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/jobs/:id',
      {
        schema: {
          tags,
          summary: 'A job and what became of its articles so far',
          params,
          response: { 200: jobSchema, ...lookupErrors },
        },
      },
      async (request, reply) => {
        const job = await queue.view(request.params.id);
        return job === null ? reply.code(404).send(unknownJob) : { ...job, outcomes: [...job.outcomes] };
      },
    );

    app.get(
      '/jobs/:id/events',
      {
        schema: {
          tags,
          summary: 'What happens to a job, as server-sent events',
          description:
            'Events `state` (the job), `outcome` (one article; the id of the event is its number) and `done`, which is the last one.',
          params,
          headers: z.object({ 'last-event-id': z.coerce.number().int().min(0).default(0) }),
          response: { 200: z.unknown().describe('text/event-stream'), ...commonErrors, 404: errorSchema },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        if ((await queue.view(id)) === null) return reply.code(404).send(unknownJob);
        const gone = new AbortController();
        const end = () => gone.abort();
        // Not AbortSignal.any: signals made of one that lives as long as the process stay with it.
        ending.addEventListener('abort', end);
        reply.raw.on('close', () => {
          ending.removeEventListener('abort', end);
          end();
        });
        if (ending.aborted) end();
        const { signal } = gone;
        const events = jobEvents(queue, id, { after: request.headers['last-event-id'], signal });
        reply.header('content-type', 'text/event-stream; charset=utf-8');
        reply.header('cache-control', 'no-store');
        // Proxies that gather answers would keep events back.
        reply.header('x-accel-buffering', 'no');
        return reply.send(Readable.from(events, { objectMode: false }));
      },
    );
  };
}
