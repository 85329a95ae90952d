import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { type ErrorCode, NewsgraphError } from '../../index.ts';
import type { ServiceAddress } from './service-file.ts';

const failureSchema = z.object({ code: z.string(), message: z.string() });
const answerSchema = z.union([z.object({ failure: failureSchema }), z.object({ result: z.unknown() })]);
const errorSchema = z.object({ error: failureSchema });

/** A service of the same user on this machine. */
export interface ServiceConnection {
  /** Calls a method of its workspace. @throws NewsgraphError what the method threw there; `WORKSPACE_LOCKED` if it does not answer */
  call(method: string, given: readonly unknown[], signal?: AbortSignal): Promise<unknown>;
  /** Sends a request; waits and sends it again where the service has too much to do. @throws NewsgraphError for other refusals */
  request(path: string, init?: RequestInit): Promise<Response>;
}

/** Connects to a service. */
export function connectToService({ url, token, pid }: ServiceAddress): ServiceConnection {
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` };
    for (;;) {
      const answer = await fetch(url + path, { ...init, headers }).catch((cause: unknown) => {
        throw unreachable(cause, init.signal ?? undefined);
      });
      if (answer.ok) return answer;
      const text = await answer.text();
      const wait = Number(answer.headers.get('retry-after'));
      if ((answer.status === 503 || answer.status === 429) && wait > 0) {
        await setTimeout(wait * 1000, undefined, init.signal ? { signal: init.signal } : {}).catch(
          (cause) => {
            throw unreachable(cause, init.signal ?? undefined);
          },
        );
        continue;
      }
      throw failureOf(text, answer.status);
    }
  };

  const unreachable = (cause: unknown, signal: AbortSignal | undefined): NewsgraphError =>
    signal?.aborted === true
      ? new NewsgraphError('ABORTED', 'the run was stopped', { cause })
      : new NewsgraphError(
          'WORKSPACE_LOCKED',
          `the workspace is in use by the service at ${url} (process ${pid}), which does not answer`,
          { cause },
        );

  return {
    request,
    async call(method, given, signal) {
      const answer = await request('/owner/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ method, given }),
        ...(signal === undefined ? {} : { signal }),
      });
      const parsed = answerSchema.parse(await answer.json());
      if ('failure' in parsed) throw toError(parsed.failure);
      return parsed.result;
    },
  };
}

/** An error that happened in the service, as if it had happened here. */
export function toError({ code, message }: z.infer<typeof failureSchema>): NewsgraphError {
  return new NewsgraphError(code as ErrorCode, message);
}

function failureOf(text: string, status: number): NewsgraphError {
  try {
    return toError(errorSchema.parse(JSON.parse(text)).error);
  } catch (cause) {
    return new NewsgraphError('WORKSPACE_LOCKED', `the service that holds the workspace answered ${status}`, {
      cause,
    });
  }
}
