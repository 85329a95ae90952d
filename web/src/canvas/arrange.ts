import { createLayout, type LayoutInput } from './layout.ts';
import type { Point } from './positions.ts';

/** What happens while nodes are laid out. */
interface ArrangeOptions {
  /** Ends it; what was asked for is given up then. */
  readonly signal: AbortSignal;
  /** Is told places on the way, now and then; null: they are not shown. */
  readonly onWay: ((places: ReadonlyMap<string, Point>) => void) | null;
}

/** Lays nodes out. Where they end depends on the input alone; null if it was given up. */
export type Arrange = (
  input: LayoutInput,
  options: ArrangeOptions,
) => Promise<ReadonlyMap<string, Point> | null>;

/** Lays out in slices, on the thread that draws: for a page that may start no worker. */
export const arrangeHere: Arrange = async (input, { signal, onWay }) => {
  const layout = createLayout(input);
  while (!layout.isDone) {
    layout.advance(onWay === null ? 60 : 24);
    if (!layout.isDone) onWay?.(layout.positions());
    // No frame is waited for that shows nothing new.
    await (onWay === null ? turn() : frame());
    if (signal.aborted) return null;
  }
  return layout.positions();
};

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Lets what has happened meanwhile, such as a key that was pressed, have its turn. */
function turn(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}
