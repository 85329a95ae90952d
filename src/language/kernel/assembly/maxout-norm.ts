const WIDTH: f32 = 96;
/** Bytes of 96 floats, and of the three blocks of 96 that one row of candidates holds. */
const BLOCK: usize = 384;
const ROW: usize = 1152;
const EPSILON: f32 = 1e-8;

function total(sums: v128): f32 {
  return (
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3))
  );
}

/** out = residual + layerNorm(largest of the three candidates); `candidates` is overwritten. No residual if 0. */
export function maxoutNorm(
  candidates: usize,
  residual: usize,
  gain: usize,
  shift: usize,
  out: usize,
  rows: i32,
): void {
  const zero = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    let sums = zero;
    for (let at = candidates, end = candidates + BLOCK; at < end; at += 16) {
      const largest = f32x4.pmax(f32x4.pmax(v128.load(at), v128.load(at, BLOCK)), v128.load(at, 2 * BLOCK));
      v128.store(at, largest);
      sums = f32x4.add(sums, largest);
    }
    const mean = f32x4.splat(total(sums) / WIDTH);
    let squares = zero;
    for (let at = candidates, end = candidates + BLOCK; at < end; at += 16) {
      const centred = f32x4.sub(v128.load(at), mean);
      v128.store(at, centred);
      squares = f32x4.add(squares, f32x4.mul(centred, centred));
    }
    const scale = f32x4.splat(<f32>1 / sqrt<f32>(total(squares) / WIDTH + EPSILON));
    for (let at: usize = 0; at < BLOCK; at += 16) {
      const scaled = f32x4.mul(f32x4.mul(v128.load(candidates + at), scale), v128.load(gain + at));
      const shifted = f32x4.add(scaled, v128.load(shift + at));
      v128.store(out + at, residual == 0 ? shifted : f32x4.add(v128.load(residual + at), shifted));
    }
    candidates += ROW;
    out += BLOCK;
    if (residual != 0) residual += BLOCK;
  }
}
