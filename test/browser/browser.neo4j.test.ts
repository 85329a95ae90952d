import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchemaServer } from '../../scripts/schema/schema-server.ts';
import { loadNamedQueries } from '../../src/index.ts';
import { parseGrass } from '../schema/parse-grass.ts';
import { readSchemaFile } from '../schema/schema-file.ts';
import { database } from '../support/neo4j/test-database.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import { findChromium, startChromium } from './chromium.ts';
import { type Drawn, drawingRests, readDrawing } from './drawing.ts';
import { type GuideQuery, readGuide } from './guide.ts';
import { openSlide, runFromGuide } from './guide-drawer.ts';
import { type Neo4jBrowser, openNeo4jBrowser } from './neo4j-browser.ts';
import { elementsOf } from './query-elements.ts';
import { loadSampleGraph } from './sample-graph.ts';

const guide = readGuide();
const style = parseGrass(readSchemaFile('browser-style.grass'));
const schemaFile = (path: string) => fileURLToPath(new URL(`../../schema/${path}`, import.meta.url));

/** Names of the pictures of some queries of the guide. */
const pictures: ReadonlyMap<string, string> = new Map([
  ['The main actors, 2', 'strongest-relations'],
  ['Who meets whom, 1', 'meetings'],
  ['Only said, 1', 'only-said'],
  ['Who says what, 1', 'who-says-what'],
]);

