import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hash, hashText, multiply64 } from '../../../src/language/text/hash.ts';
import { hashRows } from '../../../src/language/text/row-hash.ts';

const MASK = (1n << 64n) - 1n;
const M = 0xc6a4a7935bd1e995n;
const toBigInt = ({ low, high }: Readonly<Hash>): bigint => (BigInt(high) << 32n) | BigInt(low);
const toHash = (value: bigint): Hash => ({ low: Number(value & 0xffffffffn), high: Number(value >> 32n) });

/** MurmurHash64A as it is written down, in slow whole numbers. */
function murmur64(text: string): bigint {
  const bytes = new TextEncoder().encode(text);
  let hash = (1n ^ (BigInt(bytes.length) * M)) & MASK;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    let block = new DataView(bytes.buffer, at, 8).getBigUint64(0, true);
    block = (block * M) & MASK;
    block = ((block ^ (block >> 47n)) * M) & MASK;
    hash = ((hash ^ block) * M) & MASK;
  }
  if (at < bytes.length) {
    for (let i = at; i < bytes.length; i++) hash ^= BigInt(bytes[i]!) << BigInt(8 * (i - at));
    hash = (hash * M) & MASK;
  }
  hash = ((hash ^ (hash >> 47n)) * M) & MASK;
  return hash ^ (hash >> 47n);
}

describe('hashText', () => {
  it.each([
    ['coffee', 0x2c6152fc1342ce91n],
    ['Panmunjom', 0x871497eea3a4112en],
    ['naïve', 0xe12a155500fdeae0n],
    ['東京', 0x81e57a16611b1112n],
    ['abcdefgh', 0xf65afeaec8664640n],
    ['abcdefghi', 0xc0b48f4bba30db08n],
  ])('gives the reference value for %s', (text, expected) => {
    expect(toBigInt(hashText(text))).toBe(expected);
  });

  it('is MurmurHash64A for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        (text) => toBigInt(hashText(text)) === murmur64(text),
      ),
    );
  });
});

describe('multiply64', () => {
  it('multiplies modulo 2^64', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, MASK), fc.bigInt(0n, MASK), (a, b) => {
        const value = toHash(a);
        const { low, high } = toHash(b);
        multiply64(value, high, low);
        return toBigInt(value) === (a * b) % (1n << 64n);
      }),
    );
  });
});

describe('hashRows', () => {
  it.each([
    [0x1234567890abcdefn, 8, [1688, 2212, 1282, 2170]],
    [MASK, 8, [2450, 2181, 1277, 2124]],
    [0x2c6152fc1342ce91n, 8, [680, 852, 1020, 1278]],
    [0n, 13, [1114, 791, 115, 1238]],
    [1n, 13, [2392, 111, 1307, 1864]],
  ])('gives the reference rows of %s with seed %s', (key, seed, expected) => {
    expect(hashRows(toHash(key), seed, 2500)).toEqual(expected);
  });
});
