import { expect, it } from 'vitest';
import { freshness, retryTime } from '../../../src/pipeline/feeds/retry-after.ts';

const now = Date.parse('2026-03-02T09:00:00Z');

it.each([
  ['120', now + 120_000],
  ['Mon, 02 Mar 2026 10:00:00 GMT', now + 3_600_000],
  ['Mon, 02 Mar 2026 08:00:00 GMT', now],
  ['soon', null],
  ['', null],
])('reads Retry-After: %s', (value, expected) => {
  expect(retryTime(new Headers({ 'retry-after': value }), now)).toBe(expected);
});

it('does not make up what is not said', () => {
  expect(retryTime(new Headers(), now)).toBeNull();
  expect(freshness(new Headers())).toBe(0);
});

it.each([
  ['public, max-age=600', 600_000],
  ['MAX-AGE = "60"', 60_000],
  ['no-cache, max-age=600', 0],
  ['private', 0],
])('reads Cache-Control: %s', (value, expected) => {
  expect(freshness(new Headers({ 'cache-control': value }))).toBe(expected);
});
