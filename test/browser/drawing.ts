import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** A node or relationship that Browser has drawn. */
export interface Drawn {
  /** Labels of a node, or the one type of a relationship. */
  readonly labels: readonly string[];
  /** As Browser keeps them: in texts. */
  readonly properties: Readonly<Record<string, string>>;
  /** The whole caption of a relationship, even where its end is cut off for want of room; a node's as it is seen. */
  readonly caption: string;
  /** Of the circle or of the arrow, as #rrggbb. */
  readonly colour: string;
}

/** What is drawn in a frame. */
export interface Drawing {
  readonly nodes: readonly Drawn[];
  readonly edges: readonly Drawn[];
}

/** Browser's own object behind an element. */
interface Datum {
  readonly labels?: readonly string[];
  readonly type?: string;
  readonly propertyMap: Readonly<Record<string, string>>;
  readonly caption: string | readonly { readonly text: string }[];
}

/** Waits until a frame's drawing rests, and tells what is in it. */
export async function readDrawing(frame: Locator): Promise<Drawing> {
  await frame.locator('g.node').first().waitFor();
  await drawingRests(frame);
  const read = async (selector: string) => {
    const elements = await frame.locator(selector).evaluateAll((found) =>
      found.map((element) => ({
        datum: (element as unknown as { readonly __data__: Datum }).__data__,
        colour: element.querySelector('.b-outline')?.getAttribute('fill') ?? '',
      })),
    );
    return elements.map(({ datum: { labels, type, propertyMap, caption }, colour }) => ({
      labels: labels ?? [type ?? ''],
      properties: propertyMap,
      caption:
        typeof caption === 'string' ? caption.trim() : caption.map(({ text }) => text.trim()).join(' '),
      colour,
    }));
  };
  return { nodes: await read('g.node'), edges: await read('g.relationship') };
}

/** Waits until the nodes of a frame stand still. */
export async function drawingRests(frame: Locator): Promise<void> {
  const places = async () => {
    const nodes = await frame
      .locator('g.node, .zoom-content, svg > g')
      .evaluateAll((found) => found.map((element) => element.getAttribute('transform')));
    return nodes.join(' ');
  };
  for (let before = '', now = await places(); before !== now; ) {
    await sleep(400);
    [before, now] = [now, await places()];
  }
}
