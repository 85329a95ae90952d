import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';

/** Address under which the guide names the style; the server puts its own in. */
const written = 'http://localhost:8474';

/** What Neo4j Browser may fetch, with its media type. */
const served = {
  '/browser-guide.html': 'text/html; charset=utf-8',
  '/browser-style.grass': 'text/plain; charset=utf-8',
} as const;

/**
 * Browser takes guides and styles from `localhost`, if they come with these. For a guide it sends headers of its own, and
 * its error reporter adds more while the page loads.
 */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-private-network': 'true',
} as const;

/** A server, not yet listening, of the style and the guide for Neo4j Browser's `:style` and `:guide`. */
export function createSchemaServer(): Server {
  const files = new Map(
    Object.entries(served).map(([path, type]) => {
      const text = readFileSync(new URL(`../../schema${path}`, import.meta.url), 'utf8');
      return [path, { text, type }];
    }),
  );
  return createServer(({ method, url, socket }, response) => {
    const file = files.get(new URL(url ?? '/', written).pathname);
    if (method === 'OPTIONS') response.writeHead(204, cors).end();
    else if (file === undefined) response.writeHead(404, cors).end();
    else {
      const text = file.text.replaceAll(written, `http://localhost:${socket.localPort}`);
      response.writeHead(200, { ...cors, 'content-type': file.type }).end(text);
    }
  });
}
