import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subgraph } from '../../src/model/plan.ts';
import { graphs } from '../store/graphs.ts';
import { textOf } from './support/text-of.ts';

/** Reads the graphs of the lines of standard input and prints each as nodes and edges. */
const script = `
import json, sys
import networkx
for line in sys.stdin:
    graph = networkx.node_link_graph(json.loads(line), edges="links")
    assert graph.is_directed() and graph.is_multigraph()
    print(json.dumps([list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))]))
`;

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;

describe.skipIf(!hasNetworkx)('node-link', () => {
  it('is read by NetworkX with every node, edge and property', async () => {
    const samples: readonly Subgraph[] = fc.sample(graphs, { numRuns: 60, seed: 7 });
    const lines: string[] = [];
    for (const graph of samples) lines.push(JSON.stringify(JSON.parse(await textOf('node-link', graph))));
    const { stdout, stderr } = spawnSync('python3', ['-c', script], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const read = stdout.trim().split('\n');
    expect(read).toHaveLength(samples.length);
    samples.forEach(({ nodes, edges }, at) => {
      const [readNodes, readEdges] = JSON.parse(read[at]!);
      expect(readNodes).toEqual(nodes.map(({ id, label, properties }) => [id, { ...properties, label }]));
      const asRead = edges.map(({ type, source, target, properties }) => {
        const { source: _source, key: _key, ...data } = properties;
        return [source, target, type, { ...data, type }];
      });
      expect(new Set(readEdges.map((edge: unknown) => JSON.stringify(edge, sortKeys)))).toEqual(
        new Set(asRead.map((edge) => JSON.stringify(edge, sortKeys))),
      );
    });
  });
});

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
