import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { neighbourhood } from '../../../src/export/where/neighbourhood.ts';

const edge = (source: string, target: string) => ({ type: 'CONSULT', source, target });

describe('a neighbourhood', () => {
  it('goes along edges in both directions, as far as the depth', async () => {
    const chain = [edge('b', 'a'), edge('b', 'c'), edge('d', 'c'), edge('x', 'y')];
    const near = async (depth: number) =>
      [...(await neighbourhood(chain, { ids: new Set(['a']), depth }))].sort();
    expect(await near(1)).toEqual(['a', 'b']);
    expect(await near(2)).toEqual(['a', 'b', 'c']);
    expect(await near(9)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is all that a walk of that length reaches', async () => {
    const ids = fc.constantFrom(...'abcdefgh');
    const edges = fc.array(fc.tuple(ids, ids), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        edges,
        fc.uniqueArray(ids, { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        async (pairs, starts, depth) => {
          const graph = new MultiDirectedGraph();
          for (const node of 'abcdefgh') graph.addNode(node);
          for (const [source, target] of pairs) graph.addEdge(source, target);
          let expected = new Set<string>(starts);
          for (let step = 0; step < depth; step++) {
            expected = new Set([...expected].flatMap((node) => [node, ...graph.neighbors(node)]));
          }
          const elements = pairs.map(([source, target]) => edge(source, target));
          expect(await neighbourhood(elements, { ids: new Set(starts), depth })).toEqual(expected);
        },
      ),
    );
  });
});
