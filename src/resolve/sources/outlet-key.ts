import { searchKey } from '../search-key.ts';

/** A name as outlets are compared by it: "The Harbour Post" and "Harbour Post" are the same. */
export function outletKey(name: string): string {
  return searchKey(name).replace(/^the (?=.)/, '');
}
