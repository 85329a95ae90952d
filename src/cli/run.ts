import { isNewsgraphError, type Logger } from '../index.ts';
import { safeText } from './format/text.ts';
import { createOutput, type Output } from './output.ts';

/** What a command works with. */
export interface CommandContext {
  /** Name of the command, for others that wait for its workspace. */
  readonly command: string;
  /** Results. */
  readonly out: Output;
  /** Progress and messages. */
  readonly err: Output;
  /** Says that the user, or the reader of the output, wants no more. */
  readonly signal: AbortSignal;
  /** Tells warnings on standard error. */
  readonly logger: Logger;
}

/** 0: done. 1: done, with rejected input. */
export type CommandResult = 0 | 1;

/** Exit code of a process that a signal ended. */
const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs a command and sets the exit code of the process: that of the command, 2 where it could not run, 130 where it
 * was interrupted. A reader that closes the output, such as `head`, ends it quietly.
 */
export async function runCommand(
  name: string,
  command: (context: CommandContext) => Promise<CommandResult>,
): Promise<void> {
  const out = createOutput(process.stdout, process.env);
  const err = createOutput(process.stderr, process.env);
  const controller = new AbortController();
  let interrupted: keyof typeof signalCodes | null = null;
  let isReaderGone = false;

  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      isReaderGone = true;
      controller.abort();
    });
  }
  const interrupt = (signal: keyof typeof signalCodes) => {
    // The second time the user does not want to wait.
    if (interrupted !== null) process.exit(signalCodes[signal]);
    interrupted = signal;
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);

  try {
    const logger = createLogger(err);
    process.exitCode = await command({ command: name, out, err, signal: controller.signal, logger });
    if (interrupted !== null) process.exitCode = signalCodes[interrupted];
  } catch (error) {
    if (isReaderGone || isBrokenPipe(error)) process.exitCode = 0;
    else if (interrupted !== null && isAborted(error)) process.exitCode = signalCodes[interrupted];
    else {
      await err.write(describeError(error, err));
      process.exitCode = 2;
    }
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

function createLogger({ write, colors }: Output): Logger {
  return {
    debug() {},
    info() {},
    warn: (message) => void write(`${colors.yellow('warning:')} ${safeText(message)}\n`),
  };
}

/** An expected failure in one line; a defect with its stack, which helps to report it. */
function describeError(error: unknown, { colors }: Output): string {
  const label = colors.red('error:');
  if (isNewsgraphError(error)) return `${label} ${safeText(error.message)}\n`;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${label} this is a defect of newsgraph, please report it\n${safeText(text)}\n`;
}

function isAborted(error: unknown): boolean {
  return isNewsgraphError(error) && error.code === 'ABORTED';
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
