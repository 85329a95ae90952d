import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { syntheticGraph } from '../../scripts/viewer/synthetic-graph.ts';
import { createPageExporter } from '../../src/export/page/page-exporter.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import type { EdgeElement, NodeElement } from '../../src/model/graph.ts';
import { openTestService } from '../service/support.ts';
import { claimView } from './support/claim-view.ts';
import { describeBrowser } from './support/describe-browser.ts';
import { ontology } from './support/ontology.ts';
import { openViewer, startDrawingChromium } from './support/viewer.ts';

const markup = '<img src=x onerror="document.title=\'broken\'">';
const turned = '\u202eevil\u202d \u0000name';
const long = 'Very'.repeat(400);
const names = [markup, turned, long, 'محمد بن سلمان', '</script><script>document.title="broken"</script>'];

const nodes: NodeElement[] = [
  { id: 'claim/d#c1', label: 'Claim', properties: claimProperties(`${markup} met ${turned}`) },
  {
    id: 'document/d',
    label: 'Document',
    properties: {
      title: markup,
      outlet: `${markup}"'`,
      published: '2026-01-01',
      url: 'javascript:alert(1)',
      language: 'en',
    },
  },
  ...names.map((name, at) => ({
    id: `person/${at}"><b>`,
    label: 'Person',
    properties: { name, kind: 'Person', aliases: [markup, `${name} again`], documents: 1, mentions: 2 },
  })),
];
const edges: EdgeElement[] = [
  ...names.slice(1).map((_, at) => ({
    ...{ type: 'CONSULT', source: 'person/0"><b>', target: `person/${at + 1}"><b>` },
    properties: { claims: 1, documents: 1, sources: 1, asserted: 1, stated: 1 },
  })),
  { type: 'OBJECT', source: 'claim/d#c1', target: 'person/1"><b>', properties: {} },
  { type: 'REPORTED_IN', source: 'claim/d#c1', target: 'document/d', properties: {} },
  { type: 'SUBJECT', source: 'claim/d#c1', target: 'person/0"><b>', properties: {} },
];

function claimProperties(quote: string): NodeElement['properties'] {
  return {
    ...{
      type: 'CONSULT',
      polarity: 'affirmed',
      modality: 'actual',
      voice: 'article',
      basis: 'stated',
      rule: 'x',
    },
    ...{
      quote,
      start: 0,
      end: quote.length,
      timeStart: '2026-01-01',
      timeEnd: '2026-01-01',
      timeText: markup,
    },
  };
}

const { nodes: records, edges: relations } = syntheticGraph(320, 700, ontology);
const many = {
  nodes: records.filter(({ id }) => id.startsWith('group/')),
  edges: relations.filter(({ source }) => source.startsWith('group/')),
  cut: false,
};

describeBrowser('a viewer of what means harm', (executable) => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await startDrawingChromium(executable);
    folder = await mkdtemp(join(tmpdir(), 'newsgraph-hostile-'));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows names, quotes and outlets as the text that they are, and follows no address but the web’s', async () => {
    const file = join(folder, 'graph.html');
    const text = `${markup} met ${turned}. </script>`;
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
    const texts = async () => ({ authors: [markup], text, blocks, objects: {} });
    await writeToFile(createPageExporter().write({ nodes, edges, ontology, texts }), file);
    const viewer = await openViewer(browser, pathToFileURL(file).href);
    const { page, title, go } = viewer;
    await page.getByRole('combobox').fill('img src');
    expect(await page.getByRole('option').first().textContent()).toContain(markup);
    await go(`entity=${encodeURIComponent('person/0"><b>')}&tab=claims`);
    expect(await title.textContent()).toBe(markup);
    expect(await page.locator('.claim blockquote').textContent()).toContain(`${markup} met \\u{202e}evil`);
    await page.getByRole('button', { name: 'Show in the article' }).click();
    await page.locator('.text mark').waitFor();
    expect(await page.locator('.text').textContent()).toContain('</script>');
    expect(await page.locator('.article a').count()).toBe(0);
    await go(`entity=${encodeURIComponent('person/2"><b>')}`);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.locator('img, #app script, #app b b').count()).toBe(0);
    expect(await page.title()).not.toBe('broken');
    expect(viewer.takeFaults()).toEqual([]);
    await viewer.close();
  });

  it('says that a graph is empty, and that filters leave nothing', async () => {
    const file = join(folder, 'empty.html');
    await writeToFile(createPageExporter().write({ nodes: [], edges: [], ontology }), file);
    const { page, isAccessible, close } = await openViewer(browser, pathToFileURL(file).href);
    await page.getByText('The graph is empty.').waitFor();
    await isAccessible();
    await close();
  });

  it('tells a reader what a service does not give, and tries again', async () => {
    // What it gives is made up, so that it need read nothing.
    const service = await openTestService({ given: [] });
    const viewer = await openViewer(browser, `${service.url}/`);
    const { page, title } = viewer;
    await page.route('**/claims?*', (route) =>
      route.fulfill({ status: 503, headers: { 'retry-after': '3' }, body: '{}' }),
    );
    await page.route('**/graph?*', (route) => route.fulfill({ json: many }));
    await page.goto(`${service.url}/#entity=${many.nodes[0]!.id}&tab=claims`);
    await page.getByRole('alert').filter({ hasText: 'Try again in 3 s.' }).waitFor();
    await viewer.isAccessible();
    const { id: subject } = many.nodes[0]!;
    const claims = { items: [claimView({ subject, object: many.nodes[1]!.id })], total: 1, next: null };
    await page.unroute('**/claims?*');
    await page.route('**/claims?*', (route) => route.fulfill({ json: claims }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.claim').first().waitFor();
    // Without its worker it lays out by itself.
    await page.route('**/layout-worker*', (route) => route.abort());
    await page.goto(`${service.url}/#limit=500`);
    await page.getByRole('heading', { name: '320 entities' }).waitFor();
    await viewer.rests();
    expect((await viewer.saved()).nodes.every(({ place }) => Number.isFinite(place.x))).toBe(true);
    await page.unroute('**/graph?*');
    await page.goto(`${service.url}/#entity=person/nobody`);
    await page.getByText('There is no entity person/nobody').waitFor();
    expect(await title.textContent()).toBe('Not in this graph');
    await viewer.close();
    await service.close();
  });

  it('asks for the token of a service, and says that a wrong one is refused', async () => {
    const token = 'a-token-that-nobody-guesses';
    const service = await openTestService({ token, given: [] });
    const page = await browser.newPage();
    await page.goto(`${service.url}/`);
    const field = page.getByLabel('This service asks for a token');
    await field.fill('another-token-of-this-length');
    await field.press('Enter');
    await page.getByText('The token was refused.').waitFor();
    await field.fill(token);
    await field.press('Enter');
    await page.getByRole('heading', { name: /entities$/ }).waitFor();
    expect(page.url()).not.toContain(token);
    await page.close();
    await service.close();
  });

  it('says so where WebGL is switched off, and shows all the rest', async () => {
    const file = join(folder, 'drawn-nowhere.html');
    await writeToFile(createPageExporter().write({ ...syntheticGraph(30, 60, ontology), ontology }), file);
    const without = await startDrawingChromium(executable, ['--disable-3d-apis']);
    const page = await without.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('alert').filter({ hasText: 'WebGL is switched off' }).waitFor();
    await page.getByRole('combobox').fill('Entity 0');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Entity 0' }).waitFor();
    expect(await page.locator('.strand').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await without.close();
  });
});
