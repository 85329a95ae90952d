/** Runs tasks one after another, in the order in which they were given. */
export interface WriteQueue {
  /** Settles as `task` does. A task that fails does not stop those after it. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

export function createWriteQueue(): WriteQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = tail.then(task);
      tail = result.catch(() => undefined);
      return result;
    },
  };
}
