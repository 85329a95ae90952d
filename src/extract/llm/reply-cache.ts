import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { canonicalJson } from '../../model/canonical-json.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { isMissing } from '../../system/is-missing.ts';
import type { Answer } from './endpoint.ts';

/** Answers by all that they depend on, so that nothing is paid for twice. */
export interface ReplyCache {
  get(key: string): Promise<Answer | null>;
  put(key: string, answer: Answer): Promise<void>;
}

const answerSchema = z.object({
  text: z.string(),
  end: z.enum(['stop', 'length', 'refused']),
  usage: z.object({ input: z.int().nonnegative(), output: z.int().nonnegative() }),
});

/** The key of a question: what is asked, of which model, in what form. */
export function replyKey(parts: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('hex');
}

/**
 * Answers as files of a folder, `ab/cdef....json`, written at once or not at all. A file that is damaged counts as missing.
 * They hold what a model said, quotes of articles included.
 */
export function createFileCache(folder: string): ReplyCache {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    async get(key) {
      let text: string;
      try {
        text = await readFile(pathOf(key), 'utf8');
      } catch (error) {
        if (isMissing(error)) return null;
        throw failed(folder, error);
      }
      try {
        return answerSchema.parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
    async put(key, answer) {
      try {
        await mkdir(dirname(pathOf(key)), { recursive: true });
        await writeFileAtomic(pathOf(key), `${JSON.stringify(answer)}\n`);
      } catch (error) {
        throw failed(folder, error);
      }
    },
  };
}

function failed(folder: string, error: unknown): NewsgraphError {
  return new NewsgraphError(
    'CONFIG_INVALID',
    `the cache of the language model's answers cannot be used: ${(error as Error).message}`,
    { cause: error, context: { folder } },
  );
}
