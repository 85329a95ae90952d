import type { Strand } from '../graph/strands.ts';

/** Room that an entity wants for itself and its name, in square pixels. */
const wanted = 3600;

/**
 * Radius of an entity in pixels, by the number of articles that mention it.
 * @param count Entities that are drawn.
 * @param area Of the drawing, in square pixels: where many share little of it, all are smaller.
 */
export function nodeRadius(documents: number, count: number, area: number): number {
  const radius = Math.min(5 + 2.6 * Math.log2(1 + documents), 22);
  return radius * Math.min(1, Math.max(0.34, Math.sqrt(area / (wanted * Math.max(count, 1)))));
}

/** Width of a line in pixels, by the number of independent sources: twice as many add always as much. */
export function strandWidth(sources: number): number {
  return Math.min(1.25 + 1.5 * Math.log2(Math.max(sources, 1)), 8);
}

/** Space between lines side by side, and the most that all of a pair take, in pixels. */
const gap = 2.5;
const widest = 34;

/**
 * How far each line lies beside the straight way from the smaller to the larger id, in pixels, so that those of one pair lie
 * side by side.
 */
export function laneOffsets(strands: readonly Strand[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, Strand[]>();
  for (const strand of strands) {
    const { source, target } = strand;
    const pair = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), strand]);
  }
  const offsets = new Map<string, number>();
  for (const lanes of pairs.values()) {
    const widths = lanes.map(({ sources }) => strandWidth(sources) + gap);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const shrink = Math.min(1, widest / total);
    let at = -total / 2;
    lanes.forEach((lane, index) => {
      const width = widths[index]!;
      const offset = (at + width / 2) * shrink;
      offsets.set(lane.key, lanes.length === 1 ? 0 : lane.source < lane.target ? offset : -offset);
      at += width;
    });
  }
  return offsets;
}
