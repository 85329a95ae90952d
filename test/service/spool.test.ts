import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { createSpool } from '../../src/service/spool.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-spool-'));
afterAll(() => rmSync(folder, { recursive: true }));
const spool = createSpool(folder);

async function* pieces(count: number, onPiece: (at: number) => void = () => {}): AsyncGenerator<string> {
  for (let at = 0; at < count; at += 1) {
    await setImmediate();
    onPiece(at);
    yield `piece ${at}: ${'é'.repeat(1000)}\n`;
  }
}

it('gives back what it was given, whatever its length, and leaves no file', async () => {
  for (const count of [0, 1, 300]) {
    let expected = '';
    for await (const piece of pieces(count)) expected += piece;
    const spooled = await spool(pieces(count), () => true);
    expect(spooled?.size).toBe(Buffer.byteLength(expected));
    expect(await text(spooled!.read())).toBe(expected);
  }
  expect(readdirSync(folder)).toEqual([]);
});

it('ends where nobody waits any more', async () => {
  let asked = 0;
  const spooled = await spool(
    pieces(1000, (at) => {
      asked = at;
    }),
    () => asked < 10,
  );
  expect(spooled).toBeNull();
  expect(asked).toBe(10);
  expect(readdirSync(folder)).toEqual([]);
});

it('fails as the pieces do', async () => {
  const failing = pieces(5, (at) => {
    if (at === 3) throw new Error('no more');
  });
  await expect(spool(failing, () => true)).rejects.toThrow('no more');
  expect(readdirSync(folder)).toEqual([]);
});
