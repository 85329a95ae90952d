import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, isNewsgraphError } from '../index.ts';
import { OverloadError } from './overload.ts';

/** What a client is told of an error. */
interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const statuses: Partial<Record<ErrorCode, number>> = {
  ENTITY_UNKNOWN: 404,
  CLAIM_UNKNOWN: 404,
  DOCUMENT_UNKNOWN: 404,
  JUDGEMENT_UNKNOWN: 404,
  JUDGEMENT_REFUSED: 409,
  QUERY_INVALID: 400,
  CONFIG_INVALID: 400,
  SOURCE_EMPTY: 400,
  SOURCE_INVALID: 400,
  SOURCE_UNSUPPORTED: 415,
  STORE_FAILED: 504,
  STORE_UNAVAILABLE: 503,
  STORE_LOCKED: 503,
};

/** Answers an error as JSON. What is a defect is logged with its stack, and the client is told nothing of it. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, code, message } = describe(error);
  if (status >= 500 && status !== 503) request.log.error({ err: error }, 'the request failed');
  if (status === 503) {
    reply.header('retry-after', String(error instanceof OverloadError ? error.retryAfter : 5));
  }
  return reply.code(status).send({ error: { code, message } });
}

function describe(error: unknown): ErrorAnswer {
  if (isNewsgraphError(error)) {
    return { status: statuses[error.code] ?? 500, code: error.code, message: error.message };
  }
  if (error instanceof Error && 'statusCode' in error) {
    const { statusCode = 500, code, message } = error as FastifyError;
    if (statusCode < 500 || statusCode === 503)
      return { status: statusCode, code: code ?? 'REFUSED', message };
  }
  return { status: 500, code: 'DEFECT', message: 'this is a defect of newsgraph; its log says more' };
}
