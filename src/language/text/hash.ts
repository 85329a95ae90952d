/** A 64-bit value in two unsigned halves, since JavaScript's own integers of that size are slow. */
export interface Hash {
  low: number;
  high: number;
}

const encoder = new TextEncoder();

/** High half of the product of two unsigned 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const lower = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + (middle >>> 16) + (lower >>> 16)) >>> 0;
}

/** value *= high:low, modulo 2^64. */
export function multiply64(value: Hash, high: number, low: number): void {
  const { low: vLow, high: vHigh } = value;
  value.high = (multiplyHigh(vLow, low) + Math.imul(vLow, high) + Math.imul(vHigh, low)) >>> 0;
  value.low = Math.imul(vLow, low) >>> 0;
}

/** value += other, modulo 2^64. */
export function add64(value: Hash, other: Hash): void {
  const low = value.low + other.low;
  value.high = (value.high + other.high + (low > 0xffffffff ? 1 : 0)) >>> 0;
  value.low = low >>> 0;
}

const M_HIGH = 0xc6a4a793;
const M_LOW = 0x5bd1e995;

/** value ^= value >> 47. */
function mixDown47(value: Hash): void {
  value.low = (value.low ^ (value.high >>> 15)) >>> 0;
}

/** MurmurHash64A of the text's UTF-8 bytes with seed 1: the model's name for a string. */
export function hashText(text: string): Hash {
  const bytes = encoder.encode(text);
  const length = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const hash: Hash = { low: length >>> 0, high: 0 };
  multiply64(hash, M_HIGH, M_LOW);
  hash.low = (hash.low ^ 1) >>> 0;
  const block: Hash = { low: 0, high: 0 };
  const end = length & ~7;
  for (let at = 0; at < end; at += 8) {
    block.low = view.getUint32(at, true);
    block.high = view.getUint32(at + 4, true);
    multiply64(block, M_HIGH, M_LOW);
    mixDown47(block);
    multiply64(block, M_HIGH, M_LOW);
    hash.low = (hash.low ^ block.low) >>> 0;
    hash.high = (hash.high ^ block.high) >>> 0;
    multiply64(hash, M_HIGH, M_LOW);
  }
  if (end < length) {
    for (let at = end; at < length; at++) {
      const shift = (at - end) * 8;
      if (shift < 32) hash.low = (hash.low ^ (bytes[at]! << shift)) >>> 0;
      else hash.high = (hash.high ^ (bytes[at]! << (shift - 32))) >>> 0;
    }
    multiply64(hash, M_HIGH, M_LOW);
  }
  mixDown47(hash);
  multiply64(hash, M_HIGH, M_LOW);
  mixDown47(hash);
  return hash;
}
