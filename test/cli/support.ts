import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const main: string = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface StartOptions {
  readonly cwd: string;
  /** What the process reads from standard input. */
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a process of its own. */
export function newsgraph(
  parameters: readonly string[],
  { cwd, stdin = '', environment = {} }: StartOptions,
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...parameters], {
    cwd,
    env: { ...process.env, ...environment },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  // A process that ends without reading closes the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** A folder with these files, and how to remove it. */
export function createFolder(files: Readonly<Record<string, string>>): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'newsgraph-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The JSON values of the lines of a text. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

export const visit = `Putin visits Pyongyang

President Vladimir Putin of Russia met Kim Jong Un, the leader of North Korea, in Pyongyang on Wednesday.
Russia and North Korea signed a treaty.
`;

export const accusation = JSON.stringify({
  id: 'accusation-1',
  title: 'Seoul accuses Moscow',
  outlet: 'The Example',
  published: '2026-02-03',
  text: 'South Korea accused Russia on Tuesday of sending weapons to North Korea. Vladimir Putin met Kim Jong Un in Moscow.',
});
