import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { createExporter } from '../../src/export/exporters.ts';
import { limitGraph } from '../../src/export/where/limit-graph.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import { elementStream } from './export/element-stream.ts';

/**
 * Writes graphs that are made as they are read, in growing sizes, each in a process of its own:
 *
 *     npm run bench -- export [--formats jsonl,csv,cypher] [--edges 50000,100000,200000] [--limited]
 *
 * Tells size, CPU seconds and the most resident memory: where a format streams, memory does not grow with the edges.
 * `--limited` writes only what is of two types, for which the ids of what is kept are held.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      formats: { type: 'string', default: 'jsonl,csv,cypher,neo4j-admin,gexf,json-ld,cytoscape' },
      edges: { type: 'string', default: '50000,100000,200000' },
      limited: { type: 'boolean', default: false },
      one: { type: 'boolean', default: false },
    },
  });
  const [formats, sizes] = [values.formats.split(','), values.edges.split(',').map(Number)];
  if (values.one) {
    console.log(JSON.stringify(await measure(formats[0]!, sizes[0]!, values.limited)));
    return;
  }
  for (const format of formats) {
    for (const size of sizes) {
      const { bytes, seconds, memory } = await measureApart(format, size, values.limited);
      console.log(
        `${format}, ${size} edges: ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(2)} s CPU, at most ${memory} MB resident`,
      );
    }
  }
}

interface Rates {
  readonly bytes: number;
  readonly seconds: number;
  readonly memory: number;
}

async function measureApart(format: string, size: number, isLimited: boolean): Promise<Rates> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const flags = isLimited ? ['--limited'] : [];
  const args = [...process.execArgv, main, 'export', '--one', '--formats', format, '--edges', String(size)];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...flags]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Rates;
}

async function measure(format: string, size: number, isLimited: boolean): Promise<Rates> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  try {
    const graph = elementStream(size);
    const limits = { kinds: null, types: new Set(['CONSULT', 'AID']), bases: null, days: null, near: null };
    const source = isLimited
      ? limitGraph(graph, limits, {
          published: () => null,
          recountEdge: (edge) => edge,
          recountEntity: (node) => node,
        })
      : { nodes: graph.nodes(), edges: graph.edges() };
    const before = process.cpuUsage();
    await writeToFile(createExporter(format).write(source), join(folder, 'graph'));
    const { user, system } = process.cpuUsage(before);
    return {
      bytes: await sizeOf(folder),
      seconds: (user + system) / 1e6,
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
