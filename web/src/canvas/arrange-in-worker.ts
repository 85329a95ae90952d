import { type Arrange, arrangeHere } from './arrange.ts';
import type { LayoutInput } from './layout.ts';
import type { Point } from './positions.ts';

/** What the worker tells: x and y of every node, in the order in which they were given. */
export interface LayoutMessage {
  readonly isDone: boolean;
  readonly places: Float32Array<ArrayBuffer>;
}

/** Fewer nodes are laid out before a worker has started. */
const worthStarting = 300;

/** Lays out in a worker, so that the page can be used meanwhile; where none starts, on the thread that draws. */
export const arrangeInWorker: Arrange = async (input, options) => {
  if (input.nodes.length < worthStarting) return await arrangeHere(input, options);
  const { signal, onWay } = options;
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
      worker.addEventListener('error', reject, { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<LayoutMessage>) => {
        const places = placesOf(input, data.places);
        if (data.isDone) resolve(places);
        else onWay?.(places);
      });
      worker.postMessage(input);
    });
  } catch {
    return await arrangeHere(input, options);
  } finally {
    worker.terminate();
  }
};

function placesOf({ nodes }: LayoutInput, places: Float32Array): ReadonlyMap<string, Point> {
  return new Map(nodes.map(({ id }, index) => [id, { x: places[2 * index]!, y: places[2 * index + 1]! }]));
}
