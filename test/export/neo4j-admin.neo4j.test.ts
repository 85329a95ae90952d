import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from '../../scripts/neo4j/download.ts';
import type { Instance } from '../../scripts/neo4j/instance.ts';
import { instanceFiles } from '../../scripts/neo4j/instance-files.ts';
import { createNeo4jAdminExporter } from '../../src/export/neo4j/neo4j-admin.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import type { Subgraph } from '../../src/model/plan.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { sampleGraph } from '../query/sample-graph.ts';
import { stateAt } from '../store/states.ts';
import {
  createRunFolder,
  mavenObstacle,
  removeRunFolder,
  startTestInstance,
} from '../support/neo4j/maven-server.ts';
import { openDriver } from '../support/neo4j/test-database.ts';
import { collect } from './support/collect.ts';
import { importFolder } from './support/import-tool.ts';
import { fileTexts, joined, schemaGraphs } from './support/schema-graphs.ts';
import {
  expectedGraph,
  readConstraints,
  readRecordNode,
  readStoredGraph,
  runScript,
} from './support/stored-graph.ts';

const state = stateAt(7);

/** Every hostile text in every place where text may be: an id, a text, an item of a list. */
const everyText: Subgraph = {
  nodes: fileTexts.map((text, at) => ({
    id: `person/${at}${text}`,
    label: 'Person',
    properties: { name: text, aliases: [text, 'x', text] },
  })),
  edges: fileTexts.map((text, at) => ({
    type: 'CONSULT',
    source: `person/${at}${text}`,
    target: `person/0${fileTexts[0]}`,
    properties: { claims: at },
  })),
};

const longText: Subgraph = {
  nodes: [{ id: 'claim/long', label: 'Claim', properties: { quote: 'long, "text"\n'.repeat(700_000) } }],
  edges: [],
};

// The import tool comes with the server's jars, so it takes Java and Maven even where a server is given.
const obstacle = await mavenObstacle();

describe('files for neo4j-admin', () => {
  if (obstacle !== null) {
    it('are read by neo4j-admin', (context) => {
      if (process.env.NEWSGRAPH_REQUIRE?.split(',').includes('neo4j')) throw new Error(obstacle);
      context.skip(obstacle);
    });
    return;
  }

  const [hostile] = fc.sample(fc.array(schemaGraphs, { minLength: 60, maxLength: 60 }), 1);
  const graph = joined([sampleGraph, everyText, longText, ...(hostile ?? [])]);
  let folder: string;
  let output: string;
  let instance: Instance;
  let driver: Driver;

  beforeAll(async () => {
    folder = await createRunFolder();
    const { home, settings } = instanceFiles({ name: 'tests', folder });
    await mkdir(settings, { recursive: true });
    await writeToFile(createNeo4jAdminExporter().write({ ...graph, state }), join(folder, 'export'));
    output = await importFolder(join(folder, 'export'), home, await download());
    instance = await startTestInstance(folder);
    driver = openDriver(instance);
    await runScript(driver, await readFile(join(folder, 'export', 'after-import.cypher'), 'utf8'));
  }, 240_000);
  afterAll(async () => {
    await driver?.close();
    await removeRunFolder(folder);
  });

  it('are imported without a complaint', async () => {
    expect(output).toMatch(
      new RegExp(`^Imported:\\s+${graph.nodes.length} nodes\\s+${graph.edges.length} relationships`, 'm'),
    );
    expect(await readFile(join(folder, 'export', 'import.report'), 'utf8')).toBe('');
  });

  it('keep every node, relationship and property', async () => {
    expect(await readStoredGraph(driver)).toEqual(expectedGraph(graph));
  });

  it('leave a database that a store takes over', async () => {
    const { uri, username, password } = instance;
    expect(await readConstraints(driver)).toHaveLength(4);
    const store = await createNeo4jStore({ uri, username, password });
    try {
      expect(await store.readState()).toEqual(state);
      expect(await collect(store.nodes())).toEqual(graph.nodes);
      expect(await collect(store.edges())).toEqual(graph.edges);
    } finally {
      await store.close();
    }
    expect(await readRecordNode(driver)).toMatchObject([
      { workspace: ['string', 'w'], revision: ['integer', '7'] },
    ]);
  });
});
