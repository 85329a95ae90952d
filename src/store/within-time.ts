import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';

/** The error for a query that ran out of time. */
export function timeoutError(cause?: unknown): NewsgraphError {
  return new NewsgraphError(
    'STORE_FAILED',
    'The query was given up because it ran out of time. Narrow it down.',
    { cause, context: { outOfTime: true } },
  );
}

/** Whether an error is one of {@link timeoutError}, also one that came from another process. */
export function isTimeout(error: unknown): boolean {
  return isNewsgraphError(error) && error.context.outOfTime === true;
}

/**
 * Waits for a query no longer than it may take; what it gives or throws later is nobody's concern.
 * @throws NewsgraphError `STORE_FAILED` when the time is over
 */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeoutError()), milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
