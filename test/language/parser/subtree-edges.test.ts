import { describe, expect, it } from 'vitest';
import { sentenceStarts, subtreeEdges } from '../../../src/language/parser/subtree-edges.ts';

describe('subtree edges', () => {
  it('reach from the first to the last token below each token', () => {
    // Two sentences: 0 <- 1 -> 2 -> 3 and 4 -> 5.
    const heads = Int32Array.of(1, 1, 1, 2, 4, 4);
    const edges = subtreeEdges(heads);
    expect([...edges.left]).toEqual([0, 0, 2, 3, 4, 5]);
    expect([...edges.right]).toEqual([0, 3, 3, 3, 5, 5]);
    expect([...sentenceStarts(heads, edges)]).toEqual([1, 0, 0, 0, 1, 0]);
  });

  it('take a second round when arcs cross, or a head would lie outside its sentence', () => {
    // 0 -> 2 -> 1 -> 3 -> 4: one round takes the root's edge to 1 only.
    const heads = Int32Array.of(2, 3, 1, 4, 4);
    const edges = subtreeEdges(heads);
    expect([edges.left[4], edges.right[4]]).toEqual([0, 4]);
    expect([...sentenceStarts(heads, edges)]).toEqual([1, 0, 0, 0, 0]);
  });
});
