import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isMissing } from '../../src/system/is-missing.ts';

const here = fileURLToPath(import.meta.url);
const errorOf = (path: string): Promise<unknown> =>
  readFile(path).then(
    () => null,
    (error: unknown) => error,
  );

it('tells what is not there from what cannot be read', async () => {
  expect(isMissing(await errorOf(`${here}.none`))).toBe(true);
  expect(isMissing(await errorOf(`${here}/below-a-file`))).toBe(false);
  expect(isMissing(await errorOf(`${here}\0`))).toBe(false);
  expect(isMissing(null)).toBe(false);
});
