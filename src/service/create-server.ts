import fastifySwagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Workspace } from '../index.ts';
import { answerError } from './http-errors.ts';
import { claimRoutes } from './routes/claims.ts';
import { documentRoutes } from './routes/documents.ts';
import { entityRoutes } from './routes/entities.ts';
import { exportRoutes } from './routes/exports.ts';
import { graphRoutes } from './routes/graph.ts';
import { healthRoutes } from './routes/health.ts';
import { queryRoutes } from './routes/queries.ts';

/** What a server is made of. */
export interface ServerOptions {
  readonly workspace: Workspace;
  readonly logger: FastifyBaseLogger;
  /** Of newsgraph, for the description of the API. */
  readonly version: string;
}

/** Longest time of a query, in milliseconds. */
const queryTimeout = 10_000;

/** The HTTP server of a workspace, not listening yet. */
export async function createServer({ workspace, logger, version }: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    routerOptions: { maxParamLength: 8192, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Answers are typed, and tested against their schemas; to check each again would take as long as to make it.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ error: { code: 'ROUTE_UNKNOWN', message: 'there is nothing at this address' } }),
  );
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'newsgraph',
        version,
        description: 'A graph of claims with verified evidence, made of news articles.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(entityRoutes(workspace));
  await app.register(graphRoutes(workspace));
  await app.register(claimRoutes(workspace));
  await app.register(documentRoutes(workspace));
  await app.register(queryRoutes(workspace, queryTimeout));
  await app.register(exportRoutes(workspace));
  await app.register(healthRoutes(workspace, () => true));
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app as unknown as FastifyInstance;
}
