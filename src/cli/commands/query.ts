import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  dayOf,
  loadNamedQueries,
  type NamedQuery,
  NewsgraphError,
  type QueryOptions,
  type QueryParameter,
  type QueryResult,
} from '../../index.ts';
import { formatRows } from '../format/rows.ts';
import { oneLine, wrapText } from '../format/text.ts';
import { idsIn, noteFormerIds } from '../former-ids.ts';
import type { Output } from '../output.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { storeSettings } from '../store-options.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface QueryCommandOptions {
  readonly workspace: string;
  readonly store?: readonly string[];
  readonly database?: string;
  readonly param: Readonly<Record<string, string>>;
  /** A day, month or year in ISO 8601: only what was published until its end. */
  readonly asOf?: string;
  readonly list?: boolean;
  readonly limit?: number;
  readonly json?: boolean;
}

/** Runs a query and prints its rows, or lists the queries that have names. */
export async function queryCommand(
  query: string | undefined,
  options: QueryCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err } = context;
  const library = await loadNamedQueries();
  if (options.list === true) {
    await out.write(options.json === true ? toJsonDocument(library) : formatLibrary(library, out));
    return 0;
  }
  if (query === undefined) {
    throw new NewsgraphError(
      'QUERY_INVALID',
      'a query is missing; "newsgraph query --list" lists those that have names',
    );
  }
  const cypher = await readQuery(query);
  const named = library.find(({ name }) => name === cypher.trim());
  const given = queryOptions(withAsOf(options, cypher, named, library), named);
  const result = await withAccess(
    options.workspace,
    context,
    async (workspace) => {
      const asked = named === undefined ? idsIn(cypher) : [];
      await noteFormerIds(workspace, [...asked, ...Object.values(options.param)], err);
      return await workspace.query(cypher, given);
    },
    { access: 'read', use: await storeSettings(options, process.env) },
  );
  await out.write(options.json === true ? toJsonDocument(asObjects(result)) : formatRows(result, out));
  return 0;
}

/** The query itself: what was given, or what the file or standard input holds. */
async function readQuery(query: string): Promise<string> {
  if (query === '-') return await text(process.stdin);
  if (!/^\S+\.(?:cypher|cyp|cql)$/i.test(query) && !query.startsWith('./')) return query;
  try {
    return await readFile(query, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('SOURCE_MISSING', `${query}: the query cannot be read: ${reason}`, { cause });
  }
}

/** Gives the day of `--as-of` as the parameter `asOf`. A query without it would tell of all that was ever published. */
function withAsOf(
  options: QueryCommandOptions,
  cypher: string,
  named: NamedQuery | undefined,
  library: readonly NamedQuery[],
): QueryCommandOptions {
  const { asOf, param } = options;
  if (asOf === undefined) return options;
  const day = dayOf(asOf, 'last');
  if (day === null) {
    throw new NewsgraphError(
      'QUERY_INVALID',
      `--as-of must be a date such as 2025, 2025-11 or 2025-11-27, not "${asOf}"`,
    );
  }
  const takesIt = named === undefined ? /\$asOf\b/.test(cypher) : Object.hasOwn(named.parameters, 'asOf');
  if (takesIt) return { ...options, param: { ...param, asOf: day } };
  const others = library.filter(({ parameters }) => Object.hasOwn(parameters, 'asOf'));
  throw new NewsgraphError(
    'QUERY_INVALID',
    named === undefined
      ? '--as-of sets the parameter $asOf, which this query does not use'
      : `the query ${named.name} knows no --as-of: it reads relations, which sum up all that was ever published. These do: ${others.map(({ name }) => name).join(', ')}`,
  );
}

/** Parameters of a named query are text that it converts itself; `--limit` sets its parameter of that name. */
function queryOptions({ param, limit }: QueryCommandOptions, named: NamedQuery | undefined): QueryOptions {
  if (named === undefined) {
    const parameters = Object.fromEntries(
      Object.entries(param).map(([name, value]) => [name, parameterOf(value)]),
    );
    return { parameters, ...(limit === undefined ? {} : { limit }) };
  }
  const setsLimit = limit !== undefined && named.parameters.limit?.type === 'integer';
  return {
    parameters: { ...(setsLimit ? { limit } : {}), ...param },
    ...(limit === undefined ? {} : { limit }),
  };
}

function parameterOf(value: string): QueryParameter {
  try {
    return JSON.parse(value) as QueryParameter;
  } catch {
    // What is no JSON is text: names need no quotes.
    return value;
  }
}

function asObjects({ columns, rows, truncated }: QueryResult): unknown {
  return {
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
    truncated,
  };
}

function formatLibrary(library: readonly NamedQuery[], { colors, width }: Output): string {
  return library
    .map(({ name, description, parameters }) => {
      const lines = [`${colors.bold(name)}`, wrapText(description, width, '  ')];
      for (const [parameter, { default: preset, example, description: meaning }] of Object.entries(
        parameters,
      )) {
        if (parameter === 'limit') continue;
        const need = preset === undefined ? '' : ' (may be left out)';
        const such = example === undefined ? '' : `, such as ${oneLine(String(example))}`;
        lines.push(wrapText(`--param ${parameter}=…  ${oneLine(meaning)}${such}${need}`, width, '    '));
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}
