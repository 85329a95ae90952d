import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much a heap may grow by what is no longer used, in bytes, before it is collected. */
const mostGarbage = 40 * 1024 * 1024;

/**
 * Gives a function that is to be called where little is in use, such as between two pieces of a long run: it collects what
 * is no longer used as soon as there may be much of it. Node itself waits until the heap is at some hundreds of MB, as
 * long as there is memory, whatever of it is in use.
 * @param most How much may lie about uncollected, in bytes. Default: 40 MB.
 */
export function createCollector(most: number = mostGarbage): () => void {
  let kept = inUse();
  return () => {
    if (inUse() - kept < most) return;
    collect();
    kept = inUse();
  };
}

/** Bytes of this thread's heap that hold something, in use or not. */
function inUse(): number {
  return getHeapStatistics().used_heap_size;
}

let collectNow: (() => void) | undefined;

/** Collects what is no longer used, all of it. */
export function collect(): void {
  if (collectNow === undefined) {
    // Node gives the function to contexts that are made after it was asked to.
    setFlagsFromString('--expose-gc');
    collectNow = runInNewContext('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
  }
  collectNow();
}
