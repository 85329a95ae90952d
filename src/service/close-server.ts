import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Gives the function that closes a server when what was asked is answered; to be called before it listens. Closing by itself lets
 * go of the connections that are idle at that moment, and waits for all others until their clients let go: for one whose answer
 * was on its way, and for one on which nothing was asked yet.
 */
export function closerOf(app: FastifyInstance): () => Promise<void> {
  const silent = new Set<Socket>();
  app.server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }) => silent.delete(socket));
  return async () => {
    const letGo = () => {
      app.server.closeIdleConnections();
      for (const socket of silent) socket.destroy();
    };
    const timer = setInterval(letGo, 100);
    try {
      await app.close();
    } finally {
      clearInterval(timer);
    }
  };
}
