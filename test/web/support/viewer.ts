import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Starts Chromium without a window, which draws WebGL by the processor. */
export async function startDrawingChromium(
  executablePath: string,
  further: readonly string[] = [],
): Promise<Browser> {
  return await chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
      ...[
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
      ...further,
    ],
  });
}

/** What "Save as JSON" gives. */
interface SavedView {
  readonly view: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly properties: { readonly name: string };
    readonly place: { readonly x: number; readonly y: number };
  }[];
  readonly edges: readonly { readonly type: string }[];
  readonly claims: readonly { readonly id: string; readonly polarity: string }[];
}

/** The viewer in a tab of its own. */
export interface Viewer {
  readonly page: Page;
  readonly title: Locator;
  /** What broke the policy, failed or was asked of others than where the page is from since it was last asked. */
  takeFaults(): readonly string[];
  /** Goes to a view and waits until it is drawn. */
  go(hash: string): Promise<void>;
  rests(): Promise<void>;
  save(button: 'Save as JSON' | 'Save as PNG picture' | 'Save as a page'): Promise<Buffer>;
  saved(): Promise<SavedView>;
  /** Clicks an entity in the drawing. */
  clickEntity(id: string): Promise<void>;
  /** Fails where axe finds anything against WCAG 2 A and AA or its best practices; or against the rules that are named. */
  isAccessible(rules?: readonly string[]): Promise<void>;
  /** Closes what was opened beside the view, and takes back what a test has set. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the viewer at an address. */
export async function openViewer(browser: Browser, address: string, hash = ''): Promise<Viewer> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(new URL('.', address).href))
      faults.push(`asked: ${url}`);
  });
  const rests = async () => {
    await page.locator('.waiting, .busy').first().waitFor({ state: 'detached' });
    await page.locator('#canvas canvas').first().waitFor();
    await page.locator('.busy').waitFor({ state: 'detached' });
  };
  const save = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return await readFile(await download.path());
  };
  const saved = async () => JSON.parse((await save('Save as JSON')).toString('utf8')) as SavedView;
  const go = async (next: string) => {
    await page.goto(next === '' ? `${address}#` : `${address}#${next}`);
    // The page hears of it after the address has changed.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve))');
    await rests();
  };
  await go(hash);
  return {
    ...{ page, go, rests, saved },
    takeFaults: () => faults.splice(0),
    save,
    title: page.locator('#panel-title'),
    async clickEntity(id) {
      const { place } = (await saved()).nodes.find((node) => node.id === id)!;
      await page.locator('#canvas').click({ position: place });
      await rests();
    },
    async isAccessible(rules) {
      // There are no frames, and so no page of its own is needed to put their results together.
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      if (rules === undefined) {
        axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
      } else axe.withRules([...rules]);
      const { violations } = await axe.analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary?.slice(0, 250)}`,
        ),
      );
      expect(found.slice(0, 5)).toEqual([]);
    },
    async reset() {
      await page.unrouteAll();
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: null });
      const drawer = page.getByRole('button', { name: 'Close filters' });
      if (await drawer.isVisible()) await drawer.click();
      await page.getByRole('combobox', { name: 'Search entities' }).fill('');
    },
    close: () => context.close(),
  };
}
