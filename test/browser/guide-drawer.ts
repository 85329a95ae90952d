import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import type { Guide, GuideQuery } from './guide.ts';
import type { Neo4jBrowser } from './neo4j-browser.ts';

/** Turns the guide, which was opened before, to the slide of a heading. @returns The drawer that shows it. */
export async function openSlide(
  { page }: Neo4jBrowser,
  { slides }: Guide,
  heading: string,
): Promise<Locator> {
  const drawer = page.getByTestId('guidesDrawer');
  if (!(await drawer.isVisible())) await page.getByTestId('navigationGuides').click();
  const wanted = slides.indexOf(heading);
  // While the drawer slides in, a click may be lost: it is looked at after each.
  for (let clicks = 0; clicks < 5 * slides.length; clicks++) {
    const shown = slides.indexOf((await drawer.locator('h3').textContent()) ?? '');
    if (shown === wanted) return drawer;
    await page.getByTestId(shown < wanted ? 'guideNextSlide' : 'guidePreviousSlide').click();
    await sleep(100);
  }
  throw new Error(`the guide does not turn to its slide ${heading}`);
}

/** Runs a query of the guide by a click on its arrow. @returns Its frame. */
export async function runFromGuide(browser: Neo4jBrowser, guide: Guide, query: GuideQuery): Promise<Locator> {
  const drawer = await openSlide(browser, guide, query.slide);
  await drawer.locator('pre.runnable').nth(query.position).locator('i').click();
  return await browser.frame(query.text);
}
