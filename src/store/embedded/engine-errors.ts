import { isNewsgraphError, NewsgraphError } from '../../model/errors.ts';
import { timeoutError } from '../within-time.ts';

// The engine tells a lock from any other fault of a file by its text alone.
const lockText = /cannot be locked|already (?:open|locked)|lock(?:ed)? by/i;
const panicText = /panicked with message/;
const conflictStatus = '40000';

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function statusOf(error: unknown): string | undefined {
  return error instanceof Error && 'gqlStatus' in error && typeof error.gqlStatus === 'string'
    ? error.gqlStatus
    : undefined;
}

/** Whether the same transaction may succeed when it is tried again. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === conflictStatus;
}

/** An error on opening the file at `path`, in terms of newsgraph. */
export function openError(error: unknown, path: string): NewsgraphError {
  if (lockText.test(textOf(error))) {
    return new NewsgraphError(
      'WORKSPACE_LOCKED',
      `The store ${path} is in use by another process, or was opened twice in this one.`,
      {
        cause: error,
        context: { path },
      },
    );
  }
  return new NewsgraphError('STORE_UNAVAILABLE', `The store ${path} cannot be opened: ${textOf(error)}`, {
    cause: error,
    context: { path },
  });
}

/** An error while reading or writing the graph, in terms of newsgraph. */
export function storeError(error: unknown, action: string): NewsgraphError {
  if (isNewsgraphError(error)) return error;
  return new NewsgraphError('STORE_FAILED', `The embedded store failed to ${action}: ${textOf(error)}`, {
    cause: error,
  });
}

/** An error of a user's query, in terms of newsgraph. */
export function queryError(error: unknown): NewsgraphError {
  if (isNewsgraphError(error)) return error;
  const text = textOf(error);
  if (panicText.test(text)) {
    return new NewsgraphError(
      'QUERY_INVALID',
      'The query has too many intermediate rows for the embedded store. Give the nodes of the pattern labels, or write the ' +
        'steps of (a)-->(b)-->(c) as two patterns: (a)-->(b), (b)-->(c).',
      { cause: error },
    );
  }
  if (/timeout error/.test(text)) return timeoutError(error);
  const reason = text.replace(/^Query error: GRAFEO-Q\d+: /, '').trimEnd();
  const hint = /Aggregate function .* cannot be used here/.test(text) ? ' Name it in a WITH first.' : '';
  return new NewsgraphError('QUERY_INVALID', `The embedded store refuses the query: ${reason}${hint}`, {
    cause: error,
  });
}
