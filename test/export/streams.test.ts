import { describe, expect, it } from 'vitest';
import { elementStream } from '../../scripts/bench/export/element-stream.ts';
import { createExporter } from '../../src/export/exporters.ts';

/** Counts what is read. */
function* counted<T>(elements: Iterable<T>, count: { read: number }): Generator<T> {
  for (const element of elements) {
    count.read += 1;
    yield element;
  }
}

describe.each(['jsonl', 'csv', 'graphology', 'node-link', 'cytoscape', 'gexf', 'json-ld'])('%s', (format) => {
  it('writes each element before it reads the next ones', async () => {
    const graph = elementStream(2000);
    const count = { read: 0 };
    const written = createExporter(format).write({
      nodes: counted(graph.nodes(), count),
      edges: counted(graph.edges(), count),
    });
    let pieces = 0;
    let ahead = 0;
    for await (const _ of written.files?.pieces ?? written) {
      pieces += 1;
      ahead = Math.max(ahead, count.read - pieces);
    }
    expect(count.read).toBeGreaterThan(2000);
    expect(ahead).toBeLessThanOrEqual(1);
  });
});

describe('cypher', () => {
  it('holds no more than some statements', async () => {
    const graph = elementStream(100_000);
    let [read, written, held] = [0, 0, 0];
    const measured = function* <T>(elements: Iterable<T>): Generator<T> {
      for (const element of elements) {
        read += JSON.stringify(element).length;
        held = Math.max(held, read - written);
        yield element;
      }
    };
    const source = { nodes: measured(graph.nodes()), edges: measured(graph.edges()) };
    // Rows are packed: what is read by now is what is written or held.
    for await (const _ of createExporter('cypher').write(source)) written = read;
    expect(read).toBeGreaterThan(15e6);
    expect(held).toBeLessThan(8e6);
  });
});
