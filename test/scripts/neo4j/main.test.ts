import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withFolder } from '../../pipeline/support/open-test-workspace.ts';

const main = fileURLToPath(new URL('../../../scripts/neo4j/main.ts', import.meta.url));

/** Runs the command where there is no Java and no instance. */
function neo4j(folder: string, ...parameters: string[]): { code: number | null; out: string; err: string } {
  const env = { PATH: folder, HOME: folder, NEWSGRAPH_DATA: folder, NEWSGRAPH_CACHE: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...parameters], {
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

it('tells by its exit code whether the server runs, and whether it could do what it was told', async () => {
  await withFolder(async (folder) => {
    expect(neo4j(folder, 'status')).toEqual({ code: 1, out: 'Neo4j "default" does not run.\n', err: '' });
    expect(neo4j(folder, 'start')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^error: Neo4j needs Java, and there is none on PATH: install .*\n$/),
    });
    expect(neo4j(folder, 'leap')).toMatchObject({ code: 2, out: '' });
  });
});
