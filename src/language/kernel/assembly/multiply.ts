/** Columns of a panel of weights, and bytes of one row of it. */
const PANEL: i32 = 8;
const PANEL_ROW: usize = 32;

/**
 * c[row][column] = bias[column] + sum over k of a[row][k] * b[k][column], four rows and eight columns at a time.
 * The eight sums stay in registers; the tile is written out by hand because a loop over them would not.
 */
export function multiply(
  a: usize,
  aStride: usize,
  b: usize,
  bias: usize,
  c: usize,
  cStride: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const panelBytes = <usize>depth * PANEL_ROW;
  for (let column = 0; column < columns; column += PANEL) {
    let aRow = a;
    let cRow = c + ((<usize>column) << 2);
    const bias0 = v128.load(bias + ((<usize>column) << 2));
    const bias1 = v128.load(bias + ((<usize>column) << 2), 16);
    for (let row = 0; row < rows; row += 4) {
      let a0 = aRow;
      let a1 = a0 + aStride;
      let a2 = a1 + aStride;
      let a3 = a2 + aStride;
      let weights = b;
      let sum00 = bias0;
      let sum01 = bias1;
      let sum10 = bias0;
      let sum11 = bias1;
      let sum20 = bias0;
      let sum21 = bias1;
      let sum30 = bias0;
      let sum31 = bias1;
      let left = depth;
      do {
        let b0 = v128.load(weights);
        let b1 = v128.load(weights, 16);
        let x = v128.load32_splat(a0);
        sum00 = f32x4.add(sum00, f32x4.mul(x, b0));
        sum01 = f32x4.add(sum01, f32x4.mul(x, b1));
        x = v128.load32_splat(a1);
        sum10 = f32x4.add(sum10, f32x4.mul(x, b0));
        sum11 = f32x4.add(sum11, f32x4.mul(x, b1));
        x = v128.load32_splat(a2);
        sum20 = f32x4.add(sum20, f32x4.mul(x, b0));
        sum21 = f32x4.add(sum21, f32x4.mul(x, b1));
        x = v128.load32_splat(a3);
        sum30 = f32x4.add(sum30, f32x4.mul(x, b0));
        sum31 = f32x4.add(sum31, f32x4.mul(x, b1));

        b0 = v128.load(weights, 32);
        b1 = v128.load(weights, 48);
        x = v128.load32_splat(a0, 4);
        sum00 = f32x4.add(sum00, f32x4.mul(x, b0));
        sum01 = f32x4.add(sum01, f32x4.mul(x, b1));
        x = v128.load32_splat(a1, 4);
        sum10 = f32x4.add(sum10, f32x4.mul(x, b0));
        sum11 = f32x4.add(sum11, f32x4.mul(x, b1));
        x = v128.load32_splat(a2, 4);
        sum20 = f32x4.add(sum20, f32x4.mul(x, b0));
        sum21 = f32x4.add(sum21, f32x4.mul(x, b1));
        x = v128.load32_splat(a3, 4);
        sum30 = f32x4.add(sum30, f32x4.mul(x, b0));
        sum31 = f32x4.add(sum31, f32x4.mul(x, b1));

        a0 += 8;
        a1 += 8;
        a2 += 8;
        a3 += 8;
        weights += 64;
        left -= 2;
      } while (left > 0);
      let out = cRow;
      v128.store(out, sum00);
      v128.store(out, sum01, 16);
      out += cStride;
      v128.store(out, sum10);
      v128.store(out, sum11, 16);
      out += cStride;
      v128.store(out, sum20);
      v128.store(out, sum21, 16);
      out += cStride;
      v128.store(out, sum30);
      v128.store(out, sum31, 16);
      cRow = out + cStride;
      aRow += aStride << 2;
    }
    b += panelBytes;
  }
}
