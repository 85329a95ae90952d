import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobQueue } from './jobs/job-queue.ts';

/** Measures all routes that come after, and the queue, and serves the figures at `/metrics` as Prometheus reads them. */
export function serveMetrics(app: FastifyInstance, queue: JobQueue): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'newsgraph_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const articles = new Counter({
    name: 'newsgraph_articles_total',
    help: 'Articles that jobs were done with, by what became of them.',
    labelNames: ['status'] as const,
    registers,
  });
  new Gauge({
    name: 'newsgraph_queue_jobs',
    help: 'Jobs that are not done.',
    registers,
    collect() {
      this.set(queue.waiting().jobs);
    },
  });
  new Gauge({
    name: 'newsgraph_queue_bytes',
    help: 'Bytes that the jobs hold that are not done.',
    registers,
    collect() {
      this.set(queue.waiting().size);
    },
  });
  queue.events.on('outcome', (_, { status }) => articles.inc({ status }));
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    // The route and not the path: there are as many paths as entities.
    const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  app.get(
    '/metrics',
    { schema: { tags: ['service'], summary: 'Figures for Prometheus' } },
    async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  );
}
