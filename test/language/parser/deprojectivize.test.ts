import { describe, expect, it } from 'vitest';
import { createChildLists } from '../../../src/language/parser/child-lists.ts';
import { deprojectivize } from '../../../src/language/parser/deprojectivize.ts';
import { subtreeEdges } from '../../../src/language/parser/subtree-edges.ts';
import { newTokenizer } from '../loaded-model.ts';

const tokenizer = newTokenizer();

function run(
  text: string,
  heads: number[],
  labels: string[],
): { heads: number[]; labels: string[]; moved: boolean } {
  const array = Int32Array.from(heads);
  const moved = deprojectivize(tokenizer.tokenize(text), array, labels, subtreeEdges(array));
  return { heads: [...array], labels, moved };
}

describe('deprojectivize', () => {
  it('moves a lifted token to the descendant with the label it names', () => {
    const labels = ['nsubj', 'ROOT', 'dobj', 'npadvmod', 'prep||dobj'];
    expect(run('Troops saw signs yesterday of', [1, 1, 1, 1, 1], labels)).toEqual({
      heads: [1, 1, 1, 1, 2],
      labels: ['nsubj', 'ROOT', 'dobj', 'npadvmod', 'prep'],
      moved: true,
    });
  });

  it('prefers the nearer level and leaves the head if there is no such label', () => {
    const near = run('a b c d e', [1, 1, 0, 1, 1], ['x', 'ROOT', 'y', 'y', 'z||y']);
    expect(near.heads).toEqual([1, 1, 0, 1, 3]);
    const none = run('a b c', [1, 1, 1], ['x', 'ROOT', 'z||y']);
    expect(none).toEqual({ heads: [1, 1, 1], labels: ['x', 'ROOT', 'z'], moved: true });
  });

  it('leaves ordinary trees alone', () => {
    expect(run('a b', [1, 1], ['x', 'ROOT'])).toEqual({ heads: [1, 1], labels: ['x', 'ROOT'], moved: false });
  });
});

describe('child lists', () => {
  it('follow moves', () => {
    const heads = Int32Array.of(2, 2, 2, 2, 3);
    const children = createChildLists(heads, subtreeEdges(heads));
    expect(children.of(2)).toEqual([0, 1, 3]);
    children.move(1, 0);
    expect(children.of(2)).toEqual([0, 3]);
    // Token 1 lies outside what was below token 0 before, so it does not count there.
    expect(children.of(0)).toEqual([]);
    children.move(4, 2);
    expect(children.of(2)).toEqual([0, 3, 4]);
  });
});
