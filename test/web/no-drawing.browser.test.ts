import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { syntheticGraph } from '../../scripts/viewer/synthetic-graph.ts';
import { createPageExporter } from '../../src/export/page/page-exporter.ts';
import { writeToFile } from '../../src/export/write-export.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { describeBrowser } from './support/describe-browser.ts';
import { openViewer, startDrawingChromium } from './support/viewer.ts';

describeBrowser('a viewer whose browser does not draw', (executable) => {
  let folder: string;
  let address: string;
  let browser: Browser | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsgraph-no-drawing-'));
    const file = join(folder, 'graph.html');
    const ontology = await loadOntology();
    await writeToFile(createPageExporter().write({ ...syntheticGraph(30, 60, ontology), ontology }), file);
    address = pathToFileURL(file).href;
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('says so where WebGL is switched off, and shows all the rest', async () => {
    browser = await startDrawingChromium(executable, ['--disable-3d-apis']);
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(address);
    await page.getByRole('alert').filter({ hasText: 'WebGL is switched off' }).waitFor();
    await page.getByRole('combobox').fill('Entity 0');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Entity 0' }).waitFor();
    expect(await page.locator('.strand').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await browser.close();
  });

  it('says so where the drawing is taken away, and draws it again where it was', async () => {
    browser = await startDrawingChromium(executable);
    const { page, saved, rests, faults, isAccessible } = await openViewer(browser, address);
    const before = (await saved()).nodes;
    const take = `
      window.taken_ = document.querySelector('#canvas .sigma-nodes').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.taken_.loseContext();
    `;
    await page.evaluate(take);
    const alert = page.getByRole('alert').filter({ hasText: 'taken the drawing away' });
    await alert.waitFor();
    await isAccessible();
    await page.evaluate('window.taken_.restoreContext()');
    await alert.waitFor({ state: 'detached' });
    await rests();
    expect((await saved()).nodes).toEqual(before);
    await page.evaluate(take);
    await page.getByRole('button', { name: 'Draw again' }).click();
    await alert.waitFor({ state: 'detached' });
    await rests();
    expect((await saved()).nodes).toEqual(before);
    expect(faults).toEqual([]);
    await browser.close();
  });
});
