import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { graphVersion } from '../../src/model/graph.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { startInstance } from '../neo4j/instance.ts';
import { emptyDatabase } from './load/empty-database.ts';
import type { Loader } from './load/loader.ts';
import { type LoadRates, measureLoad } from './load/measure.ts';
import { measureReingest } from './load/measure-reingest.ts';
import { createEmbeddedReference } from './load/reference-embedded.ts';
import { createNeo4jReference, type Server } from './load/reference-neo4j.ts';
import { createSyntheticGraph, planOf } from './load/synthetic-graph.ts';

/**
 * Compares the loading of a store with the plainest way to load the same rows into the same engine, in turns; and the
 * ingestion of one changed article in a small and in a large workspace.
 *
 *     npm run bench -- load [--store neo4j|embedded] [--nodes 100000] [--edges 300000] [--rounds 2] [--articles 10000]
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      store: { type: 'string' },
      nodes: { type: 'string', default: '100000' },
      edges: { type: 'string', default: '300000' },
      rounds: { type: 'string', default: '2' },
      articles: { type: 'string', default: '10000' },
    },
  });
  const graph = createSyntheticGraph(Number(values.nodes), Number(values.edges));
  console.log(`${graph.nodes.length} nodes, ${graph.edges.length} edges`);
  const warmUp = createSyntheticGraph(graph.nodes.length / 5, graph.edges.length / 5);
  const engines = values.store === undefined ? ['neo4j', 'embedded'] : [values.store];
  for (const engine of engines) {
    console.log(`\n${engine}`);
    const bench = engine === 'neo4j' ? await openNeo4jBench() : await openEmbeddedBench();
    try {
      // A server that has just started compiles as it goes: whoever comes first would pay for that.
      await measured(bench.reference, warmUp);
      await measured(bench.own, warmUp);
      console.log('the above only warms up');
      const ratios: { nodes: number; edges: number }[] = [];
      for (let round = 0; round < Number(values.rounds); round += 1) {
        const reference = await measured(bench.reference, graph);
        const own = await measured(bench.own, graph);
        ratios.push({ nodes: own.nodes / reference.nodes, edges: own.edges / reference.edges });
      }
      for (const { nodes, edges } of ratios) {
        console.log(`newsgraph by reference: nodes ${nodes.toFixed(2)}, edges ${edges.toFixed(2)}`);
      }
      const settings = bench.settings;
      await measureReingest(200, settings);
      const small = await measureReingest(100, settings);
      const large = await measureReingest(Number(values.articles), settings);
      for (const { articles, milliseconds, changes } of [small, large]) {
        console.log(
          `one changed article in ${articles}: ${milliseconds.toFixed(1)} ms, at most ${changes} elements written`,
        );
      }
      console.log(`large by small: ${(large.milliseconds / small.milliseconds).toFixed(2)}`);
    } finally {
      await bench.close();
    }
  }
}

interface Bench {
  /** Empties the engine and gives a loader. */
  readonly reference: () => Promise<Loader>;
  readonly own: () => Promise<Loader>;
  readonly settings: Parameters<typeof measureReingest>[1];
  close(): Promise<void>;
}

async function measured(
  open: () => Promise<Loader>,
  graph: Parameters<typeof measureLoad>[1],
): Promise<LoadRates> {
  const loader = await open();
  try {
    const rates = await measureLoad(loader, graph);
    console.log(
      `${loader.name}: ${Math.round(rates.nodes)} nodes/s, ${Math.round(rates.edges)} edges/s; ` +
        `last tenth by first: nodes ${rates.nodesFlatness.toFixed(2)}, edges ${rates.edgesFlatness.toFixed(2)}; ` +
        `memory ${rates.memory.join(' ')} MB`,
    );
    return rates;
  } finally {
    await loader.close();
  }
}

function loaderOf(store: GraphStore): Loader {
  let revision = 0;
  return {
    name: 'newsgraph',
    async load(part) {
      revision += 1;
      await store.apply(planOf(part), {
        workspace: 'bench',
        revision,
        version: graphVersion,
        detail: 'claims',
      });
    },
    close: () => store.close(),
  };
}

async function openNeo4jBench(): Promise<Bench> {
  const instance = await startInstance({ name: 'bench', heap: '2g', log: console.log });
  const server: Server = instance;
  process.env.NEO4J_USERNAME = instance.username;
  process.env.NEO4J_PASSWORD = instance.password;
  return {
    reference: async () => {
      await emptyDatabase(server);
      return await createNeo4jReference(server);
    },
    own: async () => {
      await emptyDatabase(server);
      return loaderOf(await createNeo4jStore(server));
    },
    settings: { name: 'neo4j', kind: 'neo4j', uri: instance.uri },
    close: () => instance.stop(),
  };
}

async function openEmbeddedBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  let count = 0;
  const path = (): string => {
    count += 1;
    return join(folder, `${count}.grafeo`);
  };
  return {
    reference: () => createEmbeddedReference(path()),
    own: async () => loaderOf(await createEmbeddedStore({ path: path() })),
    settings: { name: 'embedded', kind: 'embedded' },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
