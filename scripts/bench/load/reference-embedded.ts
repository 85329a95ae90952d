import { createRequire } from 'node:module';
import { baseLabelOf, type EdgeElement, type NodeElement } from '../../../src/model/graph.ts';
import { groupBy } from '../../../src/system/grouping.ts';
import type { Loader } from './loader.ts';

interface RawDatabase {
  executeCypher(query: string, parameters?: object): Promise<unknown>;
  close(): void;
}

const batchSize = 1000;

/** The engine of the embedded store by its own interface: indexes, then `UNWIND` in batches, idempotent by `MERGE`. */
export async function createEmbeddedReference(path: string): Promise<Loader> {
  const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as {
    GrafeoDB: { create(path: string): RawDatabase };
  };
  const database = GrafeoDB.create(path);
  for (const label of ['__Entity__', '__Document__', '__Claim__']) {
    const name = label.replaceAll('_', '').toLowerCase();
    await database.executeCypher(`CREATE INDEX ${name}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
  }
  return {
    name: "the engine's own interface",
    async load({ nodes, edges }) {
      for (const [label, group] of groupBy(nodes, (node) => node.label)) {
        const base = baseLabelOf((group[0] as NodeElement).id);
        await inBatches(
          database,
          `UNWIND $rows AS row MERGE (n:${base} {id: row.id}) SET n += row.properties SET n:${label}`,
          group.map(({ id, properties }) => ({ id, properties })),
        );
      }
      const byShape = groupBy(
        edges,
        ({ type, source, target }) => `${type} ${baseLabelOf(source)} ${baseLabelOf(target)}`,
      );
      for (const group of byShape.values()) {
        const { type, source, target } = group[0] as EdgeElement;
        await inBatches(
          database,
          `UNWIND $rows AS row MATCH (a:${baseLabelOf(source)} {id: row.source}) MATCH (b:${baseLabelOf(target)} {id: row.target})
           MERGE (a)-[r:${type}]->(b) SET r += row.properties`,
          group.map((edge) => ({ source: edge.source, target: edge.target, properties: edge.properties })),
        );
      }
    },
    async close() {
      database.close();
    },
  };
}

async function inBatches(database: RawDatabase, statement: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) {
    await database.executeCypher(statement, { rows: rows.slice(at, at + batchSize) });
  }
}
