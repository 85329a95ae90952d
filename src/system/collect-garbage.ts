import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much a heap may grow by what is no longer used, in bytes, before it is collected. */
const mostGarbage = 20 * 1024 * 1024;

/**
 * Gives a function that is to be called where little is in use, such as between two pieces of a long run: it collects what
 * is no longer used as soon as there may be much of it. Node itself waits until the heap is at some hundreds of MB, as
 * long as there is memory, whatever of it is in use.
 * @param most How much may lie about uncollected, in bytes. Default: 20 MB.
 */
export function createCollector(most: number = mostGarbage): () => void {
  let kept = inUse();
  return () => {
    if (inUse() - kept < most) return;
    collector()();
    kept = inUse();
  };
}

/** Bytes of this thread's heap that hold something, in use or not. */
function inUse(): number {
  return getHeapStatistics().used_heap_size;
}

type Collect = (options?: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

let collectNow: Collect | undefined;

/**
 * Collects what is no longer used, all of it, and gives its memory back to the system: Node 22 and later keep that of hundreds of MB
 * otherwise. Takes several times as long as what {@link createCollector} does; for the end of a piece of work that took much.
 */
export function collect(): void {
  collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function collector(): Collect {
  if (collectNow === undefined) {
    // Node gives the function to contexts that are made after it was asked to.
    setFlagsFromString('--expose-gc');
    collectNow = runInNewContext('gc') as Collect;
    setFlagsFromString('--no-expose-gc');
  }
  return collectNow;
}
