import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startInstance } from '../neo4j/instance.ts';
import { writeArticles } from './articles/write-articles.ts';
import { type Mark, runIngest } from './ingest/run-ingest.ts';
import { timeByStage } from './ingest/time-by-stage.ts';
import { emptyDatabase } from './load/empty-database.ts';

/**
 * Ingests generated articles with the built command line and tells, for every thousand, the time, the processor time, the
 * memory of the process with that of the store and the size of index and store; at last, how long it took to write the graph
 * of the embedded store, and what an article of the last part costs by what one of the first costs.
 *
 *     npm run bench -- ingest [--articles 20000] [--jobs 2] [--store neo4j|embedded] [--every 1000] [--seed 1] [--stages]
 *
 * `--stages` tells in place of that which folders of the source the time goes to.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '20000' },
      jobs: { type: 'string', default: '1' },
      store: { type: 'string', default: 'embedded' },
      every: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      stages: { type: 'boolean', default: false },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  const input = join(folder, 'articles.jsonl');
  const count = Number(values.articles);
  const seed = Number(values.seed);
  try {
    const words = await writeArticles(input, { count, seed });
    console.log(`${count} articles, ${(words / count).toFixed(0)} words each`);
    if (values.stages) {
      const more = join(folder, 'more.jsonl');
      await writeArticles(more, { count, seed, from: count });
      console.log(await timeByStage(input, more));
      return;
    }
    const instance =
      values.store === 'neo4j' ? await startInstance({ name: 'bench', heap: '2g', log: console.log }) : null;
    if (instance !== null) {
      process.env.NEO4J_USERNAME = instance.username;
      process.env.NEO4J_PASSWORD = instance.password;
      await emptyDatabase(instance);
    }
    try {
      const marks: Mark[] = [];
      const workspace = join(folder, 'workspace');
      console.log('articles    wall   cpu ms/article   memory (most)   index   store');
      await runIngest({
        input,
        workspace,
        jobs: Number(values.jobs),
        store: instance?.uri ?? null,
        every: Number(values.every),
        async onMark(mark) {
          marks.push(mark);
          console.log(describeMark(mark, Number(values.every), workspace));
        },
        onEnd({ seconds, most }) {
          console.log(`after the last article ${seconds.toFixed(1)} s; memory at most ${most ?? '?'} MB`);
        },
      });
      if (marks.length > 1) console.log(describeGrowth(marks[0]!, marks.at(-1)!));
    } finally {
      await instance?.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describeMark(mark: Mark, every: number, workspace: string): string {
  const { articles, seconds, processor, memory, most } = mark;
  const each = processor === null ? '?' : ((1000 * processor) / every).toFixed(1);
  const size = (name: string): string => {
    const path = join(workspace, name);
    return existsSync(path) ? `${(bytesOf(path) / 1e6).toFixed(1)} MB` : '-';
  };
  const store =
    [size('graph.grafeo'), size('graph.grafeo.wal')].filter((text) => text !== '-').join(' + ') || '-';
  return (
    `${String(articles).padStart(8)} ${seconds.toFixed(1).padStart(6)} s ${each.padStart(14)}   ` +
    `${memory ?? '?'} (${most ?? '?'}) MB   ${size('index.sqlite')}   ${store}`
  );
}

/** Size of a file, or of all files of a folder. */
function bytesOf(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

function describeGrowth(first: Mark, last: Mark): string {
  const ratio = (a: number | null, b: number | null): string =>
    a === null || b === null ? '?' : (b / a).toFixed(2);
  return (
    `an article of the last part by one of the first: wall clock ${ratio(first.seconds, last.seconds)}, ` +
    `processor time ${ratio(first.processor, last.processor)}`
  );
}
