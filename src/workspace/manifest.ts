import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../model/canonical-json.ts';
import { NewsgraphError } from '../model/errors.ts';
import { parseFile, readIfThere, workspaceFiles, writeFileSafely } from './workspace-files.ts';

/** Version of the workspace's layout that this program writes. */
const workspaceVersion = 1;

const manifestSchema = z.object({
  version: z.int().positive(),
  /** Made once at random; stores remember it. Never exported. */
  id: z.string().min(1),
});

/** What a workspace says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Reads a workspace's manifest; null if the folder holds no workspace.
 * @throws NewsgraphError `WORKSPACE_INVALID` for a damaged manifest or a version that this program does not know
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, workspaceFiles.manifest);
  const content = await readIfThere(path);
  if (content === null) return null;
  const parsed = manifestSchema.safeParse(parseFile(path, content));
  if (!parsed.success) {
    throw new NewsgraphError('WORKSPACE_INVALID', `${path}: is damaged: ${z.prettifyError(parsed.error)}`, {
      context: { file: path },
    });
  }
  const { version } = parsed.data;
  if (version > workspaceVersion) {
    throw new NewsgraphError(
      'WORKSPACE_INVALID',
      `${folder} has version ${version}, written by a newer newsgraph; this one knows version ${workspaceVersion}: update newsgraph`,
      { context: { folder, version } },
    );
  }
  return parsed.data;
}

/** Makes the manifest of a new workspace, and with it the workspace: to be called when all else is there. */
export async function createManifest(folder: string): Promise<Manifest> {
  const manifest: Manifest = { version: workspaceVersion, id: randomUUID() };
  await writeFileSafely(join(folder, workspaceFiles.manifest), `${canonicalJson(manifest, 2)}\n`);
  return manifest;
}
