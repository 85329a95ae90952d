import neo4j, { type Driver } from 'neo4j-driver';
import {
  baseLabelOf,
  type EdgeElement,
  type NodeElement,
  type Properties,
} from '../../../src/model/graph.ts';
import { groupBy } from '../../../src/system/grouping.ts';
import type { Loader } from './loader.ts';

/** Where a server is and who we are there. */
export interface Server {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

const batchSize = 5000;

/**
 * What a user would write by hand with neo4j-driver: constraints, then `UNWIND` in batches, one statement a label or
 * type, idempotent by `MERGE`.
 */
export async function createNeo4jReference({ uri, username, password }: Server): Promise<Loader> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  for (const label of ['__Entity__', '__Document__', '__Claim__']) {
    await driver.executeQuery(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  }
  return {
    name: 'plain UNWIND with neo4j-driver',
    async load({ nodes, edges }) {
      const byLabel = groupBy(nodes, ({ label }) => label);
      for (const [label, group] of byLabel)
        await inBatches(driver, nodeStatement(label, group), group.map(nodeRow));
      const byShape = groupBy(
        edges,
        ({ type, source, target }) => `${type} ${baseLabelOf(source)} ${baseLabelOf(target)}`,
      );
      for (const group of byShape.values()) await inBatches(driver, edgeStatement(group), group.map(edgeRow));
    },
    close: () => driver.close(),
  };
}

function nodeStatement(label: string, nodes: readonly NodeElement[]): string {
  const base = baseLabelOf((nodes[0] as NodeElement).id);
  return `UNWIND $rows AS row MERGE (n:${base} {id: row.id}) SET n:${label}, n += row.properties`;
}

function edgeStatement(edges: readonly EdgeElement[]): string {
  const { type, source, target } = edges[0] as EdgeElement;
  return `UNWIND $rows AS row MATCH (a:${baseLabelOf(source)} {id: row.source}) MATCH (b:${baseLabelOf(target)} {id: row.target})
    MERGE (a)-[r:${type}]->(b) SET r += row.properties`;
}

function nodeRow({ id, properties }: NodeElement): object {
  return { id, properties: withIntegers(properties) };
}

function edgeRow({ source, target, properties }: EdgeElement): object {
  return { source, target, properties: withIntegers(properties) };
}

function withIntegers(properties: Properties): object {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );
}

async function inBatches(driver: Driver, statement: string, rows: readonly object[]): Promise<void> {
  const session = driver.session({ database: 'neo4j' });
  try {
    for (let at = 0; at < rows.length; at += batchSize) {
      await session.executeWrite((transaction) =>
        transaction.run(statement, { rows: rows.slice(at, at + batchSize) }),
      );
    }
  } finally {
    await session.close();
  }
}
