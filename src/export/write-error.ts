import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it or a part of its path is a file',
  EEXIST: 'it or a part of its path is a file',
  ENOENT: 'a part of its path is missing',
  ENAMETOOLONG: 'its name is too long',
};

/** Translates what the file system says of a path that cannot be written; all other errors are passed through. */
export function writeError(error: unknown, path: string): unknown {
  if (isNewsgraphError(error) || !(error instanceof Error) || !('syscall' in error) || !('code' in error))
    return error;
  const reason = reasons[String(error.code)] ?? error.message;
  return new NewsgraphError('CONFIG_INVALID', `${path}: cannot be written: ${reason}`, {
    cause: error,
    context: { path },
  });
}
