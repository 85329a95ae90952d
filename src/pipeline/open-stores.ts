import type { StoreSettings } from '../workspace/config.ts';
import { type OpenStoreOptions, openStore } from './open-store.ts';
import { type AwayStore, createStoreSet, isAway, type Projection, type StoreSet } from './store-set.ts';

/** Options of {@link openStores}. */
interface OpenStoresOptions extends OpenStoreOptions {
  /** Stores that must be reached: the user has named them. */
  readonly required: (settings: StoreSettings) => boolean;
  /** Open the first that can be reached, and no more. */
  readonly onlyFirst: boolean;
  /** Is told what to do at the end. */
  readonly onClose: (close: () => Promise<void>) => void;
}

/**
 * Opens the stores of a workspace; those that cannot be reached are away.
 * @throws what the store threw where none can be reached, or one that must be
 */
export async function openStores(
  settings: readonly StoreSettings[],
  options: OpenStoresOptions,
): Promise<StoreSet> {
  const present: Projection[] = [];
  const away: AwayStore[] = [];
  for (const one of settings) {
    if (options.onlyFirst && present.length > 0) break;
    try {
      const store = await openStore(one, options);
      options.onClose(() => store.close());
      present.push({ name: one.name, detail: one.detail ?? 'claims', store });
    } catch (error) {
      if (!isAway(error) || options.required(one)) throw error;
      away.push({ name: one.name, error });
    }
  }
  const [first] = away;
  if (present.length === 0 && first !== undefined) throw first.error;
  return createStoreSet(present, away, options.logger);
}
