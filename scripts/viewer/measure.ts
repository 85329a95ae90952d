// Measures the viewer with a large graph in Chromium: npx tsx scripts/viewer/measure.ts [ENTITIES [RELATIONS]]
// Prints when the page and the graph are first seen, when the drawing rests, and how long frames take while it is moved.
// Without a graphics card Chromium draws by the processor, and frames take many times as long.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPageExporter } from '../../src/export/page/page-exporter.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { findChromium } from '../../test/browser/chromium.ts';
import { startDrawingChromium } from '../../test/web/support/viewer.ts';
import { syntheticGraph } from './synthetic-graph.ts';

const [entities = 5000, relations = 20_000] = process.argv.slice(2).map(Number);
const chromium = findChromium();
if (chromium === null)
  throw new Error('there is no Chromium: NEWSGRAPH_CHROMIUM names none, and PATH has none');

const folder = await mkdtemp(join(tmpdir(), 'newsgraph-viewer-'));
const browser = await startDrawingChromium(chromium);
try {
  const file = join(folder, 'graph.html');
  const ontology = await loadOntology();
  await writeToFile(
    createPageExporter().write({ ...syntheticGraph(entities, relations, ontology), ontology }),
    file,
  );
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const start = performance.now();
  const session = await browser.newBrowserCDPSession();
  // The machine may be busy with other things: what counts is the processor's time.
  const spent = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const of = (kind: string) =>
      processInfo.filter(({ type }) => type === kind).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    return `processor: page ${of('renderer').toFixed(1)} s, drawing ${of('GPU').toFixed(1)} s`;
  };
  const passed = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  await page.goto(`${pathToFileURL(file).href}#limit=5000`);
  await page.locator('#canvas canvas').first().waitFor();
  await page.getByRole('heading', { name: /entities$/ }).waitFor();
  console.log(
    `graph drawn  ${passed()}: ${await page.locator('#panel-title').textContent()}; ${await spent()}`,
  );
  await page.locator('.busy').waitFor({ state: 'detached', timeout: 120_000 });
  console.log(`at rest      ${passed()}; ${await spent()}`);
  const painted = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime");
  console.log(`first paint  ${(Number(painted) / 1000).toFixed(1)} s`);
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
    `frames       ${frames.length}, median ${at(0.5)}, 95 in 100 within ${at(0.95)}, longest ${at(0.999)}`,
  );
  const clicked = performance.now();
  await page.getByRole('combobox').fill('Entity 4');
  await page.getByRole('option').first().waitFor();
  console.log(`search       ${(performance.now() - clicked).toFixed(0)} ms`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
