import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Workspace } from '../index.ts';
import { answerError } from './http-errors.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { logRequests } from './log-requests.ts';
import { serveMetrics } from './metrics.ts';
import { describeApi } from './openapi/describe-api.ts';
import { createReadingGate, letThrough } from './reading-gate.ts';
import { articleRoutes } from './routes/articles.ts';
import { claimRoutes } from './routes/claims.ts';
import { documentRoutes } from './routes/documents.ts';
import { entityRoutes } from './routes/entities.ts';
import { type ExportLimits, exportRoutes } from './routes/exports.ts';
import { graphRoutes } from './routes/graph.ts';
import { healthRoutes, statusRoutes } from './routes/health.ts';
import { jobRoutes } from './routes/jobs.ts';
import { judgementRoutes, reviewRoutes } from './routes/judgements.ts';
import { ownerCallRoutes, ownerExportRoutes } from './routes/owner.ts';
import { queryRoutes } from './routes/queries.ts';
import { serveViewer } from './routes/viewer.ts';
import type { AccessOptions } from './security/access.ts';
import { protect, type TrafficLimits } from './security/protect.ts';
import type { Spool } from './spool.ts';

/** How much the service does at the same time, and takes. */
export interface ServerLimits extends TrafficLimits, ExportLimits {
  /** Largest body that is posted, in bytes. */
  readonly bodySize: number;
  /** Longest time of a query, in milliseconds. */
  readonly queryTime: number;
  readonly queriesAtOnce: number;
  /** Time within which a whole request must have come, in milliseconds; its head within a third of it. */
  readonly requestTime: number;
}

/** What a server is made of. */
export interface ServerOptions {
  readonly workspace: Workspace;
  readonly queue: JobQueue;
  /** Where exports wait to be sent. */
  readonly spool: Spool;
  readonly logger: FastifyBaseLogger;
  /** Of newsgraph, for the description of the API. */
  readonly version: string;
  readonly access: AccessOptions;
  readonly limits: ServerLimits;
  /** Says that the service takes no more work. */
  readonly ending: AbortSignal;
  /** Folder of the viewer's files. Default: where the build puts them. */
  readonly viewer?: string;
}

/** The HTTP server of a workspace, not listening yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { workspace, queue, spool, logger, version, access, limits, ending } = options;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    // A client that sends a byte now and then holds a connection no longer.
    requestTimeout: limits.requestTime,
    http: {
      headersTimeout: limits.requestTime / 3,
      connectionsCheckingInterval: Math.min(5000, limits.requestTime / 6),
    },
    routerOptions: { maxParamLength: 8192, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Answers are typed, and tested against their schemas; to check each again would take as long as to make it.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ error: { code: 'ROUTE_UNKNOWN', message: 'there is nothing at this address' } }),
  );
  const server = app as unknown as FastifyInstance;
  logRequests(server);
  await protect(server, access, limits);
  await describeApi(server, version);
  serveMetrics(server, queue);
  const gate = createReadingGate();
  await app.register(async (reading) => {
    letThrough(reading as unknown as FastifyInstance, gate);
    await reading.register(entityRoutes(workspace));
    await reading.register(graphRoutes(workspace));
    await reading.register(claimRoutes(workspace));
    await reading.register(documentRoutes(workspace));
    await reading.register(reviewRoutes(workspace));
    await reading.register(ownerCallRoutes(workspace));
    await reading.register(statusRoutes(workspace));
    await reading.register(queryRoutes(workspace, limits.queryTime, limits.queriesAtOnce));
  });
  await app.register(judgementRoutes(workspace, gate));
  await app.register(articleRoutes(queue, limits.bodySize));
  await app.register(jobRoutes(queue, ending));
  await app.register(exportRoutes(workspace, spool, limits));
  await app.register(ownerExportRoutes(workspace, spool));
  await app.register(healthRoutes(() => !ending.aborted));
  await serveViewer(server, options.viewer);
  return server;
}
