import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

/** How the articles since the last mark fared. */
export interface Mark {
  /** Articles that are stored by now. */
  readonly articles: number;
  /** Wall clock time since the last mark. */
  readonly seconds: number;
  /** Processor time of all threads of the process since the last mark; null where the system does not tell. */
  readonly processor: number | null;
  /** Memory of the process and those that it has started, what they share counted once, in MB; null where the system does not tell. */
  readonly memory: number | null;
  /** Most of it so far, looked at four times a second. */
  readonly most: number | null;
}

/** Options of {@link runIngest}. */
export interface RunIngestOptions {
  readonly input: string;
  readonly workspace: string;
  readonly jobs: number;
  /** Address of the store; null for the embedded one. */
  readonly store: string | null;
  /** Articles between two marks. */
  readonly every: number;
  readonly onMark: (mark: Mark) => Promise<void>;
  /** Is told of the end: what came after the last mark, the graph of an embedded store. */
  readonly onEnd: (mark: Mark) => void;
}

/** Ingests a file with the built command line, in a process of its own, and tells how it gets on. */
export async function runIngest(options: RunIngestOptions): Promise<void> {
  const { input, workspace, jobs, store, every, onMark, onEnd } = options;
  const words = ['ingest', input, '--workspace', workspace, '--jobs', String(jobs), '--json'];
  if (store !== null) words.push('--store', store);
  const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let articles = 0;
  let before = { at: performance.now(), processor: 0 as number | null };
  let most: number | null = null;
  const look = (): void => {
    const memory = memoryOf(child.pid!);
    if (memory !== null) most = Math.max(most ?? 0, memory);
  };
  const looking = setInterval(look, 250);
  const mark = (): Mark => {
    look();
    const at = performance.now();
    const processor = processorOf(child.pid!);
    const marked = {
      articles,
      seconds: (at - before.at) / 1000,
      processor: processor === null || before.processor === null ? null : processor - before.processor,
      memory: memoryOf(child.pid!),
      most,
    };
    before = { at, processor };
    return marked;
  };
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('{"type":"article"')) continue;
      articles += 1;
      if (articles % every === 0) await onMark(mark());
    }
    const code = await ended;
    if (code !== 0) throw new Error(`ingest ended with ${code}`);
    onEnd(mark());
  } finally {
    clearInterval(looking);
  }
}

/** Processor time of a process, by the file that Linux keeps of it. */
function processorOf(pid: number): number | null {
  const stat = fileOf(pid, 'stat');
  if (stat === null) return null;
  // The fields follow the name of the program, which stands in brackets. Times are in hundredths of a second.
  const fields = stat.split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Memory of a process and those that it has started, a page that several use counted by parts. */
function memoryOf(pid: number): number | null {
  const own = /^Pss:\s+(\d+)/m.exec(fileOf(pid, 'smaps_rollup') ?? '')?.[1];
  if (own === undefined) return null;
  return startedBy(pid).reduce((sum, one) => sum + (memoryOf(one) ?? 0), Math.round(Number(own) / 1000));
}

function startedBy(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      (fileOf(pid, `task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Null once the process has ended, and on other systems. */
function fileOf(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}
