import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { createExporter } from '../../src/export/exporters.ts';
import { limitGraph } from '../../src/export/where/limit-graph.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { elementStream } from './export/element-stream.ts';
import { fillStore } from './export/fill-store.ts';

/**
 * Writes graphs of growing sizes, each in a process of its own:
 *
 *     npm run bench -- export [--formats jsonl,csv,cypher] [--edges 50000,100000,200000] [--limited] [--store]
 *
 * Tells size, CPU seconds and the most resident memory, and what of it was there before the first element: where a format
 * streams, memory does not grow with the edges. Elements are made as they are read; with `--store` they come out of an
 * embedded store, filled in a process before. `--limited` writes only what is of two types, for which the ids of what is kept
 * are held.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      formats: { type: 'string', default: 'jsonl,csv,cypher,neo4j-admin,gexf,json-ld,cytoscape' },
      edges: { type: 'string', default: '50000,100000,200000' },
      limited: { type: 'boolean', default: false },
      store: { type: 'boolean', default: false },
      fill: { type: 'string' },
      one: { type: 'string' },
    },
  });
  const [formats, sizes] = [values.formats.split(','), values.edges.split(',').map(Number)];
  if (values.fill !== undefined) return await fillStore(values.fill, sizes[0]!);
  if (values.one !== undefined) {
    console.log(JSON.stringify(await measure(formats[0]!, sizes[0]!, values.limited, values.one)));
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  try {
    for (const size of sizes) {
      const store = values.store ? join(folder, `${size}.grafeo`) : '';
      if (values.store) await runApart(['--fill', store, '--edges', String(size)]);
      for (const format of formats) {
        const flags = values.limited ? ['--limited'] : [];
        const line = await runApart(['--one', store, '--formats', format, '--edges', String(size), ...flags]);
        const { bytes, seconds, before, memory } = JSON.parse(line) as Rates;
        console.log(
          `${format}, ${size} edges: ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(2)} s CPU, at most ${memory} MB resident, ${before} MB before`,
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true });
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

/** Writes the graph of the embedded store at `path`, or one that is made as it is read where that is empty. */
async function measure(format: string, size: number, isLimited: boolean, path: string): Promise<Rates> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  const store = path === '' ? null : await createEmbeddedStore({ path });
  try {
    const graph = store ?? elementStream(size);
    const limits = { kinds: null, types: new Set(['CONSULT', 'AID']), bases: null, days: null, near: null };
    const source = isLimited
      ? limitGraph(graph, limits, {
          published: () => null,
          recountEdge: (edge) => edge,
          recountEntity: (node) => node,
        })
      : { nodes: graph.nodes(), edges: graph.edges() };
    const used = process.cpuUsage();
    const before = Math.round(process.resourceUsage().maxRSS / 1024);
    await writeToFile(createExporter(format).write(source), join(folder, 'graph'));
    const { user, system } = process.cpuUsage(used);
    return {
      bytes: await sizeOf(folder),
      seconds: (user + system) / 1e6,
      before,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await store?.close();
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
