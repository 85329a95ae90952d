import { NewsgraphError } from '../model/errors.ts';
import type { DropCounts } from '../store/graph-store.ts';
import { readConfig, writeConfig } from '../workspace/config.ts';
import type { OpenContext } from './open-context.ts';

/** What became of a store that was dropped. */
export interface DropOutcome extends DropCounts {
  readonly location: string;
  /** Whether the workspace still keeps its graph there, so that the next change fills it again. */
  readonly isKept: boolean;
}

/**
 * Removes the graph from a store, and the store from the workspace's configuration unless it is the only one.
 * @throws NewsgraphError `CONFIG_INVALID` for a store that the workspace does not have
 */
export async function dropStore({ stores, folder }: OpenContext, name: string): Promise<DropOutcome> {
  const projection = stores.present.find((one) => one.name === name);
  if (projection === undefined) {
    const away = stores.away.find((one) => one.name === name);
    if (away !== undefined) throw away.error;
    const names = stores.present.map((one) => one.name).join(', ');
    throw new NewsgraphError('CONFIG_INVALID', `the workspace has no store ${name}. It has: ${names}`);
  }
  const counts = await projection.store.drop();
  const config = await readConfig(folder);
  const others = config.stores.filter((store) => store.name !== name);
  const isKept = others.length === 0;
  if (!isKept && others.length < config.stores.length)
    await writeConfig(folder, { ...config, stores: others });
  return { ...counts, location: projection.store.location, isKept };
}
