// Kills loads at random moments and runs them again: the stores must end as if nothing had happened.
//
//     npm run check:kill -- [--runs 50] [--seed 1] [--articles data/articles]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { type Instance, startInstance } from '../neo4j/instance.ts';
import { mulberry32 } from '../support/mulberry32.ts';

const newsgraph = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const stores = ['embedded', 'neo4j'] as const;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    articles: { type: 'string', default: fileURLToPath(new URL('../../data/articles', import.meta.url)) },
  },
});

/** How a process ended; null for one that was killed. */
interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Runs the command line, and kills it after a while where one is given. */
async function run(server: Instance, parameters: readonly string[], killAfter?: number): Promise<Ended> {
  const child = spawn(process.execPath, [newsgraph, ...parameters], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NEO4J_URI: server.uri,
      NEO4J_USERNAME: server.username,
      NEO4J_PASSWORD: server.password,
    },
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  const ended = once(child, 'close');
  if (killAfter !== undefined) {
    await Promise.race([ended, sleep(killAfter)]);
    child.kill('SIGKILL');
  }
  const [code] = (await ended) as [number | null];
  return { code, err };
}

async function empty(server: Instance): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
  } finally {
    await driver.close();
  }
}

/** Relationships of which there is more than one of a type between the same nodes, which an export would not show. */
async function duplicates(server: Instance): Promise<number> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  try {
    const { records } = await driver.executeQuery(
      'MATCH (a)-[r]->(b) WITH a, b, type(r) AS type, count(*) AS n WHERE n > 1 RETURN count(*) AS n',
      {},
      { database: 'neo4j' },
    );
    return Number(records[0]?.get('n'));
  } finally {
    await driver.close();
  }
}

async function exported(server: Instance, workspace: string, store: string): Promise<string> {
  const file = join(workspace, `${store}.json`);
  const { code, err } = await run(server, ['export', '-w', workspace, '--store', store, '-o', file]);
  if (code !== 0) throw new Error(`the export of the ${store} store failed: ${err}`);
  return await readFile(file, 'utf8');
}

const ingest = (workspace: string): string[] => [
  'ingest',
  values.articles,
  '-w',
  workspace,
  ...stores.flatMap((store) => ['--store', store]),
];

async function load(server: Instance, workspace: string): Promise<void> {
  const { code, err } = await run(server, ingest(workspace));
  if (code !== 0) throw new Error(`a load that nobody killed failed: ${err}`);
}

const server = await startInstance({ name: 'check', log: console.log });
const folder = await mkdtemp(join(tmpdir(), 'newsgraph-kill-'));
try {
  await empty(server);
  const whole = join(folder, 'whole');
  const began = performance.now();
  await load(server, whole);
  const duration = performance.now() - began;
  const expected = new Map<string, string>();
  for (const store of stores) expected.set(store, await exported(server, whole, store));
  if (expected.get('embedded') !== expected.get('neo4j'))
    throw new Error('the stores differ without any kill');
  console.log(
    `a load takes ${(duration / 1000).toFixed(1)} s, the graph ${expected.get('neo4j')!.length} bytes`,
  );

  const random = mulberry32(Number(values.seed));
  let [killed, faults] = [0, 0];
  for (let number = 1; killed < Number(values.runs); number += 1) {
    await empty(server);
    const workspace = join(folder, `run-${number}`);
    const moment = random() * duration;
    const first = await run(server, ingest(workspace), moment);
    // One that was faster than before ends by itself, and does not count.
    if (first.code === null) killed += 1;
    await load(server, workspace);
    const found: string[] = [];
    for (const store of stores) {
      if ((await exported(server, workspace, store)) !== expected.get(store))
        found.push(`the ${store} store differs`);
    }
    const twice = await duplicates(server);
    if (twice > 0) found.push(`${twice} relationships are there twice`);
    faults += found.length > 0 ? 1 : 0;
    const how =
      first.code === null ? `killed after ${(moment / 1000).toFixed(2)} s` : 'ended before it was killed';
    console.log(`run ${number}: ${how}, ${found.length === 0 ? 'the same' : found.join(', ')}`);
    await rm(workspace, { recursive: true, force: true });
  }
  console.log(`${killed} loads were killed, ${faults} ended with another graph`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
  await server.stop();
}
