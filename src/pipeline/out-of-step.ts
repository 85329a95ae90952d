import { NewsgraphError } from '../model/errors.ts';

/** The error for a document whose article, extraction and entry in the index do not belong together. */
export function outOfStep(document: string, reason: string): NewsgraphError {
  return new NewsgraphError(
    'WORKSPACE_INVALID',
    `the files of the document "${document}" in the workspace do not fit: ${reason}; "newsgraph sync" finishes what an interrupted run was writing, "newsgraph rebuild" mends all else`,
    { context: { document } },
  );
}
