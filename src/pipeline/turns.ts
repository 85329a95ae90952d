import { createMutex } from './mutex.ts';

/** Does work during which nothing else changes anything. */
export type Hold = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets one change of a workspace at a time through, in the order of their asking. */
export interface Turns {
  /** Does work during which nothing else changes anything. */
  readonly alone: Hold;
  /** The same for work that may come in the middle of a run: what a run has in hand does not depend on it. */
  readonly between: Hold;
  /**
   * Does a run, for as long as its outcomes are asked for. No other change begins before its end; what may come in the middle
   * of it does, but where the run holds it off.
   */
  run<T>(outcomes: (hold: Hold) => AsyncIterable<T>): AsyncGenerator<T>;
  /** The same for a run in the middle of which nothing may come. */
  runAlone<T>(outcomes: () => AsyncIterable<T>): AsyncGenerator<T>;
}

export function createTurns(): Turns {
  const changes = createMutex();
  // Held by whoever writes at present.
  const writing = createMutex();

  const between: Hold = async (work) => {
    const leave = await writing.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };

  async function* run<T>(outcomes: (hold: Hold) => AsyncIterable<T>): AsyncGenerator<T> {
    const leave = await changes.enter();
    try {
      yield* outcomes(between);
    } finally {
      leave();
    }
  }

  return {
    between,
    run,
    async alone(work) {
      const leave = await changes.enter();
      try {
        return await between(work);
      } finally {
        leave();
      }
    },
    runAlone: (outcomes) =>
      run(async function* () {
        const leave = await writing.enter();
        try {
          yield* outcomes();
        } finally {
          leave();
        }
      }),
  };
}
