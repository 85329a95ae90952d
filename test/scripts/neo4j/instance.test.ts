import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instanceStatus, startInstance, stopInstance } from '../../../scripts/neo4j/instance.ts';
import { readState } from '../../../scripts/neo4j/instance-state.ts';
import { resetInstance } from '../../../scripts/neo4j/reset-instance.ts';
import { isRunning } from '../../../src/system/is-running.ts';
import { withFolder } from '../../pipeline/support/open-test-workspace.ts';
import { writePrograms } from './support/fake-programs.ts';
import { createInstance, startFakeServer, startProcess } from './support/fake-server.ts';

const name = 'one';
const children: ChildProcess[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function pidOf(child: Promise<ChildProcess>): Promise<number> {
  children.push(await child);
  return (await child).pid!;
}

/** A Java that prints this and ends, and jars that are there. */
async function fakeJava(folder: string, script: string): Promise<void> {
  const programs = await writePrograms(folder, {
    java: `[ "$1" = -version ] && exec echo 'openjdk version "17.0.1"'\n${script}`,
    mvn: 'mkdir lib',
  });
  vi.stubEnv('NEWSGRAPH_CACHE', join(folder, 'cache'));
  vi.stubEnv('JAVA_HOME', '');
  vi.stubEnv('PATH', `${programs}:${process.env.PATH}`);
}

describe('an instance that was never started', () => {
  it('does not run, and leaves no trace when it is asked for', async () => {
    await withFolder(async (folder) => {
      expect(await instanceStatus({ folder, name })).toMatchObject({
        status: 'stopped',
        version: null,
        pid: null,
      });
      expect(await stopInstance({ folder, name })).toBe(false);
      expect(await resetInstance({ folder, name })).toBe(false);
      expect(existsSync(join(folder, name))).toBe(false);
    });
  });
});

describe('stopInstance', () => {
  it('ends the process that it remembers, and forgets it', async () => {
    await withFolder(async (folder) => {
      const pid = await pidOf(startFakeServer(join(folder, name, 'home')));
      const files = await createInstance(folder, pid);
      expect((await instanceStatus({ folder, name })).status).toBe('silent');
      expect(await stopInstance({ folder, name })).toBe(true);
      // This process is the server's parent: until it takes note of the end, the number stays in use.
      await vi.waitFor(() => expect(isRunning(pid)).toBe(false));
      expect(await readState(files.state)).toMatchObject({ pid: null, ports: { bolt: 1 } });
      expect(await stopInstance({ folder, name })).toBe(false);
    });
  });

  it('leaves alone a process that has got the number of the server', async () => {
    await withFolder(async (folder) => {
      const pid = await pidOf(startProcess(['something else']));
      await createInstance(folder, pid);
      expect((await instanceStatus({ folder, name })).status).toBe('stopped');
      expect(await stopInstance({ folder, name })).toBe(false);
      expect(isRunning(pid)).toBe(true);
    });
  });

  it('refuses a server of the same home that it did not start', async () => {
    await withFolder(async (folder) => {
      const pid = await pidOf(startFakeServer(join(folder, name, 'home')));
      await createInstance(folder, null);
      const expected = {
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(`in use by process ${pid},`),
      };
      await expect(stopInstance({ folder, name })).rejects.toMatchObject(expected);
      await expect(resetInstance({ folder, name })).rejects.toMatchObject(expected);
      await expect(startInstance({ folder, name })).rejects.toMatchObject(expected);
      expect(isRunning(pid)).toBe(true);
      expect(existsSync(join(folder, name, 'home'))).toBe(true);
    });
  });
});

describe('resetInstance', () => {
  it('removes the instance with its data, and the process before', async () => {
    await withFolder(async (folder) => {
      const pid = await pidOf(startFakeServer(join(folder, name, 'home')));
      const files = await createInstance(folder, pid);
      await writeFile(join(files.home, 'data'), 'x');
      await writeFile(join(folder, 'beside'), 'x');
      expect(await resetInstance({ folder, name })).toBe(true);
      expect(isRunning(pid)).toBe(false);
      expect(existsSync(files.folder)).toBe(false);
      expect(existsSync(join(folder, 'beside'))).toBe(true);
    });
  });

  it('leaves a folder alone that is not known to be ours', async () => {
    await withFolder(async (folder) => {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'letters'), 'x');
      await expect(resetInstance({ folder, name })).rejects.toThrow('is left alone');
      expect(existsSync(join(folder, name, 'letters'))).toBe(true);
    });
  });
});

describe('startInstance', () => {
  it('shows the end of the log where the server ends, and can be tried again', async () => {
    await withFolder(async (folder) => {
      await fakeJava(folder, 'echo "Address already in use"; exit 1');
      await expect(startInstance({ folder, name })).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(
          /^Neo4j ended while it started\. The end of .*server\.log:\nAddress already in use$/,
        ),
      });
      const { status } = await instanceStatus({ folder, name });
      expect(status).toBe('stopped');
      await expect(startInstance({ folder, name })).rejects.toThrow('ended while it started');
    });
  });

  it('gives up in time, and ends what it started', async () => {
    await withFolder(async (folder) => {
      await fakeJava(folder, 'echo "I take my time $$"; while :; do sleep 0.1; done');
      await expect(startInstance({ folder, name, limit: 300 })).rejects.toThrow(
        /did not answer within 0 s.*I take my time/s,
      );
      const [, pid] = /(\d+)/.exec(await readFile(join(folder, name, 'server.log'), 'utf8'))!;
      expect(isRunning(Number(pid))).toBe(false);
    });
  });

  it('refuses a password that the server would not take, before it starts', async () => {
    await withFolder(async (folder) => {
      await fakeJava(folder, 'exit 1');
      await expect(startInstance({ folder, name, password: 'short' })).rejects.toThrow(
        'NEO4J_PASSWORD is no good',
      );
    });
  });
});
