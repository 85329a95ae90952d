import { describe, expect, it } from 'vitest';
import { SourceError, TokenError } from '../../../web/src/source/graph-source.ts';
import { createClient } from '../../../web/src/source/http-client.ts';

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  createClient({
    base: 'http://proxy.example/graph/',
    token: null,
    fetch: async () => new Response(body, { status, headers }),
  })('claims', {});

describe('a client', () => {
  it('asks below the page’s own path, repeats lists, leaves out what is null and gives the token', async () => {
    const asked: { url: string; token: string | null }[] = [];
    const ask = createClient({
      base: 'http://proxy.example/graph/#entity=x',
      token: 'a-long-enough-token',
      fetch: async (url, init) => {
        asked.push({ url: String(url), token: new Headers(init?.headers).get('authorization') });
        return Response.json({ fine: true });
      },
    });
    expect(
      await ask('claims', { entity: 'a/b&c', type: ['AID', 'OWNS'], from: null, to: undefined, limit: 5 }),
    ).toEqual({
      fine: true,
    });
    expect(asked).toEqual([
      {
        url: 'http://proxy.example/graph/claims?entity=a%2Fb%26c&type=AID&type=OWNS&limit=5',
        token: 'Bearer a-long-enough-token',
      },
    ]);
  });

  it('tells a reader what went wrong', async () => {
    await expect(answering(401, '{}')).rejects.toBeInstanceOf(TokenError);
    await expect(answering(404, '{"error":{"message":"there is no entity x"}}')).rejects.toThrow(
      'there is no entity x',
    );
    await expect(answering(429, '{}', { 'retry-after': '7' })).rejects.toThrow('Try again in 7 s.');
    await expect(answering(502, '<html>')).rejects.toThrow('The service answers with 502.');
  });

  it('says that the service does not answer, but passes on that nobody waits any more', async () => {
    const failing = createClient({
      base: 'http://x.example/',
      token: null,
      fetch: async () => {
        throw new TypeError('fetch failed');
      },
    });
    await expect(failing('claims', {})).rejects.toBeInstanceOf(SourceError);
    await expect(failing('claims', {}, AbortSignal.abort())).rejects.toThrow('fetch failed');
  });
});
