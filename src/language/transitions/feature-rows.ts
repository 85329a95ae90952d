import { HIDDEN } from '../encoder/hidden-vectors.ts';
import type { LinearLayer, Weights } from '../encoder/weights.ts';
import type { Arena } from '../kernel/arena.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** Bytes of one feature's row: two pieces of 64. */
const FEATURE_ROW = 2 * HIDDEN * 4;

/** Tokens of a page, and pages in memory: texts of up to 4,096 tokens fit as a whole. */
const PAGE = 64;
const FRAMES = 64;

/**
 * What each token contributes to a state of a transition model, for each of the roles (features) that it may have
 * there. The rows of a token are computed once and kept in pages; in a long text, the page that was not used for the
 * longest time makes room and is computed again if needed, so that memory does not grow with the text.
 */
export interface FeatureRows {
  /** Starts a new text, given the hidden vectors of its tokens (64 numbers each). */
  begin(hidden: Float32Array, tokens: number): void;
  /** Marks the beginning of a step: addresses handed out since then stay good until the next one. */
  step(): void;
  /** Address of the row of a token in a role; the row for "no such token" if the token is negative. */
  address(token: number, feature: number): number;
}

/** Memory that several models may use in turn, one text at a time. */
export function allocateFrames(arena: Arena, features: number): number {
  return arena.allocate(FRAMES * PAGE * features * FEATURE_ROW);
}

export function createFeatureRows(
  name: string,
  features: number,
  frames: number,
  weights: Weights,
  kernel: Kernel,
  arena: Arena,
): FeatureRows {
  return new PagedFeatureRows(features, frames, weights.linear(`${name}.lower`), {
    missing: weights.address(`${name}.missing`),
    staging: arena.allocate(PAGE * HIDDEN * 4),
    kernel,
  });
}

class PagedFeatureRows implements FeatureRows {
  readonly #kernel: Kernel;
  readonly #layer: LinearLayer;
  readonly #frames: number;
  readonly #staging: number;
  readonly #missing: number;
  readonly #rowBytes: number;
  readonly #pageInFrame = new Int32Array(FRAMES);
  readonly #lastUse = new Float64Array(FRAMES);
  #frameOfPage = new Int32Array(FRAMES);
  #hidden: Float32Array = new Float32Array(0);
  #tokens = 0;
  #step = 0;

  constructor(
    features: number,
    frames: number,
    layer: LinearLayer,
    memory: { missing: number; staging: number; kernel: Kernel },
  ) {
    this.#kernel = memory.kernel;
    this.#missing = memory.missing;
    this.#staging = memory.staging;
    this.#layer = layer;
    this.#frames = frames;
    this.#rowBytes = features * FEATURE_ROW;
  }

  begin(hidden: Float32Array, tokens: number): void {
    const pages = Math.max(Math.ceil(tokens / PAGE), 1);
    // Not kept at the size of the longest text ever seen.
    if (pages > this.#frameOfPage.length || this.#frameOfPage.length > FRAMES) {
      this.#frameOfPage = new Int32Array(Math.max(pages, FRAMES));
    }
    this.#frameOfPage.fill(-1);
    this.#pageInFrame.fill(-1);
    this.#lastUse.fill(0);
    this.#hidden = hidden;
    this.#tokens = tokens;
    this.#step = 0;
  }

  step(): void {
    this.#step++;
  }

  address(token: number, feature: number): number {
    if (token < 0) return this.#missing + feature * FEATURE_ROW;
    const page = token >> 6;
    let frame = this.#frameOfPage[page]!;
    if (frame < 0) frame = this.#load(page);
    this.#lastUse[frame] = this.#step;
    return this.#frames + (frame * PAGE + (token & (PAGE - 1))) * this.#rowBytes + feature * FEATURE_ROW;
  }

  #load(page: number): number {
    let frame = 0;
    for (let other = 1; other < FRAMES; other++)
      if (this.#lastUse[other]! < this.#lastUse[frame]!) frame = other;
    const before = this.#pageInFrame[frame]!;
    if (before >= 0) this.#frameOfPage[before] = -1;
    this.#pageInFrame[frame] = page;
    this.#frameOfPage[page] = frame;

    const { floats } = this.#kernel;
    const start = page * PAGE;
    const rows = Math.min(PAGE, this.#tokens - start);
    floats.set(this.#hidden.subarray(start * HIDDEN, (start + rows) * HIDDEN), this.#staging / 4);
    const { weights, bias, depth, columns } = this.#layer;
    const out = this.#frames + frame * PAGE * this.#rowBytes;
    this.#kernel.multiply(
      this.#staging,
      HIDDEN * 4,
      weights,
      bias,
      out,
      this.#rowBytes,
      rows,
      depth,
      columns,
    );
    return frame;
  }
}
