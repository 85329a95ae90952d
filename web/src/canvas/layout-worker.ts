import type { LayoutMessage } from './arrange-in-worker.ts';
import { createLayout, type LayoutInput } from './layout.ts';

/** How often places on the way are told, in milliseconds. */
const every = 200;

addEventListener('message', ({ data }: MessageEvent<LayoutInput>) => {
  const layout = createLayout(data);
  while (!layout.isDone) {
    layout.advance(every);
    const places = Float32Array.from([...layout.positions().values()].flatMap(({ x, y }) => [x, y]));
    const message: LayoutMessage = { isDone: layout.isDone, places };
    postMessage(message, { transfer: [places.buffer] });
  }
});
