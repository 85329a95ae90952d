import type { FastifyInstance } from 'fastify';

/** How slowly a body may come. */
export interface BodyPace {
  /** For how many seconds it may come as slowly as it likes. */
  readonly patience: number;
  /** Bytes that must have come for each second after that. */
  readonly leastRate: number;
}

/**
 * Gives up requests whose bodies come too slowly, as Node does with those that have not come after a minute: each keeps another
 * one from being answered.
 */
export function refuseSlowBodies(app: FastifyInstance, { patience, leastRate }: BodyPace): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    const { socket, headers } = raw;
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
    const before = socket.bytesRead;
    // Counted and not measured: while this process was busy, it has taken nothing of what has come.
    let seconds = 0;
    const timer = setInterval(() => {
      seconds += 1;
      const came = socket.bytesRead - before;
      if (raw.complete) clearInterval(timer);
      else if (came < (seconds - patience) * leastRate) {
        clearInterval(timer);
        const error = new Error('the body comes too slowly');
        app.server.emit('clientError', Object.assign(error, { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
      }
    }, 1000);
    reply.raw.on('close', () => clearInterval(timer));
  });
}
