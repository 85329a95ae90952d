import { isNewsgraphError, type NewsgraphError } from '../model/errors.ts';
import type { Logger } from '../model/logger.ts';
import type { Detail, GraphStore } from '../store/graph-store.ts';

/** A store that a workspace keeps up to date. */
export interface Projection {
  /** As the workspace's configuration names it. */
  readonly name: string;
  readonly detail: Detail;
  readonly store: GraphStore;
}

/** A store that cannot be reached. */
export interface AwayStore {
  readonly name: string;
  readonly error: NewsgraphError;
}

/** The stores of a workspace. One that is away is left alone and catches up later. */
export interface StoreSet {
  /** Those that can be reached, in the order of the configuration; the first answers queries. */
  readonly present: readonly Projection[];
  readonly away: readonly AwayStore[];
  /**
   * Takes note that a store failed. Where it cannot be reached and others can, it is away from now on.
   * @throws the error in every other case
   */
  lose(projection: Projection, error: unknown): void;
}

/** Whether an error says that a store cannot be reached now and may be later. */
export function isAway(error: unknown): error is NewsgraphError {
  return isNewsgraphError(error) && (error.code === 'STORE_UNAVAILABLE' || error.code === 'STORE_LOCKED');
}

export function createStoreSet(
  projections: readonly Projection[],
  awayAtFirst: readonly AwayStore[],
  logger: Logger,
): StoreSet {
  let present = projections;
  let away: readonly AwayStore[] = [];
  const noteAway = (store: AwayStore): void => {
    away = [...away, store];
    logger.warn(
      `the store ${store.name} is left out: ${store.error.message} It catches up with "newsgraph sync" or the next ingest.`,
    );
  };
  awayAtFirst.forEach(noteAway);
  return {
    get present() {
      return present;
    },
    get away() {
      return away;
    },
    lose(projection, error) {
      if (!isAway(error) || present.length === 1) throw error;
      present = present.filter((one) => one !== projection);
      noteAway({ name: projection.name, error });
    },
  };
}
