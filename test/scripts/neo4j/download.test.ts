import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { download, reasonOf } from '../../../scripts/neo4j/download.ts';
import { downloadsFolder, libraryFolder } from '../../../scripts/neo4j/folders.ts';
import { withFolder } from '../../pipeline/support/open-test-workspace.ts';
import { writePrograms } from './support/fake-programs.ts';

/** Runs the work with a cache of its own, and with this script in place of Maven. */
async function withMaven(script: string | null, work: (folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const programs = await writePrograms(folder, script === null ? {} : { mvn: script });
    vi.stubEnv('NEWSGRAPH_CACHE', join(folder, 'cache'));
    vi.stubEnv('PATH', script === null ? programs : `${programs}:${process.env.PATH}`);
    await work(folder);
  });
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('download', () => {
  it('asks Maven for the server and Browser, once', async () => {
    await withMaven('mkdir lib && cp pom.xml lib/a.jar && echo "$@" > lib/parameters', async () => {
      const lines: string[] = [];
      const library = await download((line) => lines.push(line));
      expect(library).toBe(libraryFolder());
      expect(await readFile(join(library, 'parameters'), 'utf8')).toContain(':copy-dependencies');
      const pom = await readFile(join(library, 'a.jar'), 'utf8');
      expect(pom).toMatch(/<artifactId>neo4j<\/artifactId><version>5\.26\.\d+</);
      expect(pom).toContain('<artifactId>neo4j-browser</artifactId>');
      await download((line) => lines.push(line));
      expect(lines).toEqual([expect.stringContaining('Downloading Neo4j 5.26')]);
      expect(await readdir(downloadsFolder())).toEqual([expect.stringMatching(/^5\.26\.\d+$/)]);
    });
  });

  it('takes none that was cut off for a whole one, and shows why Maven failed', async () => {
    await withMaven(
      'mkdir lib; touch lib/half.jar; echo "[ERROR] Could not transfer it" ; exit 1',
      async () => {
        await expect(download()).rejects.toMatchObject({
          code: 'SOURCE_UNREADABLE',
          message: 'Maven could not download Neo4j:\nCould not transfer it',
        });
        expect(existsSync(libraryFolder())).toBe(false);
        expect(await readdir(downloadsFolder())).toEqual([]);
      },
    );
  });

  it('clears away what a killed one left', async () => {
    await withMaven('mkdir lib', async () => {
      const left = join(downloadsFolder(), 'partial-1', 'lib');
      await mkdir(left, { recursive: true });
      await writeFile(join(left, 'half.jar'), '');
      await download();
      expect(existsSync(left)).toBe(false);
      expect(existsSync(libraryFolder())).toBe(true);
    });
  });

  it('says what to install without Maven', async () => {
    await withMaven(null, async () => {
      await expect(download()).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(/^Neo4j is downloaded with Maven, and there is none on PATH: install/),
      });
    });
  });
});

describe('reasonOf', () => {
  it('leaves out how to debug Maven', () => {
    const output = `[ERROR] Failed to execute goal: Could not find artifact a:b:1 -> [Help 1]
[ERROR] 
[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
[ERROR] [Help 1] http://example.com
`;
    expect(reasonOf(output)).toBe('Failed to execute goal: Could not find artifact a:b:1');
  });

  it('takes all where nothing is marked as a reason', () => {
    expect(reasonOf('mvn: not found\n')).toBe('mvn: not found');
  });
});
