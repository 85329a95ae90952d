import { NewsgraphError } from '../model/errors.ts';

/** @throws NewsgraphError `ABORTED` if the signal says so */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new NewsgraphError('ABORTED', 'the run was stopped', { cause: signal.reason });
  }
}
