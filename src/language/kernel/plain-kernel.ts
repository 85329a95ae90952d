import type { Kernel } from './kernel.ts';

const WIDTH = 96;
const CANDIDATES = 3 * WIDTH;
const PROJECTIONS = 3 * CANDIDATES;
const UNITS = 64;

/** The kernel in plain JavaScript, for engines without vector instructions: the same results, some seven times slower. */
export function createPlainKernel(bytes: number): Kernel {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 4) * 4);
  return new PlainKernel(new Float32Array(buffer), new Int32Array(buffer));
}

class PlainKernel implements Kernel {
  readonly floats: Float32Array;
  readonly words: Int32Array;
  readonly #units = new Float64Array(2 * UNITS);

  constructor(floats: Float32Array, words: Int32Array) {
    this.floats = floats;
    this.words = words;
  }

  multiply(
    a: number,
    aStride: number,
    b: number,
    bias: number,
    c: number,
    cStride: number,
    rows: number,
    depth: number,
    columns: number,
  ): void {
    const f = this.floats;
    for (let row = 0; row < rows; row += 4) {
      const a0 = (a + row * aStride) >> 2;
      const a1 = a0 + (aStride >> 2);
      const a2 = a1 + (aStride >> 2);
      const a3 = a2 + (aStride >> 2);
      const c0 = (c + row * cStride) >> 2;
      const c1 = c0 + (cStride >> 2);
      const c2 = c1 + (cStride >> 2);
      const c3 = c2 + (cStride >> 2);
      for (let column = 0; column < columns; column += 2) {
        // Two columns of one panel: rows of the panel lie eight numbers apart.
        let w = (b >> 2) + (column & ~7) * depth + (column & 7);
        let s00 = f[(bias >> 2) + column]!;
        let s01 = f[(bias >> 2) + column + 1]!;
        let s10 = s00;
        let s11 = s01;
        let s20 = s00;
        let s21 = s01;
        let s30 = s00;
        let s31 = s01;
        for (let k = 0; k < depth; k++, w += 8) {
          const w0 = f[w]!;
          const w1 = f[w + 1]!;
          const x0 = f[a0 + k]!;
          const x1 = f[a1 + k]!;
          const x2 = f[a2 + k]!;
          const x3 = f[a3 + k]!;
          s00 += x0 * w0;
          s01 += x0 * w1;
          s10 += x1 * w0;
          s11 += x1 * w1;
          s20 += x2 * w0;
          s21 += x2 * w1;
          s30 += x3 * w0;
          s31 += x3 * w1;
        }
        f[c0 + column] = s00;
        f[c0 + column + 1] = s01;
        f[c1 + column] = s10;
        f[c1 + column + 1] = s11;
        f[c2 + column] = s20;
        f[c2 + column + 1] = s21;
        f[c3 + column] = s30;
        f[c3 + column + 1] = s31;
      }
    }
  }

  maxoutNorm(
    candidates: number,
    residual: number,
    gain: number,
    shift: number,
    out: number,
    rows: number,
  ): void {
    const f = this.floats;
    for (let row = 0; row < rows; row++) {
      const from = (candidates >> 2) + row * CANDIDATES;
      const to = (out >> 2) + row * WIDTH;
      let sum = 0;
      for (let i = from; i < from + WIDTH; i++) {
        const largest = Math.max(f[i]!, f[i + WIDTH]!, f[i + 2 * WIDTH]!);
        f[i] = largest;
        sum += largest;
      }
      const mean = sum / WIDTH;
      let squares = 0;
      for (let i = from; i < from + WIDTH; i++) {
        const centred = f[i]! - mean;
        f[i] = centred;
        squares += centred * centred;
      }
      const scale = 1 / Math.sqrt(squares / WIDTH + 1e-8);
      for (let i = 0; i < WIDTH; i++) {
        const value = f[from + i]! * scale * f[(gain >> 2) + i]! + f[(shift >> 2) + i]!;
        f[to + i] = residual === 0 ? value : f[(residual >> 2) + row * WIDTH + i]! + value;
      }
    }
  }

  gatherWindows(slots: number, bias: number, candidates: number, vectors: number, rows: number): void {
    const f = this.floats;
    for (let row = 0; row < rows; row++) {
      const left = this.words[(slots >> 2) + row]! >> 2;
      const middle = (this.words[(slots >> 2) + row + 1]! >> 2) + CANDIDATES;
      const right = (this.words[(slots >> 2) + row + 2]! >> 2) + 2 * CANDIDATES;
      const to = (candidates >> 2) + row * CANDIDATES;
      for (let i = 0; i < CANDIDATES; i++) {
        f[to + i] = f[(bias >> 2) + i]! + f[left + i]! + (f[middle + i]! + f[right + i]!);
      }
      const vector = middle - CANDIDATES + PROJECTIONS;
      f.copyWithin((vectors >> 2) + row * WIDTH, vector, vector + WIDTH);
    }
  }

  splitWindows(vectors: number, parts: number, partBytes: number, pairs: number): void {
    const f = this.floats;
    const step = partBytes >> 2;
    for (let i = 0; i < pairs * WIDTH; i++) {
      const from = (vectors >> 2) + i + Math.floor(i / WIDTH) * WIDTH;
      const to = (parts >> 2) + i;
      const b = f[from + WIDTH]!;
      const c = f[from + 2 * WIDTH]!;
      f[to] = f[from]! - c;
      f[to + step] = b + c;
      f[to + 2 * step] = c - b;
      f[to + 3 * step] = b - f[from + 3 * WIDTH]!;
    }
  }

  joinWindows(products: number, productBytes: number, candidates: number, pairs: number): void {
    const f = this.floats;
    const step = productBytes >> 2;
    for (let i = 0; i < pairs * CANDIDATES; i++) {
      const from = (products >> 2) + i;
      const to = (candidates >> 2) + i + Math.floor(i / CANDIDATES) * CANDIDATES;
      const q = f[from + step]!;
      const r = f[from + 2 * step]!;
      f[to] = f[from]! + q + r;
      f[to + CANDIDATES] = q - r - f[from + 3 * step]!;
    }
  }

  scoreActions(
    rows: number,
    features: number,
    lowerBias: number,
    upper: number,
    upperBias: number,
    columns: number,
    _hidden: number,
    scores: number,
  ): void {
    const f = this.floats;
    const units = this.#units;
    for (let i = 0; i < 2 * UNITS; i++) units[i] = f[(lowerBias >> 2) + i]!;
    for (let feature = 0; feature < features; feature++) {
      const row = this.words[(rows >> 2) + feature]! >> 2;
      for (let i = 0; i < 2 * UNITS; i++) units[i]! += f[row + i]!;
    }
    for (let i = 0; i < UNITS; i++) units[i] = Math.max(units[i]!, units[UNITS + i]!);
    for (let column = 0; column < columns; column++) {
      let sum = f[(upperBias >> 2) + column]!;
      let w = (upper >> 2) + column;
      for (let i = 0; i < UNITS; i++, w += columns) sum += units[i]! * f[w]!;
      f[(scores >> 2) + column] = sum;
    }
  }
}
