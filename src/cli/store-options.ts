import { type Command, Option } from 'commander';
import type { StoreSettings } from '../index.ts';
import { collectWord } from './options.ts';

/** The options of a command that say where the graph is kept. */
export interface StoreOptions {
  readonly store?: readonly string[];
  readonly database?: string;
  readonly schema?: boolean;
  readonly detail?: 'claims' | 'edges';
  readonly adopt?: boolean;
}

/** `--store`, as every command understands it. */
export function storeOption(description: string): Option {
  return new Option('-s, --store <store>', description).argParser(collectWord);
}

/** `--database`, for commands that only read. */
export function databaseOption(): Option {
  return new Option('--database <name>', "database of the Neo4j server (default: the user's home database)");
}

/** Adds the options of a command that writes to stores. */
export function withStoreOptions(command: Command, description: string): Command {
  return command
    .addOption(storeOption(description))
    .addOption(databaseOption())
    .addOption(
      new Option(
        '--detail <detail>',
        'claims keeps all of the graph in the store, edges only entities and relationships',
      ).choices(['claims', 'edges']),
    )
    .option('--no-schema', 'make no constraints in Neo4j, for a user who may not')
    .option('--adopt', 'take over a store that holds the graph of another workspace');
}

export const neo4jHelp = `
Stores: embedded, the address of a Neo4j server such as bolt://localhost:7687 or neo4j+s://host, the word neo4j, which
stands for NEO4J_URI, or a name from the workspace's config.json. User and password are read from NEO4J_USERNAME (neo4j if it is not set) and NEO4J_PASSWORD.`;

/**
 * The stores that the options name: as settings, or by the name that a workspace has given to one.
 * @param environment Gives `NEO4J_URI` for the word `neo4j`.
 * @throws NewsgraphError `CONFIG_INVALID`
 */
export async function storeSettings(
  { store = [], database, schema, detail }: StoreOptions,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly (StoreSettings | string)[]> {
  const { parseNeo4jUri } = await import('../index.ts');
  const detailed = detail === undefined ? {} : { detail };
  return store.map((text): StoreSettings | string => {
    if (text === 'embedded') return { name: 'embedded', kind: 'embedded', ...detailed };
    const uri = text === 'neo4j' ? environment.NEO4J_URI || text : text;
    // A name that the workspace's configuration gives to a store.
    if (!uri.includes('://')) return uri;
    const address = parseNeo4jUri(uri);
    const named = database ?? address.database;
    return {
      name: 'neo4j',
      kind: 'neo4j',
      uri: address.uri,
      ...(named === null ? {} : { database: named }),
      ...(schema === false ? { schema } : {}),
      ...detailed,
    };
  });
}
