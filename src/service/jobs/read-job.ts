import { z } from 'zod';
import {
  articleSchema,
  createDuplicateCheck,
  type IngestInput,
  NewsgraphError,
  type ReadOptions,
  readSource,
  type Source,
} from '../../index.ts';
import type { JobTask } from './job.ts';

/** One line of a job whose articles the client has read. */
const readLineSchema = z.object({
  source: z.string(),
  file: z.string().nullable(),
  warnings: z.array(z.string()),
  article: articleSchema,
});

/**
 * The lines of a job whose articles the client has read.
 * @throws NewsgraphError `SOURCE_INVALID`, naming the line
 */
export function readLines(body: Uint8Array): z.infer<typeof readLineSchema>[] {
  const lines = Buffer.from(body).toString().split('\n');
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    try {
      return [readLineSchema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new NewsgraphError('SOURCE_INVALID', `line ${at + 1} holds no article that was read`, { cause });
    }
  });
}

/** How the articles of jobs are read. */
export type JobReading = Pick<
  ReadOptions,
  'fetch' | 'timeout' | 'maxFileSize' | 'maxTextLength' | 'language'
>;

/** The articles of a job, always the same ones in the same order unless they are fetched. */
export async function* readJob(
  task: JobTask,
  body: Uint8Array,
  reading: JobReading,
): AsyncGenerator<IngestInput> {
  if (task.kind === 'read') {
    for (const line of readLines(body)) yield { status: 'article', ...line };
    return;
  }
  const refuseTwice = createDuplicateCheck();
  for (const source of sourcesOf(task, body)) {
    for await (const outcome of readSource(source, reading)) yield refuseTwice(outcome);
  }
}

function sourcesOf(task: JobTask, bytes: Uint8Array): readonly Source[] {
  if (task.kind === 'urls') return task.urls.map((url) => ({ kind: 'url', label: url, url }));
  if (task.kind !== 'body') return [];
  const { contentType, url } = task;
  return [
    { kind: 'body', label: url ?? 'article', bytes, contentType, ...(url === undefined ? {} : { url }) },
  ];
}
