/** Lets tasks run side by side, but some of them alone. */
export interface Turns {
  /** Runs a task beside others, once those before it that run alone have ended. */
  shared<T>(task: () => Promise<T>): Promise<T>;
  /** Runs a task once all before it have ended, and none beside it. */
  alone(task: () => Promise<void>): Promise<void>;
}

export function createTurns(): Turns {
  const running = new Set<Promise<unknown>>();
  let last: Promise<void> = Promise.resolve();
  return {
    async shared(task) {
      for (let seen: Promise<void> | undefined; seen !== last; ) {
        seen = last;
        await seen;
      }
      const run = task();
      running.add(run);
      try {
        return await run;
      } finally {
        running.delete(run);
      }
    },
    alone(task) {
      const run = last.then(async () => {
        await Promise.allSettled(running);
        await task();
      });
      last = run.catch(() => undefined);
      return run;
    },
  };
}
