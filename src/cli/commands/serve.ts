import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { NewsgraphError, openWorkspace } from '../../index.ts';
import { isLoopback } from '../../service/security/local-names.ts';
import { startService } from '../../service/start-service.ts';
import { boundGarbage } from '../bound-garbage.ts';
import { oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';

export interface ServeCommandOptions {
  readonly workspace: string;
  readonly host: string;
  readonly port: number;
  readonly tokenFile?: string;
  readonly hostName?: readonly string[];
  readonly cors?: readonly string[];
  readonly rateLimit: number;
  readonly fetchPrivate?: boolean;
  readonly jobs: number;
  readonly logLevel: string;
}

/** Shortest token that is taken: one that cannot be guessed. */
const shortestToken = 16;

/** Serves a workspace over HTTP until it is interrupted. */
export async function serveCommand(
  options: ServeCommandOptions,
  version: string,
  context: CommandContext,
): Promise<CommandResult> {
  const { host, port } = options;
  const { command, logger, err, signal } = context;
  const token = await readToken(options, process.env);
  if (token === null && !isLoopback(host)) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `${host} can be reached from other machines: name a token for them with --token-file or NEWSGRAPH_TOKEN`,
    );
  }
  boundGarbage();
  const log = pino({ level: options.logLevel }, pino.destination({ dest: 1, sync: true }));
  const workspace = await openWorkspace({
    folder: options.workspace,
    command,
    logger,
    jobs: options.jobs,
    // This thread answers requests.
    apart: true,
    storeProcess: true,
  });
  try {
    const service = await startService({
      workspace,
      host,
      port,
      token,
      logger: log,
      version,
      hostNames: options.hostName ?? [],
      origins: options.cors ?? [],
      limits: { perMinute: options.rateLimit },
      ...(options.fetchPrivate === true ? { isFetched: () => true } : {}),
    }).catch(cannotListen);
    await err.write(`Serving ${oneLine(workspace.folder)} at ${service.url} (Ctrl-C ends it)\n`);
    try {
      if (!signal.aborted) await once(signal, 'abort');
    } finally {
      await service.close();
    }
  } finally {
    await workspace.close();
  }
  return 0;
}

async function readToken(
  { tokenFile }: ServeCommandOptions,
  { NEWSGRAPH_TOKEN: variable }: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const token = tokenFile === undefined ? (variable ?? '').trim() : await readTokenFile(tokenFile);
  if (token === '' && tokenFile === undefined) return null;
  if (token.length >= shortestToken && /^\S+$/.test(token)) return token;
  throw new NewsgraphError(
    'CONFIG_INVALID',
    `a token is one word of at least ${shortestToken} characters; "openssl rand -hex 32" makes one`,
  );
}

async function readTokenFile(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('CONFIG_INVALID', `${file}: cannot be read: ${reason}`, { cause });
  }
}

function cannotListen(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && 'syscall' in cause) {
    throw new NewsgraphError('CONFIG_INVALID', `cannot listen: ${cause.message}`, { cause });
  }
  throw cause;
}
