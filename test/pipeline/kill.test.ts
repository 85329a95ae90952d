import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { withFolder } from './support/open-test-workspace.ts';

const library = new URL('../../dist/index.js', import.meta.url).href;

/** Ingests one article at a time and says so on standard output. */
const program = `
  const { openWorkspace } = await import(${JSON.stringify(library)});
  const [folder, articles, jobs, storesLast] = process.argv.slice(1);
  const workspace = await openWorkspace({ folder, command: 'the killed run', jobs: Number(jobs) });
  const options = { batchSize: 1, storesLast: storesLast === 'true' };
  for await (const outcome of workspace.ingest([articles], options)) console.log(outcome.status);
`;

async function ingestAndExport(
  folder: string,
  articles: string,
): Promise<{ statuses: string[]; text: string }> {
  const workspace = await openWorkspace({ folder });
  try {
    const statuses: string[] = [];
    for await (const { status } of workspace.ingest([articles])) statuses.push(status);
    let text = '';
    for await (const piece of workspace.export({ from: 'store' })) text += piece;
    return { statuses, text };
  } finally {
    await workspace.close();
  }
}

describe('a run that is killed', () => {
  it.each([
    [1, false],
    [2, false],
    [1, true],
  ])(
    'is resumed by the next, which ends where one that was never killed does, with %i jobs, its graph written last: %s',
    async (jobs, storesLast) => {
      await withFolder(async (folder) => {
        const articles = join(folder, 'articles');
        await mkdir(articles);
        for (let day = 1; day <= 8; day += 1) {
          const text = `Edda Vale met Oren Tasch in Vienna on Monday. Vale told reporters that talk number ${day} went well.`;
          await writeFile(join(articles, `day-${day}.txt`), text);
        }
        const killed = join(folder, 'killed');
        const child = spawn(
          process.execPath,
          ['--input-type=module', '-e', program, killed, articles, String(jobs), String(storesLast)],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
        await once(child.stdout, 'data');
        child.kill('SIGKILL');
        await once(child, 'exit');
        expect(existsSync(join(killed, 'lock'))).toBe(true);
        const resumed = await ingestAndExport(killed, articles);
        const whole = await ingestAndExport(join(folder, 'whole'), articles);
        expect(resumed.statuses).toContain('unchanged');
        expect(resumed.statuses).toHaveLength(8);
        expect(whole.statuses).toEqual(Array(8).fill('added'));
        expect(resumed.text).toBe(whole.text);
      });
    },
  );
});
