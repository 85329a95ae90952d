import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, inject, it, type TestContext } from 'vitest';
import { startContainer } from './neo4j/docker-server.ts';
import { startTestInstance, stopTestInstance } from './neo4j/maven-server.ts';
import type { Connection, ServerPlan } from './neo4j/plan.ts';
import { claimDatabase, openDriver, wipeDatabase } from './neo4j/test-database.ts';

/** A real Neo4j with an empty database. Its properties can be read in tests and hooks, not while tests are collected. */
export interface TestServer extends Connection {
  /** A driver for looking at the database, closed after the tests. */
  readonly driver: Driver;
  /** Empties the database: of nodes, relationships, constraints and indexes. */
  wipe(): Promise<void>;
  /** Means to stop the server in the middle of a test; skips the test where the server is not ours to stop. */
  controls(context: TestContext): ServerControls;
}

/** Means to stop a server and start it again, at the same address and with its data. */
interface ServerControls {
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Ends it properly. */
  stop(): Promise<void>;
  /** Starts it, unless it runs, and waits until it answers. */
  start(): Promise<void>;
}

/**
 * A group of tests with a real Neo4j, whose database is empty before the first of them.
 * Only for files named `*.neo4j.test.ts`: those run one after the other, since there is one database for all.
 * Without a server the group is one test that is skipped with the reason, or fails if `NEWSGRAPH_REQUIRE` names `neo4j`.
 */
export function describeNeo4j(title: string, tests: (server: TestServer) => void): void {
  const plan = inject('neo4j');
  describe(title, () => {
    if (plan.kind === 'none') reportMissing(plan.reason);
    else tests(createServer(plan));
  });
}

function reportMissing(reason: string): void {
  const required = (process.env.NEWSGRAPH_REQUIRE ?? '').split(',').includes('neo4j');
  it('has a Neo4j server', (context) => {
    if (required) throw new Error(`NEWSGRAPH_REQUIRE wants Neo4j: ${reason}`);
    context.skip(reason);
  });
}

function createServer(plan: Exclude<ServerPlan, { kind: 'none' }>): TestServer {
  let connection: Connection | undefined;
  let driver: Driver | undefined;

  beforeAll(async () => {
    connection = await start(plan);
    driver = openDriver(connection);
    await claimDatabase(driver);
    await wipeDatabase(driver);
  });
  afterAll(async () => {
    await driver?.close();
  });

  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the server is known only in tests and hooks');
    return value;
  };
  return {
    get uri() {
      return started(connection).uri;
    },
    get httpUrl() {
      return started(connection).httpUrl;
    },
    get username() {
      return started(connection).username;
    },
    get password() {
      return started(connection).password;
    },
    get driver() {
      return started(driver);
    },
    wipe: () => wipeDatabase(started(driver)),
    controls(context) {
      if (plan.kind !== 'maven') {
        return context.skip(
          `the server is not ours to stop: it is ${plan.kind === 'given' ? 'given' : 'in Docker'}`,
        );
      }
      const { uri, httpUrl } = started(connection);
      const ports = { bolt: Number(new URL(uri).port), http: Number(new URL(httpUrl!).port) };
      return {
        kill: () => stopTestInstance(plan.folder, true),
        stop: () => stopTestInstance(plan.folder, false),
        start: async () => {
          await startTestInstance(plan.folder, { ports });
        },
      };
    },
  };
}

async function start(plan: Exclude<ServerPlan, { kind: 'none' }>): Promise<Connection> {
  if (plan.kind === 'maven') return await startTestInstance(plan.folder);
  if (plan.kind === 'docker') await startContainer(plan);
  return plan.connection;
}
