import { describe, it } from 'vitest';
import { findChromium } from '../../browser/chromium.ts';

/** Tests in Chromium; skipped with the reason where there is none, unless `NEWSGRAPH_REQUIRE` names `browser`. */
export function describeBrowser(name: string, tests: (chromium: string) => void): void {
  const chromium = findChromium();
  if (chromium !== null) {
    describe(name, { timeout: 120_000 }, () => tests(chromium));
    return;
  }
  it(name, (context) => {
    const reason = 'there is no Chromium: NEWSGRAPH_CHROMIUM names none, and PATH has none';
    if ((process.env.NEWSGRAPH_REQUIRE ?? '').split(',').includes('browser')) throw new Error(reason);
    context.skip(reason);
  });
}
