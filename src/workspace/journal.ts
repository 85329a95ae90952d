import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { NewsgraphError } from '../model/errors.ts';
import type { Redirect } from './redirect-table.ts';
import { fileError, readIfThere } from './workspace-files.ts';

const lineSchema = z.object({
  revision: z.int().nonnegative(),
  from: z.string().min(1),
  to: z.array(z.string().min(1)),
  remains: z.boolean(),
  cause: z.string().min(1),
});

/** The file that tells what became of ids: one redirect a line, the oldest first. It is only ever added to. */
export interface Journal {
  append(redirects: readonly Redirect[]): Promise<void>;
  /**
   * All that it tells. A last line that a killed run left unfinished is passed over: the run will write it again.
   * @throws NewsgraphError `WORKSPACE_INVALID`, naming file and line
   */
  read(): Promise<readonly Redirect[]>;
}

/** The journal in a file, which need not be there. */
export function createJournal(path: string): Journal {
  return {
    async append(redirects) {
      if (redirects.length === 0) return;
      const lines = redirects.map((redirect) => `${JSON.stringify(redirect)}\n`).join('');
      try {
        const file = await open(path, 'a+');
        try {
          await file.truncate(await endOfLines(file));
          await file.appendFile(lines);
          await file.sync();
        } finally {
          await file.close();
        }
      } catch (cause) {
        throw fileError(path, 'cannot be written', cause);
      }
    },
    async read() {
      const text = (await readIfThere(path)) ?? '';
      const lines = text.split('\n');
      return lines.flatMap((line, at) => {
        if (line === '') return [];
        const redirect = parseLine(line);
        if (redirect !== null) return [redirect];
        if (at === lines.length - 1) return [];
        throw new NewsgraphError(
          'WORKSPACE_INVALID',
          `${path}, line ${at + 1}: not a line of the journal of ids`,
          {
            context: { file: path, line: at + 1 },
          },
        );
      });
    },
  };
}

/** Where the last whole line ends: a killed run may have left a part of one behind it. */
async function endOfLines(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(
    Buffer.alloc(longestLine),
    0,
    longestLine,
    Math.max(0, size - longestLine),
  );
  const last = buffer.subarray(0, bytesRead).lastIndexOf('\n');
  return Math.max(0, size - longestLine) + last + 1;
}

/** In bytes; a redirect names few ids. */
const longestLine = 1 << 20;

function parseLine(line: string): Redirect | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
