import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeElement, NodeElement } from '../../src/model/graph.ts';
import type { Subgraph } from '../../src/model/plan.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { sampleGraph } from '../query/sample-graph.ts';
import { graphs, planBetween, sorted } from '../store/graphs.ts';
import { stateAt } from '../store/states.ts';
import { collect } from './support/collect.ts';
import { graphNaming } from './support/schema-graphs.ts';
import { textOf } from './support/text-of.ts';

/** Reads the lines as a program would, one at a time. */
function readLines(text: string): Subgraph {
  const nodes: NodeElement[] = [];
  const edges: EdgeElement[] = [];
  expect(text === '' || text.endsWith('\n')).toBe(true);
  for (const line of text.split('\n').slice(0, -1)) {
    const { element, ...rest } = JSON.parse(line);
    if (element === 'node') nodes.push(rest);
    else if (element === 'edge') edges.push(rest);
    else throw new Error(`a line is neither a node nor an edge: ${line}`);
  }
  return { nodes, edges };
}

describe('jsonl', () => {
  it('holds every node and edge on a line of its own, as it is', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        expect(readLines(await textOf('jsonl', graph))).toEqual(graph);
      }),
      { numRuns: 100 },
    );
    for (const text of ['\u2028 \u0085 \v', '\ud800 and \udc00']) {
      expect(readLines(await textOf('jsonl', graphNaming(text)))).toEqual(graphNaming(text));
    }
  });

  it('makes the graph again in a store', async () => {
    const graph = sorted(sampleGraph);
    const read = readLines(await textOf('jsonl', graph));
    const store = await createEmbeddedStore({ path: ':memory:' });
    await store.apply(planBetween({ nodes: [], edges: [] }, read), stateAt(1));
    expect({ nodes: await collect(store.nodes()), edges: await collect(store.edges()) }).toEqual(graph);
    await store.close();
  });
});
