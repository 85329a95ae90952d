import { add64, type Hash, multiply64 } from './hash.ts';

/** value ^= value >> 33. */
function mixDown33(value: Hash): void {
  value.low = (value.low ^ (value.high >>> 1)) >>> 0;
}

function finish(value: Hash): void {
  mixDown33(value);
  multiply64(value, 0xff51afd7, 0xed558ccd);
  mixDown33(value);
  multiply64(value, 0xc4ceb9fe, 0x1a85ec53);
  mixDown33(value);
}

/**
 * The four rows that stand for `key` in a hashed embedding table: MurmurHash3 (128 bits) of the key's eight bytes,
 * each 32-bit part modulo the number of rows.
 */
export function hashRows(key: Hash, seed: number, rows: number): [number, number, number, number] {
  const first: Hash = { low: key.low, high: key.high };
  multiply64(first, 0x87c37b91, 0x114253d5);
  const { low, high } = first;
  first.high = ((high << 31) | (low >>> 1)) >>> 0;
  first.low = ((low << 31) | (high >>> 1)) >>> 0;
  multiply64(first, 0x4cf5ad43, 0x2745937f);
  first.low = (first.low ^ seed ^ 8) >>> 0;
  const second: Hash = { low: (seed ^ 8) >>> 0, high: 0 };
  add64(first, second);
  add64(second, first);
  finish(first);
  finish(second);
  add64(first, second);
  add64(second, first);
  return [first.low % rows, first.high % rows, second.low % rows, second.high % rows];
}
