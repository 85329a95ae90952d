import { setFlagsFromString } from 'node:v8';

/** How much a heap may grow beyond what is in use before V8 collects, in percent. */
const mostGrowth = 50;

/**
 * Has V8 collect what is no longer used, in all threads of this process, before a heap has grown by half. By itself it waits
 * until a heap is several times what is in use. It collects bit by bit, beside the work, so that no request waits for it. For
 * programs that run for long and have the process to themselves.
 */
export function boundGarbage(): void {
  setFlagsFromString(`--heap-growing-percent=${mostGrowth}`);
}
