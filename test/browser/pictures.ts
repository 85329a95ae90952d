import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isUpdate = Boolean(process.env.NEWSGRAPH_UPDATE_SCREENSHOTS);
const folder = isUpdate
  ? fileURLToPath(new URL('../../docs/browser/', import.meta.url))
  : join(tmpdir(), 'newsgraph-browser');

/**
 * Where the picture of a name belongs: in `docs/browser` if `NEWSGRAPH_UPDATE_SCREENSHOTS` is set, else in a temporary
 * folder, since a rendering differs a little from one machine to the next.
 */
export function picturePath(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
