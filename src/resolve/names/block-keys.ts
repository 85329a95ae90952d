import { nameKey } from './name-key.ts';

/** Keys of which two names have at least one in common if `compareNames` relates them as anything but `conflict` or `other`. */
export function blockKeys(kind: string, name: string): readonly string[] {
  return [`=${nameKey(kind, name)}`];
}
