import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '../../../src/extract/llm/reply-schema.ts';

/** A request as the endpoint got it. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly at: number;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly max_tokens: number;
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: unknown } };
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}

/** How the endpoint plays one request: with what a model would write, or as it likes. */
export type Play =
  | { readonly text: string; readonly finish?: 'stop' | 'length' | 'content_filter'; readonly wait?: number }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'hang up';

export interface FakeEndpoint {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Most requests that were open at once. */
  readonly widest: number;
  close(): Promise<void>;
}

/** An endpoint on this machine that answers as a test wants. */
export async function playEndpoint(play: (asked: Asked, number: number) => Play): Promise<FakeEndpoint> {
  const asked: Asked[] = [];
  let open = 0;
  let widest = 0;
  const server = createServer(async (request, response) => {
    open += 1;
    widest = Math.max(widest, open);
    const one: Asked = {
      path: request.url!,
      authorization: request.headers.authorization,
      at: performance.now(),
      body: JSON.parse(await textOf(request)),
    };
    asked.push(one);
    await answer(play(one, asked.length), request, response);
    open -= 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    get widest() {
      return widest;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What a model writes that keeps to the form. */
export const written = (reply: Reply, more: { wait?: number } = {}): Play => ({
  text: JSON.stringify(reply),
  ...more,
});

async function answer(play: Play, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (play === 'hang up') {
    request.socket.destroy();
    return;
  }
  if ('status' in play) {
    response.writeHead(play.status, { 'content-type': 'application/json', ...play.headers });
    response.end(play.body ?? JSON.stringify({ error: { message: `status ${play.status} was played` } }));
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, play.wait ?? 0));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      id: 'played',
      object: 'chat.completion',
      created: 0,
      model: 'played',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: play.text },
          finish_reason: play.finish ?? 'stop',
        },
      ],
      usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
    }),
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return text;
}
