import {
  type IngestInput,
  type IngestOptions,
  type IngestOutcome,
  NewsgraphError,
  readInputs,
  type WorkspaceIngestOptions,
} from '../../index.ts';
import { readArticlesType } from '../media-types.ts';
import { outcomesOf, sendJob, toIngestOutcome } from './remote-jobs.ts';
import type { ServiceConnection } from './service-connection.ts';

/** Articles, and UTF-16 units of them, that are sent together. */
const mostTogether = 50;
const mostText = 2_000_000;
/** Jobs that are sent before the first is done. */
const ahead = 2;

/** What is to be told of in order: what could not be read, or what the service makes of a job. */
type Turn = { readonly rejected: IngestOutcome } | { readonly job: string };

/**
 * Reads inputs here and has a service ingest them: outcomes as if the workspace had been open here, in the same order.
 * @throws NewsgraphError `CONFIG_INVALID` for what cannot be done through a service
 */
export async function* remoteIngest(
  connection: ServiceConnection,
  inputs: readonly string[],
  { dryRun = false, prune = false, ...options }: WorkspaceIngestOptions,
): AsyncGenerator<IngestOutcome> {
  if (dryRun || prune) {
    const option = dryRun ? '--dry-run' : '--prune';
    throw new NewsgraphError('CONFIG_INVALID', `${option} cannot go through a service: stop it first`);
  }
  yield* remoteIngestRead(connection, readInputs(inputs, options), options);
}

/** Has a service ingest what was read, or could not be read: one outcome an input, in their order. */
export async function* remoteIngestRead(
  connection: ServiceConnection,
  inputs: Iterable<IngestInput> | AsyncIterable<IngestInput>,
  { signal }: Pick<IngestOptions, 'signal'> = {},
): AsyncGenerator<IngestOutcome> {
  const turns: Turn[] = [];
  let lines: string[] = [];
  let length = 0;
  const send = async () => {
    if (lines.length === 0) return;
    const body = `${lines.join('\n')}\n`;
    lines = [];
    length = 0;
    const headers = { 'content-type': readArticlesType };
    turns.push({ job: await sendJob(connection, '/articles', { method: 'POST', headers, body }) });
  };
  const tell = async function* (most: number): AsyncGenerator<IngestOutcome> {
    while (turns.length > most || (turns[0] !== undefined && 'rejected' in turns[0])) {
      const turn = turns.shift()!;
      if ('rejected' in turn) yield turn.rejected;
      else
        for await (const outcome of outcomesOf(connection, turn.job, signal)) yield toIngestOutcome(outcome);
    }
  };
  for await (const input of inputs) {
    if (input.status === 'rejected') {
      await send();
      turns.push({ rejected: input });
    } else {
      const { source, article, file = null, warnings = [] } = input;
      const line = JSON.stringify({ source, file, warnings, article });
      lines.push(line);
      length += line.length;
      if (lines.length >= mostTogether || length >= mostText) await send();
    }
    yield* tell(ahead);
  }
  await send();
  yield* tell(0);
}
