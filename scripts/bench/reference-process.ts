import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The reference pipeline in a process of its own, on one thread. */
export interface ReferenceProcess {
  analyze(texts: readonly string[]): Promise<{ tokens: number; seconds: number }>;
  /** Its largest resident memory so far, in megabytes. */
  memory(): number;
  stop(): void;
}

const ONE_THREAD = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  BLIS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
};

/**
 * Starts the reference pipeline and waits until it is loaded.
 *
 * @param python An interpreter with the packages of scripts/language/requirements.txt.
 */
export async function startReference(python: string): Promise<ReferenceProcess> {
  const script = fileURLToPath(new URL('language_reference.py', import.meta.url));
  const child = spawn(python, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...ONE_THREAD },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${python} ended without an answer; see scripts/language/requirements.txt`);
    return value;
  };
  console.log(`reference: ${await next()}`);
  let memory = 0;
  return {
    async analyze(texts) {
      child.stdin.write(`${JSON.stringify(texts)}\n`);
      const answer = JSON.parse(await next()) as { tokens: number; seconds: number; memory: number };
      memory = answer.memory;
      return answer;
    },
    memory: () => memory,
    stop: () => child.stdin.end(),
  };
}
