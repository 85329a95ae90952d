import type { StoreStatus } from '../../index.ts';
import { counted, oneLine } from './text.ts';

/** One line a store: where it is and how far it has come. */
export function describeStores(stores: readonly StoreStatus[]): string {
  return stores.map((store) => `${describeStore(store)}\n`).join('');
}

function describeStore({ name, location, pending, away }: StoreStatus): string {
  const place = location === null ? '' : ` (${oneLine(location)})`;
  return `store ${oneLine(name)}${place}: ${stateOf(pending, away)}`;
}

function stateOf(pending: number | null, away: string | null): string {
  if (away !== null) return `cannot be reached: ${oneLine(away)}`;
  if (pending === null)
    return 'must be compared with the workspace: "newsgraph sync" or the next ingest does that';
  if (pending === 0) return 'up to date';
  return `${counted(pending, 'change')} behind: "newsgraph sync" or the next ingest brings it up to date`;
}
