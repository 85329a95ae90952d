/** What went wrong, for programs: stable names that callers may compare with. */
export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'ONTOLOGY_INVALID'
  | 'SOURCE_MISSING'
  | 'SOURCE_EMPTY'
  | 'SOURCE_UNREADABLE'
  | 'SOURCE_UNSUPPORTED'
  | 'SOURCE_INVALID'
  | 'SOURCE_DUPLICATE'
  | 'EXTRACTION_INVALID'
  | 'CLAIM_UNKNOWN'
  | 'DOCUMENT_UNKNOWN'
  | 'ENTITY_UNKNOWN'
  | 'JUDGEMENT_UNKNOWN'
  | 'JUDGEMENT_REFUSED'
  | 'LANGUAGE_MODEL'
  | 'COST_LIMIT'
  | 'WORKER_FAILED'
  | 'WORKSPACE_LOCKED'
  | 'WORKSPACE_INVALID'
  | 'STORE_UNAVAILABLE'
  | 'STORE_LOCKED'
  | 'STORE_FAILED'
  | 'QUERY_INVALID'
  | 'ABORTED';

/** Options of {@link NewsgraphError}. */
export interface NewsgraphErrorOptions {
  /** The error that this one translates. */
  cause?: unknown;
  /** Facts that help to find the fault: a file, a line, an id. Never a secret. */
  context?: Record<string, unknown>;
}

/** The one error class of newsgraph: an expected failure with a message for people and a code for programs. */
export class NewsgraphError extends Error {
  readonly code: ErrorCode;
  readonly context: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, options: NewsgraphErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'NewsgraphError';
    this.code = code;
    this.context = options.context ?? {};
  }
}

/** True for errors that newsgraph raised on purpose; all others are defects and are rethrown. */
export function isNewsgraphError(error: unknown): error is NewsgraphError {
  return error instanceof NewsgraphError;
}
