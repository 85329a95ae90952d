import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchemaServer } from '../../scripts/schema/schema-server.ts';
import { readSchemaFile } from './schema-file.ts';

const server = createSchemaServer();
let origin: string;
beforeAll(async () => {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

it('gives the style to a page of another origin', async () => {
  const response = await fetch(`${origin}/browser-style.grass`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.text()).toBe(readSchemaFile('browser-style.grass'));
});

it('gives the guide, which names the address of the server', async () => {
  const text = await (await fetch(`${origin}/browser-guide.html`)).text();
  expect(text).toContain(`data-exec="style ${origin}/browser-style.grass"`);
  expect(text.replaceAll(origin, 'http://localhost:8474')).toBe(readSchemaFile('browser-guide.html'));
});

it('allows all headers that Browser may ask for before it fetches a guide', async () => {
  const response = await fetch(`${origin}/browser-guide.html`, { method: 'OPTIONS' });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toBe('*');
});

it('gives nothing else', async () => {
  for (const path of ['/', '/ontology.yaml', '/../package.json', '/%2e%2e/package.json']) {
    expect((await fetch(`${origin}${path}`)).status, path).toBe(404);
  }
});
