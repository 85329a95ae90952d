import { expect } from 'vitest';
import type { Block } from '../../../src/model/article.ts';

/** Blocks are in order, apart from each other, inside the text, trimmed, and cover all that is not white space. */
export function expectBlocksToCover(text: string, blocks: readonly Block[]): void {
  let position = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(position);
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(position, block.start)).toMatch(/^\s*$/);
    expect(text.slice(block.start, block.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
    position = block.end;
  }
  expect(position).toBeLessThanOrEqual(text.length);
  expect(text.slice(position)).toMatch(/^\s*$/);
}
