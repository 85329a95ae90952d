import type { FastifyBaseLogger } from 'fastify';
import type { Workspace } from '../index.ts';
import { createServer } from './create-server.ts';

/** Options of {@link startService}. */
export interface ServiceOptions {
  /** It stays the caller's to close, after the service. */
  readonly workspace: Workspace;
  /** Address to listen on. Default: `127.0.0.1`. */
  readonly host?: string;
  /** 0: any that is free. Default: 4280. */
  readonly port?: number;
  readonly logger: FastifyBaseLogger;
  /** Of newsgraph. */
  readonly version: string;
}

/** A service that listens. */
export interface Service {
  /** Such as `http://127.0.0.1:4280`. */
  readonly url: string;
  /** Takes no more requests, answers those that it has and ends. */
  close(): Promise<void>;
}

/** Starts the HTTP service of a workspace. @throws What the system says if it cannot listen */
export async function startService({
  workspace,
  host = '127.0.0.1',
  port = 4280,
  logger,
  version,
}: ServiceOptions): Promise<Service> {
  const app = await createServer({ workspace, logger, version });
  const url = await app.listen({ host, port });
  return { url, close: () => app.close() };
}
