import { once } from 'node:events';
import pino from 'pino';
import { NewsgraphError, openWorkspace } from '../../index.ts';
import { startService } from '../../service/start-service.ts';
import { oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';

export interface ServeCommandOptions {
  readonly workspace: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
}

/** Serves a workspace over HTTP until it is interrupted. */
export async function serveCommand(
  { workspace: folder, host, port, logLevel }: ServeCommandOptions,
  version: string,
  context: CommandContext,
): Promise<CommandResult> {
  const { command, logger, err, signal } = context;
  const log = pino({ level: logLevel }, pino.destination({ dest: 1, sync: true }));
  const workspace = await openWorkspace({ folder, command, logger });
  try {
    const service = await startService({ workspace, host, port, logger: log, version }).catch(cannotListen);
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

function cannotListen(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && 'syscall' in cause) {
    throw new NewsgraphError('CONFIG_INVALID', `cannot listen: ${cause.message}`, { cause });
  }
  throw cause;
}
