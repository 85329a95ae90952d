import { resolve } from 'node:path';
import { contentHash } from '../model/canonical-json.ts';
import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';
import type { Ontology } from '../model/ontology.ts';
import { parseOntology, readOntologyText } from '../ontology/load-ontology.ts';
import {
  type OntologyFile,
  ontologyCopyPath,
  readOntologyCopy,
  writeOntologyCopy,
} from '../workspace/ontology-copy.ts';
import { resolveOntology } from './resolve-ontology.ts';

/** Which ontology a workspace shall read with. */
export interface ChooseOntologyOptions {
  /**
   * Path of a file with an ontology, or null for the one that newsgraph ships. A new workspace keeps a copy and reads with
   * it from then on; one that is there must have the same. One that is given as an object is for this time alone, and is
   * not compared. Default: the workspace's own.
   */
  readonly ontology?: Ontology | string | null;
  /**
   * Whether a workspace that has another ontology gets the given one. Its articles must then be read again by `rebuild`;
   * else the next opening does that. Default: false.
   */
  readonly replaceOntology?: boolean;
}

/** An ontology that the caller named, and the file that it is of; null for the one that newsgraph ships. */
interface GivenOntology {
  readonly ontology: Ontology;
  /** Undefined for one that is not of a file: it is not remembered. */
  readonly file: OntologyFile | null | undefined;
}

/** The ontology that a workspace reads with. */
interface ChosenOntology {
  readonly ontology: Ontology;
  /** Whether a workspace that is there gets another one than it had. */
  readonly isNew: boolean;
  /** Whether it is another one than a workspace that is there has, if only for this time. */
  readonly isOther: boolean;
  /** Makes the workspace keep it, where it does not yet and shall. */
  remember(): Promise<void>;
}

/**
 * Reads the ontology that the caller named.
 * @throws NewsgraphError `ONTOLOGY_INVALID`
 */
export async function readGivenOntology(
  given: ChooseOntologyOptions['ontology'],
): Promise<GivenOntology | undefined> {
  if (given === undefined) return undefined;
  if (given === null) return { ontology: await resolveOntology(undefined), file: null };
  if (typeof given === 'object') return { ontology: await resolveOntology(given), file: undefined };
  const text = await readOntologyText(given);
  const ontology = await resolveOntology(parseOntology(text, given));
  return { ontology, file: { from: resolve(given), text } };
}

/**
 * The ontology that is given, or the workspace's.
 * @param isThere Whether the workspace was there before.
 * @throws NewsgraphError `CONFIG_INVALID` if the workspace reads with another; `WORKSPACE_INVALID` if its copy is damaged
 */
export async function chooseOntology(
  given: GivenOntology | undefined,
  options: Pick<ChooseOntologyOptions, 'replaceOntology'> & {
    readonly remember?: boolean;
    readonly access?: 'change' | 'read';
  },
  folder: string,
  isThere: boolean,
): Promise<ChosenOntology> {
  const { replaceOntology = false, remember = true, access = 'change' } = options;
  const nothing = async () => {};
  if (given !== undefined && given.file === undefined)
    return { ontology: given.ontology, isNew: false, isOther: false, remember: nothing };
  const keep = async () => {
    if (remember && access === 'change' && given?.file !== undefined)
      await writeOntologyCopy(folder, given.file);
  };
  if (!isThere)
    return {
      ontology: given?.ontology ?? (await resolveOntology(undefined)),
      isNew: false,
      isOther: false,
      remember: keep,
    };
  const kept = await readKept(folder, given !== undefined && replaceOntology);
  if (kept !== null && (given === undefined || isSame(given.ontology, kept.ontology)))
    return { ontology: kept.ontology, isNew: false, isOther: false, remember: nothing };
  if (given !== undefined && replaceOntology)
    return {
      ontology: given.ontology,
      isNew: remember && access === 'change',
      isOther: true,
      remember: keep,
    };
  throw other(folder, kept?.file ?? null, given?.file ?? null);
}

/** The workspace's ontology; null for one that is damaged and may be. */
async function readKept(folder: string, mayBeDamaged: boolean): Promise<GivenOntology | null> {
  try {
    const file = await readOntologyCopy(folder);
    const ontology = file === null ? undefined : parseOntology(file.text, ontologyCopyPath(folder));
    return { ontology: await resolveOntology(ontology), file };
  } catch (error) {
    if (mayBeDamaged && isNewsgraphError(error)) return null;
    throw error;
  }
}

function isSame(one: Ontology, other: Ontology): boolean {
  return contentHash(one) === contentHash(other);
}

function other(folder: string, kept: OntologyFile | null, given: OntologyFile | null): NewsgraphError {
  const nameOf = (file: OntologyFile | null) =>
    file === null ? 'the ontology that newsgraph ships' : `the ontology of ${file.from}`;
  const option = given === null ? '--no-ontology' : `--ontology ${given.from}`;
  return new NewsgraphError(
    'CONFIG_INVALID',
    `the workspace ${folder} reads with ${nameOf(kept)}, and ${nameOf(given)} says something else; "newsgraph rebuild --workspace ${folder} ${option}" reads all of its articles again with that`,
    { context: { folder, kept: kept?.from ?? null, given: given?.from ?? null } },
  );
}
