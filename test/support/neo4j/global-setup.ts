import type { TestProject } from 'vitest/node';
import { hasDocker, planContainer } from './docker-server.ts';
import { endServer, endServerAside } from './end-server.ts';
import { givenConnection } from './given-server.ts';
import { createRunFolder, mavenObstacle } from './maven-server.ts';
import type { ServerPlan } from './plan.ts';

/**
 * Decides which Neo4j this run's tests use; the first of them that needs it starts it.
 * What the run started is ended after it, whether its tests passed or not or were interrupted.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const plan = await planServer();
  project.provide('neo4j', plan);
  const interrupted = () => endServerAside(plan);
  process.once('exit', interrupted);
  return async () => {
    process.off('exit', interrupted);
    await endServer(plan);
  };
}

async function planServer(): Promise<ServerPlan> {
  const connection = givenConnection();
  if (connection !== null) return { kind: 'given', connection };
  if (await hasDocker()) return await planContainer();
  const obstacle = await mavenObstacle();
  if (obstacle !== null) {
    return {
      kind: 'none',
      reason: `NEWSGRAPH_TEST_NEO4J_URI names no server, Docker does not work, and ${obstacle}`,
    };
  }
  return { kind: 'maven', folder: await createRunFolder() };
}
