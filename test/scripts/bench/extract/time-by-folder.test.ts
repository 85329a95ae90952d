import { expect, test } from 'vitest';
import { timeByFolder } from '../../../../scripts/bench/extract/time-by-folder.ts';
import { canonicalJson } from '../../../../src/model/canonical-json.ts';

test('counts time for the folder of the source whose code runs or calls what runs', async () => {
  const value = Array.from({ length: 20_000 }, (_, at) => ({ b: `${at}`, a: [at] }));
  const told = await timeByFolder(async () => {
    for (let count = 0; count < 5; count += 1) canonicalJson(value);
  });
  expect(told).toMatch(/ ms +\d+\.\d % {2}model\/\n/);
  expect(told).toMatch(/functions outside the language analysis:\n[\s\S]* canonical-json\.ts/);
});
