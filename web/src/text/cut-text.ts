/** A stretch of text, in UTF-16 code units, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a block, and whether it belongs to the words that are marked. */
export interface TextPart {
  readonly words: string;
  readonly isMarked: boolean;
}

/** A block of a text, cut where the words that are marked begin and end. The parts together are the block. */
export function cutText(text: string, block: Stretch, marked: Stretch | null): readonly TextPart[] {
  const start = Math.min(Math.max(marked?.start ?? block.end, block.start), block.end);
  const end = Math.min(Math.max(marked?.end ?? block.end, start), block.end);
  return [
    { words: text.slice(block.start, start), isMarked: false },
    { words: text.slice(start, end), isMarked: true },
    { words: text.slice(end, block.end), isMarked: false },
  ].filter(({ words }) => words !== '');
}
