import { graphVersion } from '../../../src/model/graph.ts';
import { createEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { elementStream } from './element-stream.ts';

const batchSize = 10_000;

/** Puts a graph of about as many edges into an embedded store of its own, which is compact then. */
export async function fillStore(path: string, edgeCount: number): Promise<void> {
  const store = await createEmbeddedStore({ path });
  const state = { workspace: 'bench', revision: 1, version: graphVersion, detail: 'claims' } as const;
  const { nodes, edges } = elementStream(edgeCount);
  for (const part of inBatches(nodes())) {
    await store.apply({ nodes: part.map((after) => ({ op: 'create', after })), edges: [] }, state);
  }
  for (const part of inBatches(edges())) {
    await store.apply({ nodes: [], edges: part.map((after) => ({ op: 'create', after })) }, state);
  }
  await store.close();
}

function* inBatches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
