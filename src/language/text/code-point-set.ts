/** A set of Unicode code points, given as sorted ranges. */
export interface CodePointSet {
  has(codePoint: number): boolean;
}

/** A set out of `[first, last, first, last, ...]`, both ends included, in ascending order. */
export function createCodePointSet(ranges: readonly number[]): CodePointSet {
  const bounds = Int32Array.from(ranges);
  return {
    has(codePoint) {
      let low = 0;
      let high = bounds.length / 2 - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (codePoint < bounds[2 * middle]!) high = middle - 1;
        else if (codePoint > bounds[2 * middle + 1]!) low = middle + 1;
        else return true;
      }
      return false;
    },
  };
}
