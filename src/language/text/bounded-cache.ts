/** A map that forgets: what was not asked for lately goes first, and memory stays within bounds. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/**
 * A cache in two generations: once the young one holds `capacity` entries it becomes the old one, and the old one is
 * dropped. At most `2 * capacity` entries are kept; an entry that is asked for moves to the young generation.
 */
export function createBoundedCache<Value>(capacity: number): BoundedCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    set,
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const aged = old.get(key);
      if (aged !== undefined) set(key, aged);
      return aged;
    },
  };
}
