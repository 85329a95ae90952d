import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import getPort from 'get-port';
import neo4j from 'neo4j-driver';
import type { ServerPlan } from './plan.ts';

const run = promisify(execFile);
const image = 'neo4j:5.26-community';

/** Whether the machine has a Docker engine that works, and its image of Neo4j. */
export async function hasDocker(): Promise<boolean> {
  try {
    await run('docker', ['info'], { timeout: 10_000 });
    await run('docker', ['image', 'inspect', image]).catch(() =>
      run('docker', ['pull', '--quiet', image], { timeout: 300_000 }),
    );
    return true;
  } catch {
    return false;
  }
}

/** Where the container of this run will be. */
export async function planContainer(): Promise<ServerPlan & { kind: 'docker' }> {
  const bolt = await getPort();
  const http = await getPort({ exclude: [bolt] });
  return {
    kind: 'docker',
    container: `newsgraph-tests-${process.pid}`,
    connection: {
      uri: `bolt://localhost:${bolt}`,
      httpUrl: `http://localhost:${http}/`,
      username: 'neo4j',
      password: randomBytes(18).toString('base64url'),
    },
  };
}

/** Starts the container unless it runs, and waits until its server answers. */
export async function startContainer({
  container,
  connection,
}: ServerPlan & { kind: 'docker' }): Promise<void> {
  const { uri, httpUrl, username, password } = connection;
  const bolt = new URL(uri).port;
  const http = new URL(httpUrl!).port;
  const { stdout } = await run('docker', ['ps', '--quiet', '--filter', `name=^${container}$`]);
  if (stdout.trim() === '') {
    const words = [
      ...['run', '--detach', '--rm', '--name', container],
      ...['--publish', `127.0.0.1:${bolt}:7687`, '--publish', `127.0.0.1:${http}:7474`],
      ...['--env', 'NEO4J_AUTH'],
      ...['--env', `NEO4J_server_bolt_advertised__address=localhost:${bolt}`],
      ...['--env', 'NEO4J_server_memory_heap_max__size=512m'],
      ...['--env', 'NEO4J_dbms_usage__report_enabled=false'],
      image,
    ];
    await run('docker', words, { env: { ...process.env, NEO4J_AUTH: `${username}/${password}` } });
  }
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    for (const end = Date.now() + 120_000; ; await sleep(500)) {
      try {
        await driver.verifyConnectivity();
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  } finally {
    await driver.close();
  }
}

/** Removes the container with its data, if it was started. */
export async function removeContainer(container: string): Promise<void> {
  await run('docker', ['rm', '--force', '--volumes', container]).catch(() => {});
}
