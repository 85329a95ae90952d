import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { syntheticGraph } from '../../scripts/viewer/synthetic-graph.ts';
import { writeToFile } from '../../src/index.ts';
import { openTestService, type TestService } from '../service/support.ts';
import { describeBrowser } from './support/describe-browser.ts';
import { ontology } from './support/ontology.ts';
import { openViewer, startDrawingChromium, type Viewer } from './support/viewer.ts';

const kim = 'person/kim-jong-un';
const putin = 'person/vladimir-putin';
const russia = 'country/russia';

/** A graph with so many entities that they are laid out apart. */
const { nodes: records, edges: relations } = syntheticGraph(320, 700, ontology);
const synthetic = {
  nodes: records.filter(({ id }) => id.startsWith('group/')),
  edges: relations.filter(({ source }) => source.startsWith('group/')),
  cut: false,
};

// Chromium draws without a graphics card here, and beside other tests.
vi.setConfig({ testTimeout: 180_000 });

/** As {@link expect}, but on a machine that is busy. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

describeBrowser('the viewer', (executable) => {
  let browser: Browser;
  let service: TestService;
  let folder: string;
  const addresses: Record<string, string> = {};

  beforeAll(async () => {
    browser = await startDrawingChromium(executable);
    service = await openTestService();
    folder = await mkdtemp(join(tmpdir(), 'newsgraph-viewer-'));
    const file = join(folder, 'graph.html');
    await writeToFile(service.workspace.export({ format: 'html' }), file);
    addresses.service = `${service.url}/`;
    addresses.file = pathToFileURL(file).href;
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(['file', 'service'])('from a %s', (from) => {
    let viewer: Viewer;
    beforeAll(async () => {
      viewer = await openViewer(browser, addresses[from]!);
    });
    afterAll(async () => await viewer.close());
    // One page for all tests: to start drawing takes longer than most of what they look at.
    const open = async (hash = '') => {
      await viewer.go(hash);
      return viewer;
    };
    const hash = () => new URL(viewer.page.url()).hash;
    afterEach(async () => {
      // Nothing broke the policy, failed, or was asked of anybody else.
      expect(viewer.takeFaults()).toEqual([]);
      await viewer.reset();
    });

    it('finds an entity by how its name begins, by the keyboard', async () => {
      const { page, title, rests } = await open();
      await page.keyboard.press('/');
      await page.keyboard.type('vla');
      const option = page.getByRole('option', { name: /Vladimir Putin/ });
      await option.waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await option.getAttribute('aria-selected')).toBe('true');
      expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
        await option.getAttribute('id'),
      );
      await page.keyboard.press('Enter');
      await rests();
      await eventually(() => title.textContent()).toBe('Vladimir Putin');
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('panel-title');
      expect(hash()).toBe(`#entity=${putin}`);
    });

    it('says that nothing is called so', async () => {
      const { page } = await open();
      await page.getByRole('combobox').fill('zzz');
      await page.getByText('Nothing is called so.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'hidden' });
    });

    it('draws the neighbours of an entity that is clicked, beside what is there', async () => {
      const { clickEntity, saved, title } = await open('entity=person/fumio-kishida');
      const before = (await saved()).nodes.map(({ id }) => id);
      // Nothing leads to him but a meeting that is planned.
      expect(before).toEqual(['person/fumio-kishida', putin]);
      await clickEntity(putin);
      const after = (await saved()).nodes.map(({ id }) => id);
      expect(after.length).toBeGreaterThan(before.length);
      expect(after).toEqual(expect.arrayContaining(before));
      expect(await title.textContent()).toBe('Vladimir Putin');
      expect(new URLSearchParams(hash().slice(1)).getAll('open')).toHaveLength(2);
    });

    it('shows a claim’s words in its article, and who says so', async () => {
      const { page, title } = await open(`entity=${russia}&tab=claims`);
      const card = page.locator('.claim').filter({ hasText: 'ASSAULT' }).first();
      const quote = await card.locator('blockquote').textContent();
      expect(await card.textContent()).toContain('The Example');
      await card.getByRole('button', { name: 'Show in the article' }).click();
      const mark = page.locator('.text mark');
      await mark.waitFor();
      expect(await title.textContent()).toBe('Moscow denies it');
      expect(await mark.textContent()).toBe(quote);
      await eventually(() => page.evaluate('document.activeElement.tagName')).toBe('MARK');
      expect(await page.locator('.text').textContent()).toContain('Vladimir Putin will meet Fumio Kishida');
      await page.keyboard.press('Escape');
      await eventually(() => title.textContent()).toBe('Russia');
    });

    it('shows denied and planned claims as such', async () => {
      const { page } = await open(`entity=${putin}&tab=claims`);
      const planned = page.locator('.claim-unreal').first();
      expect(await planned.textContent()).toMatch(/planned.*said/s);
      await viewer.go(`entity=${russia}&tab=claims`);
      expect(await page.locator('.claim-denied .caveat-strong').first().textContent()).toBe('denied');
      await viewer.go(`entity=${russia}`);
      expect(await page.locator('.strand', { hasText: 'denied' }).first().textContent()).toContain('ASSAULT');
    });

    it('tells the offices of somebody with their days, and a brief with the words that it rests on', async () => {
      const { page, title, save } = await open(`entity=${putin}`);
      const offices = page.locator('.offices');
      expect((await offices.textContent())?.replace(/\s+/g, ' ')).toContain(
        'president of Russia reported 2026-03-04',
      );
      await page.getByRole('tab', { name: 'Brief' }).click();
      const brief = page.locator('.brief');
      await brief.getByRole('heading', { name: 'Offices' }).waitFor();
      expect(await brief.textContent()).toContain('in 3 articles, 3 independent sources');
      const saved = (await save('Save as a page')).toString('utf8');
      expect(saved).toContain('<h1>Vladimir Putin</h1>');
      await brief.getByRole('button', { name: 'Show in the article' }).first().click();
      await page.locator('.text mark').waitFor();
      await page.keyboard.press('Escape');
      await offices.getByRole('button', { name: 'Russia' }).click();
      await eventually(async () => (await title.textContent())?.replace(/\s+/g, ' ')).toContain('and Russia');
    });

    // Over HTTP a browser tells of every answer that is none: see what means harm.
    it.runIf(from === 'file')(
      'says that an id stands for nothing, and looks for what may be meant',
      async () => {
        const { page, title } = await open('entity=person/putin');
        expect(await title.textContent()).toBe('Not in this graph');
        await page.getByRole('button', { name: 'Search for “Putin”' }).click();
        await page.getByRole('option', { name: /Vladimir Putin/ }).waitFor();
        await page.keyboard.press('Enter');
        await eventually(() => title.textContent()).toBe('Vladimir Putin');
      },
    );

    it('filters by status, type, outlet and day, and takes each back', async () => {
      const { page, saved, rests } = await open(`entity=${russia}&tab=claims`);
      const count = () => page.locator('.claim').count();
      const all = await count();
      await page.getByRole('button', { name: 'Filters' }).click();
      // The drawing gives way to what is opened beside it.
      await eventually(() =>
        page.evaluate(
          "[...document.querySelectorAll('#canvas canvas')].every(({ clientWidth }) => clientWidth === document.getElementById('canvas').clientWidth)",
        ),
      ).toBe(true);
      await page.getByRole('radio', { name: 'Denied' }).check();
      await eventually(count).toBeLessThan(all);
      const denied = await saved();
      expect(denied.claims.every(({ polarity }) => polarity === 'negated')).toBe(true);
      expect(denied.edges).toEqual([]);
      await page.getByRole('button', { name: 'Remove filter denied' }).click();
      await eventually(count).toBe(all);
      await page.getByRole('checkbox', { name: 'ACCUSE' }).check();
      await eventually(async () => (await saved()).edges.map(({ type }) => type)).toEqual(['ACCUSE']);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await page.getByRole('combobox', { name: 'Outlet' }).selectOption('The Harbour Post');
      await eventually(hash).toContain('outlet=The+Harbour+Post');
      await rests();
      await eventually(async () => (await saved()).edges.map(({ type }) => type)).not.toContain('ACCUSE');
      await page.getByLabel('From', { exact: true }).fill('2026-05-01');
      await page.getByLabel('From', { exact: true }).press('Tab');
      await page.getByText('No claim is left.').waitFor();
      expect(hash()).toContain('from=2026-05-01');
    });

    it('tells the pair’s timeline by day', async () => {
      const { page, title } = await open(`entity=${kim}&with=${putin}`);
      expect((await title.textContent())?.replace(/\s+/g, ' ').trim()).toMatch(
        /^Kim Jong Un ?and ?Vladimir Putin$/,
      );
      const days = await page.evaluate(
        '[...document.querySelectorAll(".days time[datetime]")].map(({ dateTime }) => dateTime)',
      );
      expect(days).toEqual([...(days as string[])].sort());
      expect(await page.locator('.strip .mark').count()).toBe(await page.locator('.days .claim').count());
      expect(await page.locator('.strand').first().textContent()).toContain('CONSULT');
      await page.getByRole('button', { name: 'Vladimir Putin' }).click();
      await eventually(() => title.textContent()).toBe('Vladimir Putin');
    });

    it('leads to the same view by its address, and back by the browser', async () => {
      const link = `open=${kim}&open=${russia}&entity=${russia}&tab=timeline&standing=affirmed&hide=Group`;
      const { page, saved, go, rests, title } = await open(link);
      const ids = async () => (await saved()).nodes.map(({ id }) => id).sort();
      const first = await ids();
      expect(first).toEqual(expect.arrayContaining([kim, russia]));
      expect(await page.getByRole('tab', { name: 'Timeline' }).getAttribute('aria-selected')).toBe('true');
      await go('');
      await go((await saved()).view === '' ? link : link);
      expect(await ids()).toEqual(first);
      await page.goBack();
      await rests();
      expect(await title.textContent()).toMatch(/entities$/);
    });

    it('saves what is drawn as a picture', async () => {
      const { save, page } = await open();
      const picture = await save('Save as PNG picture');
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      const colours = await page.evaluate(
        `(async () => {
          const image = new Image();
          image.src = 'data:image/png;base64,${picture.toString('base64')}';
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, image.width, image.height);
          const seen = {};
          for (let at = 0; at < data.length; at += 4) {
            const key = [data[at], data[at + 1], data[at + 2]].join();
            seen[key] = (seen[key] ?? 0) + 1;
          }
          return seen;
        })()`,
      );
      // The colours of countries and people, and of their ground.
      for (const colour of ['241,102,103', '247,151,103', '248,249,250']) {
        expect((colours as Record<string, number>)[colour], colour).toBeGreaterThan(100);
      }
    });

    it('is used by the keyboard alone', async () => {
      const { page, title, rests } = await open();
      // From the beginning of the page.
      await page.reload();
      await rests();
      const focused = () => page.evaluate('document.activeElement.textContent.trim()');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Skip to what is known');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('panel');
      await page.keyboard.press('Tab');
      const first = await focused();
      await page.keyboard.press('ArrowDown');
      expect(await focused()).not.toBe(first);
      await page.keyboard.press('Home');
      expect(await focused()).toBe(first);
      await page.keyboard.press('Enter');
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('panel-title');
      const entity = await title.textContent();
      await page.getByRole('tab', { name: 'Relations' }).focus();
      await page.keyboard.press('ArrowRight');
      await eventually(focused).toMatch(/^Claims/);
      await page.keyboard.press('ArrowLeft');
      await page.locator('[data-row]').first().focus();
      await page.keyboard.press('Enter');
      await eventually(() => title.textContent()).toMatch(/and/);
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('panel-title');
      await page.keyboard.press('Escape');
      await eventually(() => title.textContent()).toBe(entity);
      await page.keyboard.press('Escape');
      await eventually(() => title.textContent()).toMatch(/entities$/);
    });

    it.runIf(from === 'service')('lays many entities out in a worker', async () => {
      const { page, go, saved } = await open();
      await page.route('**/graph?*', (route) => route.fulfill({ json: synthetic }));
      const [worker] = await Promise.all([page.waitForEvent('worker'), go('limit=500')]);
      expect(worker.url()).toContain('/assets/layout-worker');
      const { nodes } = await saved();
      expect(nodes).toHaveLength(320);
      expect(new Set(nodes.map(({ place: { x, y } }) => `${x} ${y}`)).size).toBe(320);
      // Done, it is gone.
      await eventually(() => page.workers()).toEqual([]);
    });

    it('says so where the drawing is taken away, and draws it again where it was', async () => {
      const { page, saved, rests, isAccessible } = await open();
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
    });

    // The same pages, wherever the graph is from.
    it.runIf(from === 'file')(
      'has nothing that axe objects to, on a light and on a dark ground',
      async () => {
        const { page, go, isAccessible } = await open();
        const inBoth = async () => {
          // On the other ground all is the same but the colours.
          for (const [colorScheme, rules] of [
            ['light', undefined],
            ['dark', ['color-contrast', 'link-in-text-block']],
          ] as const) {
            await page.emulateMedia({ colorScheme });
            // All of the page has the other colours once it was painted.
            await page.evaluate(
              'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
            );
            await isAccessible(rules);
          }
        };
        await inBoth();
        await page.getByRole('combobox').fill('kor');
        await page.getByRole('option').first().waitFor();
        await inBoth();
        await go(`entity=${russia}`);
        await inBoth();
        await go(`entity=${putin}&tab=brief`);
        await page.locator('.brief').waitFor();
        await inBoth();
        await go(`entity=${russia}&tab=claims&type=ASSAULT&standing=denied`);
        await page.getByRole('button', { name: 'Filters' }).click();
        await inBoth();
        await page.getByRole('button', { name: 'Close filters' }).click();
        await go(`entity=${kim}&with=${putin}&outlet=The+Example&hide=Country`);
        await inBoth();
        await page.getByRole('button', { name: 'Show in the article' }).first().click();
        await page.locator('.text').waitFor();
        await inBoth();
      },
    );

    it('fits a phone', async () => {
      const { page, go, isAccessible } = await open();
      await page.setViewportSize({ width: 360, height: 740 });
      await go(`entity=${kim}&tab=claims`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await isAccessible();
    });
  });
});
