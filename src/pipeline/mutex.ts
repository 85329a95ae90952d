/** Lets one task at a time through, in the order of their asking. */
export interface Mutex {
  /** Waits for its turn; the function that it gives ends the turn. */
  enter(): Promise<() => void>;
}

export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter() {
      const before = last;
      let leave = () => {};
      last = new Promise((resolve) => {
        leave = resolve;
      });
      await before;
      return leave;
    },
  };
}
