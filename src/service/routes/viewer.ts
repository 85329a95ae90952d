import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the build puts the viewer, seen from the built service and from its sources. */
const places = ['../../web/', '../../../dist/web/'];

const missing = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>newsgraph</title>
<h1>newsgraph</h1>
<p>The service runs, but the viewer was not built: <code>npm run build</code> makes it.</p>
<p><a href="docs">What the service answers</a> · <a href="status">What the workspace holds</a></p>
</html>
`;

/**
 * The viewer's files at the root. They tell nothing of the graph, so that a page can be there before a token was given.
 * @param folder Default: where the build puts them.
 */
export async function serveViewer(
  app: FastifyInstance,
  folder: string | undefined = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(join(place, 'index.html'))),
): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
    app.get('/', { config: { open: true }, schema: { hide: true } }, async (_, reply) =>
      reply.code(503).type('text/html; charset=utf-8').send(missing),
    );
    return;
  }
  await app.register(async (open) => {
    open.addHook('onRoute', (route) => {
      route.config = { ...route.config, open: true };
      route.schema = { ...route.schema, hide: true };
    });
    // A route for each file, and none for what is not there: no path leads out of the folder.
    await open.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders(reply, path) {
        // The build names these by their content.
        const isNamedByContent = /[/\\]assets[/\\]/.test(path);
        reply.setHeader(
          'cache-control',
          isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  });
}
