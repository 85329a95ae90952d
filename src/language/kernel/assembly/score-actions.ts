/** Bytes of the 64 floats of one piece of the hidden layer. */
const PIECE: usize = 256;
/** Bytes of sixteen scores, the columns that are summed together. */
const BLOCK: usize = 64;

/** The scores of all actions in one state of a transition model; `hidden` is a scratch row of 64 floats. */
export function scoreActions(
  rows: usize,
  features: i32,
  lowerBias: usize,
  upper: usize,
  upperBias: usize,
  columns: i32,
  hidden: usize,
  scores: usize,
): void {
  for (let at: usize = 0; at < PIECE; at += 32) {
    let first0 = v128.load(lowerBias + at);
    let first1 = v128.load(lowerBias + at, 16);
    let second0 = v128.load(lowerBias + at, PIECE);
    let second1 = v128.load(lowerBias + at, PIECE + 16);
    for (let feature = 0; feature < features; feature++) {
      const row = <usize>load<u32>(rows + ((<usize>feature) << 2)) + at;
      first0 = f32x4.add(first0, v128.load(row));
      first1 = f32x4.add(first1, v128.load(row, 16));
      second0 = f32x4.add(second0, v128.load(row, PIECE));
      second1 = f32x4.add(second1, v128.load(row, PIECE + 16));
    }
    v128.store(hidden + at, f32x4.pmax(first0, second0));
    v128.store(hidden + at, f32x4.pmax(first1, second1), 16);
  }
  const stride = (<usize>columns) << 2;
  for (let at: usize = 0; at < stride; at += BLOCK) {
    let sum0 = v128.load(upperBias + at);
    let sum1 = v128.load(upperBias + at, 16);
    let sum2 = v128.load(upperBias + at, 32);
    let sum3 = v128.load(upperBias + at, 48);
    let weights = upper + at;
    for (let unit: usize = 0; unit < PIECE; unit += 4) {
      const x = v128.load32_splat(hidden + unit);
      sum0 = f32x4.add(sum0, f32x4.mul(x, v128.load(weights)));
      sum1 = f32x4.add(sum1, f32x4.mul(x, v128.load(weights, 16)));
      sum2 = f32x4.add(sum2, f32x4.mul(x, v128.load(weights, 32)));
      sum3 = f32x4.add(sum3, f32x4.mul(x, v128.load(weights, 48)));
      weights += stride;
    }
    v128.store(scores + at, sum0);
    v128.store(scores + at, sum1, 16);
    v128.store(scores + at, sum2, 32);
    v128.store(scores + at, sum3, 48);
  }
}
