import { nameKey } from './name-key.ts';

/** How rare a name is, from 0 (very common) to 1: the less, the less it says that two bearers are one. */
export function nameRarity(kind: string, name: string): number {
  const words = nameKey(kind, name).split('-').length;
  return words === 1 ? 0.3 : words === 2 ? 0.6 : 0.8;
}
