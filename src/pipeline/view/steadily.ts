import { setTimeout } from 'node:timers/promises';
import type { PipelineContext } from '../context.ts';

const mostAttempts = 6;
const firstWait = 20;

/**
 * Reads from index and files, and reads again where that failed because articles were being written meanwhile: files are
 * written before the index, so that for a moment they do not fit.
 */
export async function steadily<T>(
  { index }: Pick<PipelineContext, 'index'>,
  read: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const before = index.revision();
    try {
      return await read();
    } catch (error) {
      const isMoving = index.revision() !== before || index.dirty().length > 0;
      if (!isMoving || attempt === mostAttempts) throw error;
      await setTimeout(firstWait * 2 ** attempt);
    }
  }
}
