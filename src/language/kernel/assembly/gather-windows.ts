/** Bytes of 96 floats and of the three blocks of 96 of one projection. */
const BLOCK: usize = 384;
const ROW: usize = 1152;

/**
 * Row i of `candidates` = bias + left projection of slots[i] + middle one of slots[i + 1] + right one of slots[i + 2];
 * row i of `vectors` = the vector of slots[i + 1]. A slot holds three projections of 288 floats, then 96 of the vector.
 */
export function gatherWindows(slots: usize, bias: usize, candidates: usize, vectors: usize, rows: i32): void {
  for (let row = 0; row < rows; row++) {
    const left = <usize>load<u32>(slots);
    const middle = <usize>load<u32>(slots, 4) + ROW;
    const right = <usize>load<u32>(slots, 8) + 2 * ROW;
    for (let at: usize = 0; at < ROW; at += 16) {
      const outer = f32x4.add(v128.load(bias + at), v128.load(left + at));
      const inner = f32x4.add(v128.load(middle + at), v128.load(right + at));
      v128.store(candidates + at, f32x4.add(outer, inner));
    }
    for (let at: usize = 0; at < BLOCK; at += 16) {
      v128.store(vectors + at, v128.load(middle + 2 * ROW + at));
    }
    slots += 4;
    candidates += ROW;
    vectors += BLOCK;
  }
}
