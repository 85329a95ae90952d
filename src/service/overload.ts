/** Too much to do: the client shall come again. */
export class OverloadError extends Error {
  readonly statusCode = 503;
  readonly code = 'OVERLOADED';
  /** Seconds after which it may be worth it. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.name = 'OverloadError';
    this.retryAfter = retryAfter;
  }
}
