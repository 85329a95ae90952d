import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../model/canonical-json.ts';
import { NewsgraphError } from '../model/errors.ts';
import { parseFile, readIfThere, workspaceFiles, writeFileSafely } from './workspace-files.ts';

/** `claims`: all of the graph. `edges`: entities and the typed edges between them alone. */
const detail = z.enum(['claims', 'edges']).exactOptional();
const name = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/i, 'a store is named like neo4j or staging-2');

const storeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ name, kind: z.literal('embedded'), detail }),
  z.strictObject({
    name,
    kind: z.literal('neo4j'),
    /** Such as `bolt://localhost:7687`; never with a user or a password. */
    uri: z.string().min(1),
    /** Default: the user's home database. */
    database: z.string().min(1).exactOptional(),
    /** Whether constraints are made where they are missing. Default: true. */
    schema: z.boolean().exactOptional(),
    detail,
  }),
]);

const configSchema = z.strictObject({
  /** Where the graph is kept; the first that can be reached answers queries. */
  stores: z
    .array(storeSchema)
    .min(1)
    .refine(
      (stores) => new Set(stores.map((store) => store.name)).size === stores.length,
      'two stores have one name',
    )
    .refine(
      (stores) => stores.filter(({ kind }) => kind === 'embedded').length <= 1,
      'only one embedded store is possible',
    ),
  /** The user's ontology, of which the workspace keeps a copy. Default: the one that newsgraph ships. */
  ontology: z
    .strictObject({
      /** Absolute path of the file that was copied; it may be gone. */
      from: z.string().min(1),
      /** SHA-256 of the copy, in hexadecimal digits. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .exactOptional(),
  /** Absolute path of the file of the user's own rules with which articles are read. */
  rules: z.string().min(1).exactOptional(),
});

/** Where a workspace keeps its graph, and how. */
export type StoreSettings = z.infer<typeof storeSchema>;
/** What a user may set for a workspace. */
export type WorkspaceConfig = z.infer<typeof configSchema>;

/** The configuration of a workspace that was told nothing. */
const defaultConfig: WorkspaceConfig = { stores: [{ name: 'embedded', kind: 'embedded' }] };

/**
 * Reads a workspace's configuration; the defaults if there is none.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file and reason
 */
export async function readConfig(folder: string): Promise<WorkspaceConfig> {
  const path = join(folder, workspaceFiles.config);
  const content = await readIfThere(path);
  return content === null ? defaultConfig : checkConfig(parseFile(path, content), path);
}

/**
 * Writes a workspace's configuration.
 * @throws NewsgraphError `CONFIG_INVALID` for one that could not be read again
 */
export async function writeConfig(folder: string, config: WorkspaceConfig): Promise<void> {
  const path = join(folder, workspaceFiles.config);
  await writeFileSafely(path, `${canonicalJson(checkConfig(config, path), 2)}\n`);
}

function checkConfig(config: unknown, path: string): WorkspaceConfig {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  throw new NewsgraphError('CONFIG_INVALID', `${path}: ${z.prettifyError(parsed.error)}`, {
    context: { file: path },
  });
}

/**
 * The configuration with stores added to it, or set anew where it has them: the same file, or the same database of the
 * same server. A store gets a name of its own where another has its name.
 */
export function withStores(config: WorkspaceConfig, added: readonly StoreSettings[]): WorkspaceConfig {
  const result = [...config.stores];
  for (const store of added) {
    const at = result.findIndex((one) => isSamePlace(one, store));
    if (at === -1) result.push({ ...store, name: freeName(store.name, result) });
    else result[at] = { ...result[at], ...store, name: (result[at] as StoreSettings).name };
  }
  return { ...config, stores: result };
}

/** The configuration with other rules of a user, or with none. */
export function withRules({ rules: _, ...config }: WorkspaceConfig, rules: string | null): WorkspaceConfig {
  return rules === null ? config : { ...config, rules };
}

/** The configuration with another ontology of a user, or with the one that newsgraph ships. */
export function withOntology(
  { ontology: _, ...config }: WorkspaceConfig,
  ontology: NonNullable<WorkspaceConfig['ontology']> | null,
): WorkspaceConfig {
  return ontology === null ? config : { ...config, ontology };
}

/** Whether two settings mean the same file, or the same database of the same server. */
export function isSamePlace(a: StoreSettings, b: StoreSettings): boolean {
  if (a.kind === 'neo4j' && b.kind === 'neo4j') return a.uri === b.uri && a.database === b.database;
  return a.kind === b.kind;
}

function freeName(wanted: string, stores: readonly StoreSettings[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? wanted : `${wanted}-${number}`;
    if (!stores.some((store) => store.name === candidate)) return candidate;
  }
}
