import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { NewsgraphError } from '../../src/model/errors.ts';

const port = z.int().min(1).max(65_535);
const stateSchema = z.object({
  name: z.string(),
  /** Version of the server that ran last. */
  version: z.string(),
  /** Ports of the last start; the next one takes them again if they are free. */
  ports: z.object({ bolt: port, http: port }).nullable(),
  /** The process that was started last; whether it still runs must be asked. */
  pid: z.int().positive().nullable(),
});

/** What an instance remembers from one command to the next. */
export type InstanceState = z.infer<typeof stateSchema>;

/** Reads a state file; null if there is none. @throws NewsgraphError `CONFIG_INVALID`, naming the file, if it is damaged */
export async function readState(path: string): Promise<InstanceState | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
  return parseState(path, text);
}

/** The state in the text of its file. */
export function parseState(path: string, text: string): InstanceState {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new NewsgraphError('CONFIG_INVALID', `${path}: is damaged: ${reason}`, {
      cause,
      context: { file: path },
    });
  }
}

export async function writeState(path: string, state: InstanceState): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify(state, null, 2)}\n`);
}
