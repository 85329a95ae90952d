import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
  /** Resident memory of the whole process, in MB; null where the system does not tell. */
  readonly memory: number | null;
  /** Most of it so far. */
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
}

/** Ingests a file with the built command line, in a process of its own, and tells how it gets on. */
export async function runIngest(options: RunIngestOptions): Promise<void> {
  const { input, workspace, jobs, store, every, onMark } = options;
  const words = ['ingest', input, '--workspace', workspace, '--jobs', String(jobs), '--json'];
  if (store !== null) words.push('--store', store);
  const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let articles = 0;
  let before = { at: performance.now(), processor: 0 as number | null };
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"type":"article"')) continue;
    articles += 1;
    if (articles % every !== 0) continue;
    const at = performance.now();
    const { processor, memory, most } = usageOf(child.pid!);
    await onMark({
      articles,
      seconds: (at - before.at) / 1000,
      processor: processor === null || before.processor === null ? null : processor - before.processor,
      memory,
      most,
    });
    before = { at: performance.now(), processor };
  }
  const code = await ended;
  if (code !== 0) throw new Error(`ingest ended with ${code}`);
}

/** What a process has used, by the files that Linux keeps of it. */
function usageOf(pid: number): Pick<Mark, 'processor' | 'memory' | 'most'> {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string) =>
      Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1000);
    // The fields follow the name of the program, which stands in brackets. Times are in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const processor = (Number(fields[11]) + Number(fields[12])) / 100;
    return { processor, memory: megabytes('VmRSS'), most: megabytes('VmHWM') };
  } catch {
    return { processor: null, memory: null, most: null };
  }
}
