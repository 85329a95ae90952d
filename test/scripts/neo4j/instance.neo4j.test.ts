import { readFile, writeFile } from 'node:fs/promises';
import neo4j from 'neo4j-driver';
import { describe, expect, inject, it } from 'vitest';
import { instanceStatus, startInstance, stopInstance } from '../../../scripts/neo4j/instance.ts';
import { resetInstance } from '../../../scripts/neo4j/reset-instance.ts';
import { withFolder } from '../../pipeline/support/open-test-workspace.ts';
import { quickJava } from '../../support/neo4j/maven-server.ts';

const plan = inject('neo4j');

describe('an instance', () => {
  // One test, since each start takes its time.
  it('starts once, keeps its password and ports, stops, and starts again', async (context) => {
    if (plan.kind !== 'maven') context.skip('this run has its server from elsewhere, and perhaps no Java');
    await withFolder(async (folder) => {
      const instance = { folder, name: 'own' };
      const options = { ...instance, wishedPorts: null, heap: '512m', javaOptions: quickJava };
      try {
        const first = await startInstance({ ...options, password: 'chosen by a test' });
        expect(first).toMatchObject({ ranBefore: false, password: 'chosen by a test', username: 'neo4j' });
        expect(await startInstance(options)).toMatchObject({
          ranBefore: true,
          pid: first.pid,
          uri: first.uri,
        });
        expect((await instanceStatus(instance)).status).toBe('running');
        expect((await fetch(`${first.httpUrl}browser/`)).status).toBe(200);

        await writeFile(first.files.password, 'another one\n');
        expect((await instanceStatus(instance)).status).toBe('refused');
        await expect(startInstance(options)).rejects.toThrow(
          `does not take the password in ${first.files.password}`,
        );
        await writeFile(first.files.password, 'chosen by a test\n');

        expect(await stopInstance(instance)).toBe(true);
        expect(await readFile(first.files.log, 'utf8')).toMatch(/Stopped\.\n$/);
        const second = await startInstance({ ...options, password: 'of no use now' });
        expect(second).toMatchObject({ ranBefore: false, uri: first.uri, password: 'chosen by a test' });
        const driver = neo4j.driver(second.uri, neo4j.auth.basic(second.username, second.password));
        await driver.executeQuery('RETURN 1');
        await driver.close();
      } finally {
        await resetInstance(instance);
      }
      expect(await instanceStatus(instance)).toMatchObject({ status: 'stopped', version: null });
    });
  });
});
