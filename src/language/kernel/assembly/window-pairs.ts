/** Bytes of a vector of 96 floats, and of a row of 288 candidates. */
const VECTOR: usize = 384;
const ROW: usize = 1152;

/** Of each four vectors a b c d from an even row on: a - c, b + c, c - b and b - d. */
export function splitWindows(vectors: usize, parts: usize, partBytes: usize, pairs: i32): void {
  for (let end = vectors + 2 * VECTOR * <usize>pairs; vectors < end; vectors += 2 * VECTOR) {
    for (let at: usize = 0; at < VECTOR; at += 16) {
      const b = v128.load(vectors + at, VECTOR);
      const c = v128.load(vectors + at, 2 * VECTOR);
      let to = parts + at;
      v128.store(to, f32x4.sub(v128.load(vectors + at), c));
      v128.store((to += partBytes), f32x4.add(b, c));
      v128.store((to += partBytes), f32x4.sub(c, b));
      v128.store(to + partBytes, f32x4.sub(b, v128.load(vectors + at, 3 * VECTOR)));
    }
    parts += VECTOR;
  }
}

/** Of each products p q r s: p + q + r and q - r - s. */
export function joinWindows(products: usize, productBytes: usize, candidates: usize, pairs: i32): void {
  for (let pair = 0; pair < pairs; pair++) {
    for (let at: usize = 0; at < ROW; at += 16) {
      let from = products + at;
      const p = v128.load(from);
      const q = v128.load((from += productBytes));
      const r = v128.load((from += productBytes));
      const s = v128.load(from + productBytes);
      v128.store(candidates + at, f32x4.add(f32x4.add(p, q), r));
      v128.store(candidates + at, f32x4.sub(f32x4.sub(q, r), s), ROW);
    }
    products += ROW;
    candidates += 2 * ROW;
  }
}
