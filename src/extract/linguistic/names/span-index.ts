/** A stretch of a text, end exclusive, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches of a text by their place, so that the neighbours of one are found without looking at all of a long text's. */
export class SpanIndex<Span extends Stretch> {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Those that begin at `start` or behind it and before `end`, in the order of the text. */
  startingWithin(start: number, end: number): Span[] {
    const found: Span[] = [];
    for (let at = this.#firstFrom(start); at < this.#spans.length; at += 1) {
      const span = this.#spans[at] as Span;
      if (span.start >= end) break;
      found.push(span);
    }
    return found;
  }

  /** The last that begins before `start`, and the first that begins at it or behind it. */
  around(start: number): readonly [before: Span | undefined, after: Span | undefined] {
    const at = this.#firstFrom(start);
    return [this.#spans[at - 1], this.#spans[at]];
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle] as Span).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The places of a text that are taken. */
export class TakenPlaces {
  readonly #taken: Uint8Array;

  constructor(text: string, spans: readonly Stretch[] = []) {
    this.#taken = new Uint8Array(text.length);
    for (const span of spans) this.take(span);
  }

  isFree({ start, end }: Stretch): boolean {
    for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return false;
    return true;
  }

  take({ start, end }: Stretch): void {
    this.#taken.fill(1, start, end);
  }
}
