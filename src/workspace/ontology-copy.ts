import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { NewsgraphError } from '../model/errors.ts';
import { readConfig, withOntology, writeConfig } from './config.ts';
import { readIfThere, removeFile, workspaceFiles, writeFileSafely } from './workspace-files.ts';

/** A file with an ontology of a user. */
export interface OntologyFile {
  /** Absolute path of the original. */
  readonly from: string;
  readonly text: string;
}

/**
 * The ontology of a user that a workspace keeps; null if it reads with the one that newsgraph ships.
 * @throws NewsgraphError `WORKSPACE_INVALID` if the copy is gone or was changed
 */
export async function readOntologyCopy(folder: string): Promise<OntologyFile | null> {
  const { ontology } = await readConfig(folder);
  if (ontology === undefined) return null;
  const { from, sha256 } = ontology;
  const file = ontologyCopyPath(folder);
  const text = await readIfThere(file);
  if (text !== null && checksum(text) === sha256) return { from, text };
  const fault = text === null ? 'is missing' : 'was changed';
  throw new NewsgraphError(
    'WORKSPACE_INVALID',
    `${file}: the workspace's copy of ${from} ${fault}; "newsgraph rebuild --ontology FILE" reads all articles again with an ontology`,
    { context: { file, from } },
  );
}

/** Keeps a copy of an ontology with its checksum, or none: then the workspace reads with the one that newsgraph ships. */
export async function writeOntologyCopy(folder: string, ontology: OntologyFile | null): Promise<void> {
  const config = await readConfig(folder);
  const file = ontologyCopyPath(folder);
  if (ontology !== null) await writeFileSafely(file, ontology.text);
  const entry = ontology && { from: ontology.from, sha256: checksum(ontology.text) };
  await writeConfig(folder, withOntology(config, entry));
  if (ontology === null) await removeFile(file);
}

/** Where a workspace keeps its copy. */
export function ontologyCopyPath(folder: string): string {
  return join(folder, workspaceFiles.ontology);
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
