import { type IngestOutcome, NewsgraphError } from '../../index.ts';
import { type JobOutcome, jobOutcomeSchema } from '../jobs/job.ts';
import { readLinesOf } from './read-lines.ts';
import { type ServiceConnection, toError } from './service-connection.ts';

/** Sends a job and gives its id once it is on the disk of the service. */
export async function sendJob(
  connection: ServiceConnection,
  path: string,
  init: RequestInit,
): Promise<string> {
  const answer = await connection.request(path, init);
  return ((await answer.json()) as { id: string }).id;
}

/** The outcomes of a job, each as soon as it is there. @throws NewsgraphError if the service ends before the job does */
export async function* outcomesOf(
  connection: ServiceConnection,
  job: string,
  signal?: AbortSignal,
): AsyncGenerator<JobOutcome> {
  const init = signal === undefined ? {} : { signal };
  const answer = await connection.request(`/jobs/${job}/events`, init);
  let event = '';
  try {
    for await (const line of readLinesOf(answer.body)) {
      if (line.startsWith('event: ')) event = line.slice(7);
      if (!line.startsWith('data: ')) continue;
      if (event === 'done') return;
      if (event === 'outcome') yield jobOutcomeSchema.parse(JSON.parse(line.slice(6)));
    }
  } catch (cause) {
    if (signal?.aborted === true) throw new NewsgraphError('ABORTED', 'the run was stopped', { cause });
    if (!(cause instanceof TypeError)) throw cause;
    throw serviceEnded(job, cause);
  }
  throw serviceEnded(job, undefined);
}

function serviceEnded(job: string, cause: unknown): NewsgraphError {
  return new NewsgraphError(
    'WORKSPACE_LOCKED',
    `the service that holds the workspace has ended or is being stopped; it does what is left (job ${job}) after its next start`,
    { cause },
  );
}

/** What became of an article, as the one who gave it is told. */
export function toIngestOutcome({
  status,
  source,
  id = '',
  title = null,
  ...rest
}: JobOutcome): IngestOutcome {
  const { warnings = [], counts = { entities: {}, claims: {} }, error } = rest;
  if (status === 'added' || status === 'changed') return { status, source, id, title, warnings, counts };
  if (status === 'unchanged' || status === 'retracted' || status === 'pruned') {
    return { status, source, id, title, warnings };
  }
  return { status: 'rejected', source, error: toError(error ?? { code: 'SOURCE_INVALID', message: status }) };
}
