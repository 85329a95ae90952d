import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Most memory for what was just made in one thread, in MB: what Node 20 and 22 take, and a quarter of what later ones do. */
const most = 32;
/** A V8 semi-space of which two make up what a thread of `worker-crew.ts` may take, in MB. */
const firstSemiSpace = 4;
/** Milliseconds between two looks. */
const interval = 50;

let timer: NodeJS.Timeout | undefined;

/**
 * Keeps the part of the heap that holds what was just made at 32 MB a thread, where Node 24 lets it grow to 128 MB: that
 * saves no time that could be measured. The limit that Node has for it is read only when Node starts, but a running one can be
 * told to grow no more, in all threads; those that start later begin with what they need. For programs that have the process
 * to themselves. Does not keep the process alive, and is of no more effect a second time.
 */
export function boundYoungGeneration(): void {
  if (timer !== undefined) return;
  setFlagsFromString(`--min-semi-space-size=${firstSemiSpace}`);
  let mayGrow = true;
  timer = setInterval(() => {
    // It shrinks, too, where all memory is given back.
    if (youngGeneration() < most * 1024 * 1024 === mayGrow) return;
    mayGrow = !mayGrow;
    setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
  }, interval);
  timer.unref();
}

/** Bytes that this thread has for what was just made. */
function youngGeneration(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')!.space_size;
}
