/**
 * The state of an arc-eager parser that may break sentences and may put tokens back. The stack, what was put back and
 * the rest of the text follow one another in the order of the text, so an arc from the stack always points right.
 */
export class ParserState {
  /** Head of each token, -1 for none yet. */
  readonly heads: Int32Array;
  readonly labels: string[];
  readonly #length: number;
  readonly #stack: Int32Array;
  readonly #returned: Int32Array;
  /** Tokens that were put back and may not be shifted again before something has changed. */
  readonly #unshiftable: Uint8Array;
  readonly #sentenceStart: Uint8Array;
  readonly #lastLeft: Int32Array;
  readonly #lastRight: Int32Array;
  /** The right child that a token's head got before it. */
  readonly #rightBefore: Int32Array;
  #stacked = 0;
  #returnedCount = 0;
  #next = 0;

  constructor(length: number) {
    this.heads = new Int32Array(length).fill(-1);
    this.labels = new Array<string>(length).fill('');
    this.#length = length;
    this.#stack = new Int32Array(length);
    this.#returned = new Int32Array(length);
    this.#unshiftable = new Uint8Array(length);
    this.#sentenceStart = new Uint8Array(length);
    this.#lastLeft = new Int32Array(length).fill(-1);
    this.#lastRight = new Int32Array(length).fill(-1);
    this.#rightBefore = new Int32Array(length).fill(-1);
  }

  get bufferLength(): number {
    return this.#length - this.#next + this.#returnedCount;
  }

  get isFinal(): boolean {
    return this.#stacked === 0 && this.bufferLength === 0;
  }

  /** The token at a place of the buffer, -1 for none. */
  buffer(index: number): number {
    if (index < this.#returnedCount) return this.#returned[this.#returnedCount - 1 - index]!;
    const token = this.#next + index - this.#returnedCount;
    return token < this.#length ? token : -1;
  }

  /** The token at a place of the stack, counted from its top, -1 for none. */
  stack(index: number): number {
    return index < this.#stacked ? this.#stack[this.#stacked - 1 - index]! : -1;
  }

  /** Writes the tokens that the model looks at. */
  features(out: Int32Array): void {
    const b0 = this.buffer(0);
    const s0 = this.stack(0);
    out[0] = b0;
    out[1] = this.buffer(1);
    out[2] = s0;
    out[3] = this.stack(1);
    out[4] = this.stack(2);
    out[5] = b0 < 0 ? -1 : this.#lastLeft[b0]!;
    out[6] = s0 < 0 ? -1 : this.#lastLeft[s0]!;
    out[7] = s0 < 0 ? -1 : this.#lastRight[s0]!;
  }

  canShift(): boolean {
    if (this.#stacked === 0) return true;
    const b0 = this.buffer(0);
    return this.bufferLength >= 2 && this.#sentenceStart[b0] === 0 && this.#unshiftable[b0] === 0;
  }

  canReduce(): boolean {
    return this.#stacked > 0;
  }

  canAttach(): boolean {
    return this.#stacked > 0 && this.bufferLength > 0 && this.#sentenceStart[this.buffer(0)] === 0;
  }

  canBreak(): boolean {
    if (this.bufferLength < 2) return false;
    const b1 = this.buffer(1);
    return b1 === this.buffer(0) + 1 && this.#sentenceStart[b1] === 0;
  }

  shift(): void {
    this.#stack[this.#stacked++] = this.buffer(0);
    if (this.#returnedCount > 0) this.#returnedCount--;
    else this.#next++;
  }

  /** Takes a token off the stack; one that still needs a head goes back to the buffer, unless it stood alone. */
  reduce(): void {
    const s0 = this.stack(0);
    if (this.heads[s0]! < 0 && this.#stacked > 1) {
      this.#unshiftable[s0] = 1;
      this.#returned[this.#returnedCount++] = s0;
    }
    this.#stacked--;
  }

  /** The first of the buffer becomes the head of the top of the stack, which may have had another. */
  attachLeft(label: string): void {
    const head = this.buffer(0);
    const child = this.stack(0);
    const before = this.heads[child]!;
    // The child was its head's latest, or it would not lie above it on the stack.
    if (before >= 0) this.#lastRight[before] = this.#rightBefore[child]!;
    this.heads[child] = head;
    this.labels[child] = label;
    this.#lastLeft[head] = child;
    this.#unshiftable[head] = 0;
    this.#stacked--;
  }

  /** The top of the stack becomes the head of the first of the buffer, which is shifted. */
  attachRight(label: string): void {
    const head = this.stack(0);
    const child = this.buffer(0);
    this.heads[child] = head;
    this.labels[child] = label;
    this.#rightBefore[child] = this.#lastRight[head]!;
    this.#lastRight[head] = child;
    this.shift();
  }

  /** The second of the buffer starts a sentence: nothing may be attached across its beginning. */
  breakSentence(): void {
    this.#sentenceStart[this.buffer(1)] = 1;
  }
}
