import { isNewsgraphError, NewsgraphError } from '../../model/errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
};

/** Translates what the file system says; all other errors are passed through. */
export function sourceErrorOf(error: unknown, label: string): unknown {
  if (
    isNewsgraphError(error) ||
    !(error instanceof Error) ||
    !('code' in error) ||
    typeof error.code !== 'string'
  )
    return error;
  const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  const invalidName = error.code === 'ERR_INVALID_ARG_VALUE';
  if (!missing && !invalidName && !('syscall' in error)) return error;
  const reason = invalidName ? 'its name is invalid' : (reasons[error.code] ?? error.message);
  return new NewsgraphError(missing ? 'SOURCE_MISSING' : 'SOURCE_UNREADABLE', `${label}: ${reason}`, {
    cause: error,
    context: { source: label, code: error.code },
  });
}
