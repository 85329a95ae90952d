/** How many bits of an entry tell its node; the other 31 tell its key. 53 are exact. */
const nodeRange = 2 ** 22;

/**
 * Which nodes have which block keys, in eight bytes a key. Keys are told apart by a hash of 31 bits: now and then two keys
 * are taken for one, so that what is found has to be compared, as it has to be in any case.
 */
export class BlockTable {
  #entries = new Float64Array(1024);
  #size = 0;
  #isSorted = true;

  /** @param node A number from 0 to four million. */
  add(key: string, node: number): void {
    if (node >= nodeRange) throw new RangeError(`too many nodes to resolve at once: ${node}`);
    if (this.#size === this.#entries.length) {
      const entries = new Float64Array(this.#size * 2);
      entries.set(this.#entries);
      this.#entries = entries;
    }
    this.#entries[this.#size] = hashOf(key) * nodeRange + node;
    this.#size += 1;
    this.#isSorted = false;
  }

  /** The nodes that were added with a key, and perhaps some others; in ascending order. */
  find(key: string): readonly number[] {
    if (!this.#isSorted) this.#sort();
    const first = hashOf(key) * nodeRange;
    const nodes: number[] = [];
    for (let at = this.#lowerBound(first); at < this.#size; at += 1) {
      const node = this.#entries[at]! - first;
      if (node >= nodeRange) break;
      nodes.push(node);
    }
    return nodes;
  }

  #sort(): void {
    this.#entries.subarray(0, this.#size).sort();
    this.#isSorted = true;
  }

  #lowerBound(entry: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#entries[middle]! < entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** FNV-1a, without the highest bit. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0x7fffffff;
}
