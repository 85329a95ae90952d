import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOffsets, nodeRadius, strandWidth } from '../../../web/src/canvas/scales.ts';
import type { Strand } from '../../../web/src/graph/strands.ts';

const strand = (source: string, target: string, key: string, sources = 1): Strand => ({
  ...{ key, source, target, kind: 'plain', caveat: null, types: ['AID'], sources, isDirected: true },
  colour: '#000000',
});

describe('widths and sizes', () => {
  it('grow by as much for every doubling of the sources, up to a limit', () => {
    expect(strandWidth(2) - strandWidth(1)).toBeCloseTo(strandWidth(8) - strandWidth(4));
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(strandWidth(less)).toBeLessThanOrEqual(strandWidth(more));
        expect(strandWidth(more)).toBeLessThanOrEqual(8);
        expect(nodeRadius(less, 10, 800_000)).toBeLessThanOrEqual(nodeRadius(more, 10, 800_000));
      }),
    );
  });

  it('shrink circles where there are thousands', () => {
    expect(nodeRadius(30, 5000, 800_000)).toBeLessThan(nodeRadius(30, 100, 800_000) / 2);
    expect(nodeRadius(30, 60, 120_000)).toBeLessThan(nodeRadius(30, 60, 800_000));
    expect(nodeRadius(30, 100, 800_000)).toBe(nodeRadius(30, 5, 800_000));
  });
});

describe('lines of one pair', () => {
  it('lie side by side without covering each other, whichever way they lead', () => {
    const lines = [strand('a', 'b', '1', 4), strand('b', 'a', '2'), strand('a', 'b', '3')];
    const offsets = laneOffsets(lines);
    // Seen from a to b; the way back has its own left and right.
    const seen = lines.map(({ key, source }) => offsets.get(key)! * (source === 'a' ? 1 : -1));
    const sorted = lines
      .map((line, at) => ({ at: seen[at]!, half: strandWidth(line.sources) / 2 }))
      .sort((x, y) => x.at - y.at);
    for (let at = 1; at < sorted.length; at += 1) {
      expect(sorted[at]!.at - sorted[at]!.half).toBeGreaterThan(sorted[at - 1]!.at + sorted[at - 1]!.half);
    }
  });

  it('leave a single one in the middle, and many within bounds', () => {
    expect(laneOffsets([strand('a', 'b', '1'), strand('a', 'c', '2')])).toEqual(
      new Map([
        ['1', 0],
        ['2', 0],
      ]),
    );
    const many = Array.from({ length: 30 }, (_, at) => strand('a', 'b', String(at), 8));
    for (const offset of laneOffsets(many).values()) expect(Math.abs(offset)).toBeLessThanOrEqual(17);
  });
});
