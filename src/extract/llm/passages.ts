import type { Article, Block, BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/extraction.ts';

/** Consecutive blocks of an article that are read at once. */
export interface Passage {
  readonly blocks: readonly Block[];
  /** From the beginning of the first block to the end of the last. */
  readonly span: Span;
}

/** Blocks that state nothing of the world. */
const silent: ReadonlySet<BlockKind> = new Set(['boilerplate', 'credit', 'byline']);

/**
 * Cuts an article between blocks into passages of at most `longest` characters; a block that is longer stands alone.
 * Bylines, credits and boilerplate are left out.
 */
export function passagesOf({ blocks }: Pick<Article, 'blocks'>, longest: number): readonly Passage[] {
  const passages: Block[][] = [];
  let length = 0;
  for (const block of blocks) {
    if (silent.has(block.kind)) continue;
    const size = block.end - block.start;
    const last = passages.at(-1);
    if (last === undefined || length + size > longest) {
      passages.push([block]);
      length = size;
    } else {
      last.push(block);
      length += size;
    }
  }
  return passages.map(toPassage);
}

/** The two halves of a passage, or null for a single block. */
export function halvesOf({ blocks }: Passage): readonly [Passage, Passage] | null {
  if (blocks.length < 2) return null;
  const middle = Math.ceil(blocks.length / 2);
  return [toPassage(blocks.slice(0, middle)), toPassage(blocks.slice(middle))];
}

function toPassage(blocks: readonly Block[]): Passage {
  return { blocks, span: [blocks[0]!.start, blocks.at(-1)!.end] };
}
