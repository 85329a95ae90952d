const all = new Set<BoundedCache<unknown>>();

/** Remembers what was computed by key; begins anew where it holds too much. For as long as the program runs. */
export class BoundedCache<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  /** @param most Most values that it holds. */
  constructor(most: number) {
    this.#most = most;
    all.add(this);
  }

  get(key: string, compute: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = compute();
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(key, value);
    return value;
  }

  /** Forgets everything that any of them has remembered: for the end of a piece of work whose like does not follow. */
  static clearAll(): void {
    for (const cache of all) cache.#values.clear();
  }
}
