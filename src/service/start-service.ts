import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { createSafeFetch, type Workspace } from '../index.ts';
import { announceService } from './client/service-file.ts';
import { closerOf } from './close-server.ts';
import { createServer, type ServerLimits } from './create-server.ts';
import { openJobQueue, type QueueLimits } from './jobs/job-queue.ts';
import { startJobRunner } from './jobs/job-runner.ts';
import { isLoopback } from './security/local-names.ts';
import { createSpool } from './spool.ts';

/** How much the service does and takes. */
type ServiceLimits = ServerLimits & { readonly queue: QueueLimits };

/** What a service does and takes unless it is told otherwise. */
const usualLimits: ServiceLimits = {
  perMinute: 3000,
  atOnce: 100,
  bodyPace: { patience: 5, leastRate: 4096 },
  bodySize: 16 * 1024 * 1024,
  queryTime: 10_000,
  queriesAtOnce: 4,
  exportsAtOnce: 2,
  requestTime: 60_000,
  stalledTime: 60_000,
  queue: { jobs: 1000, size: 256 * 1024 * 1024 },
};

/** Options of {@link startService}. */
export interface ServiceOptions {
  /** It stays the caller's to close, after the service. */
  readonly workspace: Workspace;
  readonly logger: FastifyBaseLogger;
  /** Of newsgraph. */
  readonly version: string;
  /** Address to listen on. Default: `127.0.0.1`. */
  readonly host?: string;
  /** 0: any that is free. Default: 4280. */
  readonly port?: number;
  /** What clients must give. Default: none, which only an address of this machine may have. */
  readonly token?: string | null;
  /** Origins of pages elsewhere that may use it. Default: none. */
  readonly origins?: readonly string[];
  /** Names by which the service is called, besides those of this machine. */
  readonly hostNames?: readonly string[];
  /** Which addresses are fetched. Default: those of the public internet. */
  readonly isFetched?: (address: string) => boolean;
  readonly limits?: Partial<ServiceLimits>;
  /** Folder of the viewer's files. Default: where the build puts them. */
  readonly viewer?: string;
}

/** A service that listens. */
export interface Service {
  /** Such as `http://127.0.0.1:4280`. */
  readonly url: string;
  /**
   * Takes no more requests, answers those that it has, stores the articles that have been read and ends. Jobs that are left
   * are done after the next start.
   */
  close(): Promise<void>;
}

/**
 * Starts the HTTP service of a workspace.
 * @throws What the system says if it cannot listen; an error for an address of other machines without a token
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { workspace, logger, version, host = '127.0.0.1', port = 4280, token = null } = options;
  const limits = { ...usualLimits, ...options.limits };
  if (token === null && !isLoopback(host)) throw new Error(`a service at ${host} needs a token`);
  const localToken = randomBytes(32).toString('base64url');
  const ending = new AbortController();
  const folder = join(workspace.folder, 'queue');
  const queue = await openJobQueue(folder, limits.queue);
  const app = await createServer({
    workspace,
    queue,
    spool: createSpool(folder),
    logger,
    version,
    access: {
      token,
      localToken,
      isLocal: isLoopback(host),
      hostNames: options.hostNames ?? [],
      origins: options.origins ?? [],
    },
    limits,
    ending: ending.signal,
    ...(options.viewer === undefined ? {} : { viewer: options.viewer }),
  });
  const closeServer = closerOf(app);
  const url = await app.listen({ host, port });
  const announcement = await announceService(workspace.folder, { url, token: localToken });
  const web = createSafeFetch(options.isFetched === undefined ? {} : { isAllowed: options.isFetched });
  const runner = startJobRunner({
    workspace,
    queue,
    logger,
    reading: { fetch: web.fetch, timeout: 20_000, maxFileSize: limits.bodySize },
  });
  return {
    url,
    async close() {
      ending.abort();
      await announcement.remove();
      await Promise.all([closeServer(), runner.stop()]);
      await web.close();
    },
  };
}
