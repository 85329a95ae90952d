import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { drawingRests } from './drawing.ts';
import { picturePath } from './pictures.ts';

/** Neo4j Browser in a page, connected to a database. */
export interface Neo4jBrowser {
  readonly page: Page;
  /** Enters a command or query and runs it. */
  enter(command: string): Promise<void>;
  /** The same, and waits for its frame. */
  run(command: string): Promise<Locator>;
  /** Waits for the frame of a command or query, the newest of all. */
  frame(command: string): Promise<Locator>;
  /** Drops a file on the window. */
  drop(path: string): Promise<void>;
  /** Enlarges a frame to the window, and its drawing to all of the frame, while something is done. */
  enlarged<T>(frame: Locator, action: () => Promise<T>): Promise<T>;
  /** Takes a picture of the window. @param width Of the window in the picture, in pixels. Default: as it is. */
  takePicture(name: string, width?: number): Promise<void>;
}

const size = { width: 1200, height: 760 };

/**
 * Opens Browser as a user does who knows the server's address, name and password.
 * @param guide Address of a guide that it opens with.
 */
export async function openNeo4jBrowser(
  browser: Browser,
  server: { readonly httpUrl: string; readonly username: string; readonly password: string },
  guide: string,
): Promise<Neo4jBrowser> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  // Fonts and news come from elsewhere; nothing here shall depend on the network.
  await page.route(
    ({ hostname }) => hostname !== 'localhost' && hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  // A banner on statistics, which appears where the server does not forbid them.
  const banner = page.getByText('To help make Neo4j Browser better');
  await page.addLocatorHandler(banner, () => banner.locator('xpath=following-sibling::span').click());
  await page.goto(new URL(`browser/?cmd=guide&arg=${guide}`, server.httpUrl).href);
  await page.getByTestId('username').fill(server.username);
  await page.getByTestId('password').fill(server.password);
  await page.getByTestId('connect').click();
  await page.getByText('You are connected as user').waitFor();

  const frame = async (command: string) => {
    const newest = page.getByTestId('frame').first();
    const shown = command.trim().replace(/\s+/g, ' ').slice(0, 60);
    await newest.getByTestId('frameCommand').filter({ hasText: shown }).waitFor();
    return newest;
  };
  const enter = async (command: string) => {
    await page.getByTestId('activeEditor').locator('.monaco-editor').first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(command);
    await page.keyboard.press('ControlOrMeta+Enter');
  };
  return {
    page,
    frame,
    enter,
    async run(command) {
      await enter(command);
      return await frame(command);
    },
    async drop(path) {
      const file = JSON.stringify([await readFile(path, 'utf8'), basename(path)]);
      const dataTransfer = await page.evaluateHandle(`(([text, name]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name));
        return transfer;
      })(${file})`);
      for (const event of ['dragenter', 'dragover', 'drop']) {
        await page.locator('.filedrop').dispatchEvent(event, { dataTransfer });
      }
    },
    async enlarged(locator, action) {
      await locator.getByTitle('Fullscreen', { exact: true }).click();
      try {
        const panel = locator.getByLabel('Collapse the node properties display');
        if (await panel.isVisible()) await panel.click();
        await locator.getByLabel('zoom-to-fit').click();
        await drawingRests(locator);
        return await action();
      } finally {
        await locator.getByTitle('Close fullscreen').click();
      }
    },
    async takePicture(name, width = size.width) {
      await page.setViewportSize({ ...size, width });
      await page.screenshot({ path: picturePath(name) });
      await page.setViewportSize(size);
    },
  };
}
