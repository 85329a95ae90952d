/** Which implementation does the arithmetic: WebAssembly with 128-bit vectors, or plain JavaScript. */
export type KernelKind = 'simd' | 'plain';

/**
 * The arithmetic of the model, on one flat memory. Addresses are in bytes, counts and strides as named.
 * Matrices of weights come in panels of eight columns (`[columns / 8][depth][8]`).
 */
export interface Kernel {
  /** The whole memory as numbers; index = address / 4. */
  readonly floats: Float32Array;
  /** The whole memory as integers, for lists of addresses. */
  readonly words: Int32Array;

  /**
   * c[row][column] = bias[column] + sum over k of a[row][k] * b[k][column]. Strides are in bytes. `rows` is rounded
   * up to a multiple of 4 (both matrices must have that room), `depth` is even, `columns` a multiple of 8.
   */
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
  ): void;

  /**
   * out[row] = residual[row] + layerNorm(maxout(candidates[row])) for rows of 96 numbers out of three blocks of 96
   * candidates, which are overwritten. No residual if its address is 0.
   */
  maxoutNorm(
    candidates: number,
    residual: number,
    gain: number,
    shift: number,
    out: number,
    rows: number,
  ): void;

  /**
   * The first window layer out of cached slots of 960 numbers (three projections of 288, then the vector of 96):
   * candidates[row] = bias + left of slots[row] + middle of slots[row + 1] + right of slots[row + 2], and
   * vectors[row] = the vector of slots[row + 1]. `slots` is the address of a list of addresses.
   */
  gatherWindows(slots: number, bias: number, candidates: number, vectors: number, rows: number): void;

  /**
   * Prepares windows for a layer that takes two of them at a time. Row p of the four matrices at `parts`, each
   * `partBytes` long with rows of 96, is a - c, b + c, c - b and b - d, where a b c d are four rows of `vectors` from
   * row 2p on.
   */
  splitWindows(vectors: number, parts: number, partBytes: number, pairs: number): void;

  /**
   * Undoes the split after each matrix was multiplied by its own part of the layer: of rows p q r s of the four
   * matrices at `products` (rows of 288), row 2p of `candidates` is p + q + r, the next one is q - r - s.
   */
  joinWindows(products: number, productBytes: number, candidates: number, pairs: number): void;

  /**
   * scores[column] of one state of a transition model: the sum of `features` rows of 2 x 64 numbers (`rows` is the
   * address of their addresses) and of the bias, the larger of each pair, then a linear layer `upper[64][columns]`.
   * `hidden` is room for 64 numbers; `columns` is a multiple of 16.
   */
  scoreActions(
    rows: number,
    features: number,
    lowerBias: number,
    upper: number,
    upperBias: number,
    columns: number,
    hidden: number,
    scores: number,
  ): void;
}
