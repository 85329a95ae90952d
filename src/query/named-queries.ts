import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseReadQuery } from '../cypher/read-only.ts';
import { NewsgraphError } from '../model/errors.ts';

const parameterTypes = ['string', 'integer', 'boolean', 'strings', 'firstDay', 'lastDay'] as const;

const parameterSchema = z.strictObject({
  /**
   * `strings` is a list of strings. `firstDay` and `lastDay` take a date of ISO 8601 and give a day as text: of a month or year
   * its first or its last.
   */
  type: z.enum(parameterTypes),
  /** What is taken when nothing is given; null where that has a meaning. Without it the parameter must be given. */
  default: z.union([z.string(), z.int(), z.boolean(), z.array(z.string()), z.null()]).optional(),
  example: z.union([z.string(), z.int(), z.boolean(), z.array(z.string())]).optional(),
  description: z.string().min(1),
});

const headerSchema = z.strictObject({
  /** The file's name without its extension. */
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a query is named like pair-timeline'),
  description: z.string().min(1),
  parameters: z.record(z.string().regex(/^[a-zA-Z]\w*$/), parameterSchema).default({}),
  /** What each column holds, in the order of the columns. */
  columns: z.record(z.string(), z.string().min(1)),
});

export type NamedQueryParameter = z.infer<typeof parameterSchema>;

/** A query of the library: its header and its text. */
export type NamedQuery = Readonly<z.infer<typeof headerSchema>> & { readonly cypher: string };

const extension = '.cypher';

/** The folder of the queries that come with newsgraph. */
const builtInQueries: string = fileURLToPath(new URL('../../schema/queries/', import.meta.url));

/**
 * Reads every query of a folder, sorted by name.
 * @param folder Default: the queries that come with newsgraph.
 * @throws NewsgraphError `CONFIG_INVALID`, naming the file and what is wrong with it
 */
export async function loadNamedQueries(folder: string = builtInQueries): Promise<readonly NamedQuery[]> {
  let files: string[];
  try {
    files = (await readdir(folder)).filter((file) => file.endsWith(extension)).sort();
  } catch (error) {
    throw new NewsgraphError('CONFIG_INVALID', `The folder of queries cannot be read: ${folder}`, {
      cause: error,
    });
  }
  return Promise.all(
    files.map(async (file) => {
      const query = parseNamedQuery(await readFile(join(folder, file), 'utf8'), file);
      if (`${query.name}${extension}` === file) return query;
      throw new NewsgraphError('CONFIG_INVALID', `${file}: its header names the query ${query.name}.`, {
        context: { file },
      });
    }),
  );
}

/**
 * Reads one query: YAML in the `//` comments at its top, then Cypher.
 * @param file Named in errors.
 * @throws NewsgraphError `CONFIG_INVALID` for a header that is not of the form, for Cypher that does more than read, and
 * where the parameters of the header are not those of the query
 */
export function parseNamedQuery(text: string, file: string): NamedQuery {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^\/\/ ?/, ''));
  const cypher = end === -1 ? '' : lines.slice(end).join('\n').trim();
  try {
    const parsed = headerSchema.parse(parse(header.join('\n')));
    checkParameters(parsed.parameters, cypher);
    return { ...parsed, cypher };
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? z.prettifyError(error)
        : error instanceof Error
          ? error.message
          : String(error);
    throw new NewsgraphError('CONFIG_INVALID', `${file} is no named query: ${reason}`, {
      cause: error,
      context: { file },
    });
  }
}

function checkParameters(parameters: Readonly<Record<string, NamedQueryParameter>>, cypher: string): void {
  const { tokens } = parseReadQuery(cypher);
  const used = new Set(
    tokens.filter((token) => token.kind === 'parameter').map((token) => token.text.slice(1)),
  );
  const differing = [
    ...[...used]
      .filter((name) => !Object.hasOwn(parameters, name))
      .map((name) => `$${name} is missing in the header`),
    ...Object.keys(parameters)
      .filter((name) => !used.has(name))
      .map((name) => `$${name} is not used`),
  ];
  if (differing.length > 0) throw new NewsgraphError('CONFIG_INVALID', differing.join('; '));
}
