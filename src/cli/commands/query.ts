import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  loadNamedQueries,
  type NamedQuery,
  NewsgraphError,
  type QueryOptions,
  type QueryParameter,
  type QueryResult,
} from '../../index.ts';
import { formatRows } from '../format/rows.ts';
import { oneLine, wrapText } from '../format/text.ts';
import type { Output } from '../output.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { storeSettings } from '../store-options.ts';
import { withWorkspace } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface QueryCommandOptions {
  readonly workspace: string;
  readonly store?: readonly string[];
  readonly database?: string;
  readonly param: Readonly<Record<string, string>>;
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
  const { out } = context;
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
  const result = await withWorkspace(
    options.workspace,
    context,
    (workspace) => workspace.query(cypher, queryOptions(options, named)),
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
