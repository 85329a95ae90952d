import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { createExporter } from '../../src/export/exporters.ts';
import type { GraphExport } from '../../src/export/graph-exporter.ts';
import { limitGraph } from '../../src/export/where/limit-graph.ts';
import { readWhole } from '../../src/export/where/readable-graph.ts';
import type { Where } from '../../src/export/where/where.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import { openWorkspace } from '../../src/pipeline/workspace.ts';
import { elementStream } from './export/element-stream.ts';

const twoTypes = ['CONSULT', 'AID'];

/**
 * Writes graphs of growing sizes, each in a process of its own:
 *
 *     npm run bench -- export [--formats jsonl,csv,cypher] [--edges 50000,100000,200000] [--limited]
 *     npm run bench -- export --workspaces FOLDER,FOLDER [--from store] [--formats jsonl,csv,cypher] [--limited]
 *
 * Tells size, CPU seconds and the most resident memory, and what of it was there before the first element: where a format
 * streams, memory does not grow with the edges. Elements are made as they are read, or they are those of workspaces, with
 * `--from store` out of the store of each. `--limited` writes only what is of two types, for which the ids of what is kept are
 * held.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      formats: { type: 'string', default: 'jsonl,csv,cypher,neo4j-admin,gexf,json-ld,cytoscape' },
      edges: { type: 'string', default: '50000,100000,200000' },
      limited: { type: 'boolean', default: false },
      workspaces: { type: 'string' },
      from: { type: 'string', default: 'workspace' },
      one: { type: 'string' },
    },
  });
  const { formats, limited: isLimited, workspaces, from } = values;
  const graphs = workspaces?.split(',') ?? values.edges.split(',').map((size) => `${size} edges`);
  const isOfWorkspace = workspaces !== undefined;
  if (values.one !== undefined) {
    const [graph, format] = [graphs[0]!, values.one];
    const rates = await (isOfWorkspace
      ? measureWorkspace(graph, format, isLimited, from)
      : measure(() => streamOf(Number.parseInt(graph, 10), format, isLimited)));
    console.log(JSON.stringify(rates));
    return;
  }
  for (const graph of graphs) {
    const which = isOfWorkspace ? ['--workspaces', graph, '--from', from] : ['--edges', graph.split(' ')[0]!];
    for (const format of formats.split(',')) {
      const flags = isLimited ? ['--limited'] : [];
      const line = await runApart(['--one', format, ...which, ...flags]);
      const { bytes, seconds, before, memory } = JSON.parse(line) as Rates;
      console.log(
        `${format}, ${graph}: ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(2)} s CPU, at most ${memory} MB resident, ${before} MB before`,
      );
    }
  }
}

interface Rates {
  readonly bytes: number;
  readonly seconds: number;
  readonly before: number;
  readonly memory: number;
}

/** Runs this benchmark in a process of its own and gives the last line that it writes. */
async function runApart(args: readonly string[]): Promise<string> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const all = [...process.execArgv, main, 'export', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, all);
  return stdout.trim().split('\n').at(-1)!;
}

/** A graph that is made as it is read. */
function streamOf(size: number, format: string, isLimited: boolean): GraphExport {
  const graph = elementStream(size);
  const limits = { kinds: null, types: new Set(twoTypes), bases: null, days: null, near: null };
  const source = isLimited
    ? limitGraph(readWhole(graph), limits, {
        published: () => null,
        recountEdge: (edge) => edge,
        recountEntity: (node) => node,
      })
    : { nodes: graph.nodes(), edges: graph.edges() };
  return createExporter(format).write(source);
}

async function measureWorkspace(
  folder: string,
  format: string,
  isLimited: boolean,
  given: string,
): Promise<Rates> {
  const from = given === 'store' ? 'store' : 'workspace';
  const where: Where = isLimited ? { types: twoTypes } : {};
  const stores = from === 'store' ? ({ access: 'read' } as const) : { stores: [] };
  const workspace = await openWorkspace({ folder, whenMissing: 'fail', ...stores });
  try {
    return await measure(() => workspace.export({ format, where, from }));
  } finally {
    await workspace.close();
  }
}

async function measure(write: () => GraphExport): Promise<Rates> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  try {
    const used = process.cpuUsage();
    const before = Math.round(process.resourceUsage().maxRSS / 1024);
    await writeToFile(write(), join(folder, 'graph'));
    const { user, system } = process.cpuUsage(used);
    return {
      bytes: await sizeOf(folder),
      seconds: (user + system) / 1e6,
      before,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
