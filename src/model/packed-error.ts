import { type ErrorCode, isNewsgraphError, NewsgraphError } from './errors.ts';

/** An error as plain data: its class does not survive the way between threads or processes. */
export type PackedError =
  | {
      readonly fault: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly context: Record<string, unknown>;
      };
    }
  | { readonly defect: { readonly message: string; readonly stack: string } };

/** Packs an error: one of newsgraph's own as a fault, every other as a defect. */
export function packError(error: unknown): PackedError {
  if (isNewsgraphError(error)) {
    return { fault: { code: error.code, message: error.message, context: error.context } };
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { defect: { message, stack } };
}

/** The error that was packed. */
export function unpackError(packed: PackedError): Error {
  if ('fault' in packed) {
    const { code, message, context } = packed.fault;
    return new NewsgraphError(code, message, { context });
  }
  return Object.assign(new Error(packed.defect.message), { stack: packed.defect.stack });
}
