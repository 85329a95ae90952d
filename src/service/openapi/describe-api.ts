import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { apiPage } from './api-page.ts';
import { articleBodies, postedSchemas } from './article-bodies.ts';
import { pageStyle } from './page-style.ts';
import { reachableSchemas } from './reachable-schemas.ts';

/**
 * Describes all routes that come after: for programs at `/openapi.json`, for people at `/docs`. Anybody may read that: it
 * tells nothing of the graph.
 */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'newsgraph',
        version,
        description: 'A graph of claims with verified evidence, made of news articles.',
      },
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      },
      // Either: a service that only this machine reaches asks for none.
      security: [{}, { token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withArticleBodies(jsonSchemaTransformObject(document)),
  });
  const config = { open: true };
  const schema = { hide: true };
  app.get('/openapi.json', { config, schema }, async () => app.swagger());
  app.get('/docs', { config, schema }, async (_, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(app.swagger())),
  );
  app.get('/docs/style.css', { config, schema }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(pageStyle),
  );
}

type Description = ReturnType<typeof jsonSchemaTransformObject>;

function withArticleBodies(described: Description): Description {
  const document = structuredClone(described) as {
    paths: Record<string, { post?: object }>;
    components: { schemas: Record<string, unknown> };
  };
  const post = document.paths['/articles']?.post;
  if (post !== undefined) Object.assign(post, { requestBody: articleBodies });
  Object.assign(document.components.schemas, postedSchemas);
  // Each form is given as it comes in and as it goes out; most do one of the two.
  document.components.schemas = reachableSchemas(document.paths, document.components.schemas);
  return document as unknown as Description;
}
