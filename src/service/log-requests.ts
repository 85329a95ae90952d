import type { FastifyInstance } from 'fastify';

/** Logs each request once, when it was answered: without its parameters, headers and body, which say what people look for. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url, ip, routeOptions } = request;
    const facts = {
      method,
      path: url.split('?')[0],
      client: ip,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    };
    // Signs of life are asked for every few seconds.
    request.log[routeOptions.config.open === true ? 'debug' : 'info'](facts, 'request');
  });
}
