// Measures the viewer with a large graph in Chromium: npx tsx scripts/viewer/measure.ts [ENTITIES [RELATIONS]]
// From a file, in which layout shares the thread that draws, and as a service gives it away, where a worker does it. Prints when
// the graph is first seen and when the drawing rests, for how long the page did not answer meanwhile, and how long frames take
// while the drawing is moved. Without a graphics card Chromium draws by the processor, and frames take many times as long.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { createPageExporter } from '../../src/export/page/page-exporter.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import { baseLabelOf, baseLabels } from '../../src/model/graph.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { findChromium } from '../../test/browser/chromium.ts';
import { startDrawingChromium } from '../../test/web/support/viewer.ts';
import { type SyntheticGraph, syntheticGraph } from './synthetic-graph.ts';

const serviceUrl = 'http://localhost:1';
const [entities = 5000, relations = 20_000] = process.argv.slice(2).map(Number);
const chromium = findChromium();
if (chromium === null)
  throw new Error('there is no Chromium: NEWSGRAPH_CHROMIUM names none, and PATH has none');

const folder = await mkdtemp(join(tmpdir(), 'newsgraph-viewer-'));
const ontology = await loadOntology();
const graph = syntheticGraph(entities, relations, ontology);
try {
  const file = join(folder, 'graph.html');
  await writeToFile(createPageExporter().write({ ...graph, ontology }), file);
  await measure('from a file', pathToFileURL(file).href, async () => {});
  await measure('from a service', `${serviceUrl}/`, (context) => serve(context, graph));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(
  name: string,
  address: string,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const browser = await startDrawingChromium(chromium!);
  try {
    console.log(name);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await prepare(context);
    await look(browser, context, `${address}#limit=5000`);
  } finally {
    await browser.close();
  }
}

async function look(browser: Browser, context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.addInitScript(`
    window.blocked_ = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blocked_.push(duration);
    }).observe({ type: 'longtask' });
  `);
  const session = await browser.newBrowserCDPSession();
  // The machine may be busy with other things: what counts is the processor's time.
  const spent = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const of = (kind: string) =>
      processInfo.filter(({ type }) => type === kind).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    return `processor: page ${of('renderer').toFixed(1)} s, drawing ${of('GPU').toFixed(1)} s`;
  };
  const start = performance.now();
  const passed = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  await page.goto(address);
  await page.locator('#canvas canvas').first().waitFor();
  await page.getByRole('heading', { name: /entities$/ }).waitFor();
  console.log(
    `  graph drawn  ${passed()}: ${await page.locator('#panel-title').textContent()}; ${await spent()}`,
  );
  await page.evaluate('window.blocked_.length = 0');
  await page.locator('.busy').waitFor({ state: 'detached', timeout: 120_000 });
  console.log(`  at rest      ${passed()}; ${await spent()}`);
  const blocked = ((await page.evaluate('window.blocked_')) as number[]).sort((a, b) => b - a);
  const total = blocked.reduce((sum, time) => sum + time, 0);
  console.log(
    `  arranging    the page did not answer for ${(total / 1000).toFixed(1)} s in ${blocked.length} pieces, the longest ${((blocked[0] ?? 0) / 1000).toFixed(1)} s`,
  );
  await page.evaluate(`
    window.frames_ = [];
    (function next(before) {
      requestAnimationFrame((now) => { window.frames_.push(now - before); next(now); });
    })(performance.now());
  `);
  await page.mouse.move(500, 450);
  await page.mouse.down();
  for (let at = 0; at < 60; at += 1) await page.mouse.move(500 + at * 3, 450 + at);
  await page.mouse.up();
  for (let at = 0; at < 5; at += 1) await page.mouse.wheel(0, -200);
  await page.waitForTimeout(1500);
  const frames = ((await page.evaluate('window.frames_')) as number[]).slice(2).sort((a, b) => a - b);
  const at = (share: number) => `${frames[Math.floor(frames.length * share)]?.toFixed(0)} ms`;
  console.log(
    `  frames       ${frames.length}, median ${at(0.5)}, 95 in 100 within ${at(0.95)}, longest ${at(0.999)}`,
  );
  const clicked = performance.now();
  await page.getByRole('combobox').fill('Entity 4');
  await page.getByRole('option').first().waitFor();
  console.log(`  search       ${(performance.now() - clicked).toFixed(0)} ms`);
}

/** Answers as a service would that gives away the viewer and this graph. */
async function serve(context: BrowserContext, { nodes, edges }: SyntheticGraph): Promise<void> {
  const shown = nodes.filter(({ id }) => baseLabelOf(id) === baseLabels.entity);
  const ids = new Set(shown.map(({ id }) => id));
  const answers: Readonly<Record<string, unknown>> = {
    '/ontology': { kinds: ontology.kinds, types: ontology.types },
    '/documents': { items: [], total: 0, next: null },
    '/entities': { items: [], total: 0, next: null },
    '/graph': { nodes: shown, edges: edges.filter(({ source }) => ids.has(source)), cut: false },
  };
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  await context.route(`${serviceUrl}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = answers[pathname];
    if (answer !== undefined) return await route.fulfill({ json: answer });
    const path = pathname === '/' ? '/index.html' : pathname;
    const body = await readFile(fileURLToPath(new URL(`../../dist/web${path}`, import.meta.url)));
    await route.fulfill({ body, contentType: types[extname(path)] ?? 'text/plain' });
  });
}