describeNeo4j('the sample graph', (server) => {
  beforeAll(() => loadSampleGraph(server), 180_000);
  const rowsOf = async (text: string, parameters: object = {}) => {
    const { records } = await server.driver.executeQuery(text, parameters, { database });
    return records.map((record) => record.toObject());
  };

  const busiestActor = async () => {
    const [busiest] = await rowsOf(
      `MATCH (n:__Entity__)-[r]-(:__Entity__) WITH n, count(r) AS relations
       RETURN n.id AS id ORDER BY relations DESC, id LIMIT 1`,
    );
    return busiest?.id as string;
  };

  describe('is known to the guide', () => {
    it.each(guide.queries)('whose query finds something: $name', async ({ text, isGraph }) => {
      const { records, summary } = await server.driver.executeQuery(text, {}, { database });
      expect(records.length).toBeGreaterThan(0);
      expect(elementsOf(records[0]?.toObject()).nodes.size > 0).toBe(isGraph);
      // Neo4j tells of every label, type and property that the database does not hold.
      const unknown = summary.notifications.filter(({ code }) => code.includes('Unknown'));
      expect(unknown.map(({ description }) => description)).toEqual([]);
    });
  });

  it('has the document that the guide retracts', async () => {
    const [, document] = /newsgraph retract (\S+)/.exec(guide.shell.join())!;
    expect(
      await rowsOf('MATCH (d:Document {id: $id}) RETURN d.outlet AS outlet', { id: `document/${document}` }),
    ).toEqual([{ outlet: 'The Harbour Post' }]);
  });

  const chromium = findChromium();
  if (chromium === null) {
    it('is drawn by Neo4j Browser', (context) => {
      const reason = 'there is no Chromium: NEWSGRAPH_CHROMIUM names none, and PATH has none';
      if ((process.env.NEWSGRAPH_REQUIRE ?? '').split(',').includes('browser')) throw new Error(reason);
      context.skip(reason);
    });
    return;
  }

  describe('in Neo4j Browser', () => {
    let chrome: Browser;
    let files: Server;
    let origin: string;
    let browser: Neo4jBrowser;

    beforeAll(async () => {
      const { httpUrl, username, password } = server;
      if (httpUrl === null) throw new Error('NEWSGRAPH_TEST_NEO4J_HTTP_URL must say where Browser is');
      files = createSchemaServer().listen(0, 'localhost');
      await once(files, 'listening');
      origin = `http://localhost:${(files.address() as AddressInfo).port}`;
      chrome = await startChromium(chromium);
      browser = await openNeo4jBrowser(
        chrome,
        { httpUrl, username, password },
        `${origin}/browser-guide.html`,
      );
    });
    afterAll(async () => {
      await chrome?.close();
      files?.close();
    });

    const run = (query: GuideQuery) => runFromGuide(browser, guide, query);
    const runNamed = (wanted: string) => run(guide.queries.find(({ name }) => name === wanted)!);
    const takePicture = (frame: Locator, name: string) =>
      browser.enlarged(frame, () => browser.takePicture(name));

    it('opens the guide by its address, or by a command', async () => {
      const first = browser.page.getByRole('heading', { name: guide.slides[0]!, exact: true });
      await first.waitFor();
      await browser.enter(':guide');
      await first.waitFor({ state: 'hidden' });
      await browser.enter(`:guide ${origin}/browser-guide.html`);
      await first.waitFor();
    });

    it('takes the style and a setting from the guide', async () => {
      const drawer = await openSlide(browser, guide, guide.slides[0]!);
      for (const command of guide.commands) {
        const own = `:${command.replace('http://localhost:8474', origin)}`;
        await drawer.getByText(own, { exact: true }).click();
        await browser.frame(own);
      }
      expect(await shownStyle(await browser.run(':style'))).toEqual(style);
    });

    it('takes the style from a file that is dropped on it', async () => {
      await browser.run(':style reset');
      await browser.drop(schemaFile('browser-style.grass'));
      expect(await shownStyle(await browser.frame(':style'))).toEqual(style);
    });

    it('keeps a query of the library that is dropped on it, and runs it with parameters', async () => {
      const query = (await loadNamedQueries()).find(({ name }) => name === 'meetings')!;
      await browser.drop(schemaFile('queries/meetings.cypher'));
      await browser.page.getByText('Save to favorites').click();
      await browser.page.getByTestId('navigationFavorites').click();
      await browser.page.getByText('name: meetings').waitFor();
      await browser.page.getByTestId('navigationFavorites').click();

      await browser.run(":param name => 'Kim Jong Un'");
      await browser.run(':param limit => 5');
      const frame = await browser.run(query.cypher);
      await frame.getByText('Vladimir Putin').first().waitFor();
    });

    it.each(guide.queries.filter(({ isGraph }) => isGraph))('draws $name', async (query) => {
      const frame = await run(query);
      const { nodes, edges } = await readDrawing(frame);
      const expected = elementsOf(await rowsOf(query.text));
      expect(nodes.map(idOf).sort()).toEqual([...expected.nodes].sort());
      // Browser would add relations between these nodes: the guide switches that off.
      expect(edges.length).toBe(expected.edges.size);
      for (const { labels, colour } of nodes) {
        const kind = labels.find((label) => !label.startsWith('__'));
        expect(colour, kind).toBe(style.get(`node.${kind}`)?.color);
      }
      for (const { labels, properties, caption, colour } of edges) {
        const [type = ''] = labels;
        const { caveat = '', sources } = properties;
        expect(colour, type).toBe(style.get(`relationship.${type}`)?.color);
        expect(caption).toBe(sources === undefined ? type : `${caveat} ${type} · ${sources}`.trim());
      }
      const picture = pictures.get(query.name);
      if (picture !== undefined) await takePicture(frame, picture);
    });

    it('tells what only speakers vouch for by its caption', async () => {
      const { edges } = await readDrawing(await runNamed('Only said, 1'));
      for (const { caption } of edges) expect(caption).toMatch(/\bsaid [A-Z_]+ · \d+$/);
    });

    it('shows the guide beside what it finds', async () => {
      const frame = await runNamed('Who meets whom, 2');
      await frame.getByLabel('zoom-to-fit').click();
      await drawingRests(frame);
      await browser.takePicture('guide', 1400);
    });

    it('shows the quote of a claim beside it', async () => {
      const frame = await runNamed('The claims behind a relation, 1');
      const { nodes } = await readDrawing(frame);
      const claim = nodes.findIndex(({ properties }) => properties.quote?.includes('joint naval exercise'));
      await browser.enlarged(frame, async () => {
        await frame.getByLabel('Expand the node properties display').click();
        await frame.locator('g.node').nth(claim).click();
        await frame.getByText(nodes[claim]!.properties.quote!).waitFor();
        await browser.takePicture('quote-of-a-claim', 1560);
      });
    });

    it('expands the busiest actor to the first hundred ends of its relationships', async () => {
      const id = await busiestActor();
      const first = await rowsOf(expansion, { id });
      const frame = await browser.run(`MATCH (n:__Entity__ {id: '${id}'}) RETURN n`);
      await readDrawing(frame);
      await frame.locator('g.node').dblclick();
      await frame.locator('g.node').nth(1).waitFor();
      const { nodes } = await readDrawing(frame);
      expect(new Set(nodes.map(idOf))).toEqual(new Set([id, ...first.map((row) => row.id)]));
      await takePicture(frame, 'busiest-actor');
    });
  });

  it('has actors before evidence, but for those of later articles, so that an expansion shows most of them', async (context) => {
    // The first node that is written to a new database has the number 0; it is the one that names the workspace.
    const [numbers] = await rowsOf(
      'MATCH (n) WITH max(id(n)) + 1 = count(n) AS full MATCH (first:__Newsgraph__) RETURN full AND id(first) = 0 AS areFresh',
    );
    if (numbers?.areFresh !== true) {
      context.skip('Neo4j gives nodes the numbers of those that were deleted here before, in any order');
    }
    const id = await busiestActor();
    const actors = await rowsOf('MATCH (:__Entity__ {id: $id})--(o:__Entity__) RETURN DISTINCT o.id AS id', {
      id,
    });
    const shown = new Set((await rowsOf(expansion, { id })).map((row) => row.id));
    const missing = actors.filter((row) => !shown.has(row.id));
    expect(missing.length).toBeLessThan(actors.length / 5);
  });
});

/** What Browser asks when a node is expanded, as far as it matters: the order and the limit. */
const expansion = 'MATCH (:__Entity__ {id: $id})--(o) RETURN o.id AS id ORDER BY id(o) LIMIT 100';

const idOf = ({ properties }: Drawn) => properties.id!;

/** Rules that a frame of `:style` shows. */
async function shownStyle(frame: Locator): Promise<ReturnType<typeof parseGrass>> {
  return parseGrass((await frame.getByTestId('frameContents').locator('pre').textContent()) ?? '');
}
