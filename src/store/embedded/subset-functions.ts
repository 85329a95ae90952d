import type { CypherToken } from '../../cypher/cypher-tokens.ts';
import { type ReadQuery, refusal } from '../../cypher/read-only.ts';

/** Functions that make one value of many rows. */
export const aggregates = new Set(['COUNT', 'COLLECT', 'MIN', 'MAX', 'AVG', 'SUM', 'STDEV', 'STDEVP']);
/** Functions whose results were compared with Neo4j's. */
const functions = new Set([
  ...aggregates,
  ...[
    'SIZE',
    'LENGTH',
    'TYPE',
    'LABELS',
    'PROPERTIES',
    'KEYS',
    'NODES',
    'RELATIONSHIPS',
    'STARTNODE',
    'ENDNODE',
  ],
  ...['SHORTESTPATH', 'ALLSHORTESTPATHS', 'EXISTS', 'COALESCE'],
  ...['HEAD', 'LAST', 'TAIL', 'RANGE', 'REVERSE', 'ANY', 'ALL', 'NONE', 'SINGLE', 'REDUCE'],
  ...[
    'TOLOWER',
    'TOUPPER',
    'TOSTRING',
    'TOINTEGER',
    'TOFLOAT',
    'TOBOOLEAN',
    'TRIM',
    'LTRIM',
    'RTRIM',
    'SPLIT',
  ],
  ...['SUBSTRING', 'LEFT', 'RIGHT', 'REPLACE', 'ABS', 'CEIL', 'FLOOR', 'SIGN', 'SQRT'],
]);

const temporal = 'dates are ISO 8601 strings here: compare them as strings, and take parts with substring()';
const hints: Readonly<Record<string, string>> = {
  ROUND: 'its halves are rounded differently here: write toInteger(floor(x + 0.5))',
  PERCENTILECONT: 'its result is wrong here: collect the values in order and take one by its place',
  PERCENTILEDISC: 'its result is wrong here: collect the values in order and take one by its place',
  ID: 'internal ids mean nothing outside of one store: write n.id',
  ELEMENTID: 'internal ids mean nothing outside of one store: write n.id',
  ISEMPTY: 'it is not known here: write size(x) = 0',
  DATE: temporal,
  DATETIME: temporal,
  LOCALDATETIME: temporal,
  TIME: temporal,
  LOCALTIME: temporal,
  DURATION: temporal,
};

/** Words before a bracket that make no function call of it. */
export const keywords = new Set(
  'MATCH WHERE WITH RETURN UNWIND CALL AND OR XOR NOT IN IS AS BY THEN ELSE WHEN CASE CONTAINS DISTINCT SKIP LIMIT'.split(
    ' ',
  ),
);

/** Whether the word at `index` is the name of a function that is called. */
export function isCall({ tokens }: ReadQuery, index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'word' && tokens[index + 1]?.key === '(' && !keywords.has(token.key);
}

/** Refuses functions that are unknown or wrong here. */
export function checkFunction(
  query: ReadQuery,
  token: CypherToken,
  index: number,
  elements: ReadonlySet<string>,
): void {
  if (!isCall(query, index)) return;
  const { tokens } = query;
  if (tokens[index - 1]?.key === '.')
    throw refusal(token, 'functions with a dot in their name are not known here');
  if (!functions.has(token.key)) throw refusal(token, hints[token.key] ?? 'this function is not known here');
  if (token.key === 'SUM' && !(tokens[index - 1]?.key === '(' && tokens[index - 2]?.key === 'COALESCE')) {
    throw refusal(token, 'the sum of no rows is null here: write coalesce(sum(x), 0)');
  }
  if (!['COALESCE', 'MIN', 'MAX'].includes(token.key)) return;
  const end = query.partners[index + 1] ?? 0;
  let depth = 0;
  for (let at = index + 2; at < end; at++) {
    const inner = tokens[at] as CypherToken;
    if (['(', '[', '{'].includes(inner.key)) depth++;
    if ([')', ']', '}'].includes(inner.key)) depth--;
    const alone =
      ['(', ','].includes(tokens[at - 1]?.key ?? '') && [')', ','].includes(tokens[at + 1]?.key ?? '');
    if (depth === 0 && alone) refuseElement(inner, elements);
  }
}

/** Refuses a bare node or relationship as a result of CASE. */
export function checkBareElement(
  { tokens }: ReadQuery,
  token: CypherToken,
  index: number,
  elements: ReadonlySet<string>,
): void {
  if (!['THEN', 'ELSE'].includes(tokens[index - 1]?.key ?? '')) return;
  if (['WHEN', 'ELSE', 'END'].includes(tokens[index + 1]?.key ?? '')) refuseElement(token, elements);
}

function refuseElement(token: CypherToken, elements: ReadonlySet<string>): void {
  if (!elements.has(token.text)) return;
  throw refusal(
    token,
    'a node or relationship turns into a bare number in this place: choose between its properties instead',
  );
}

/** Names given to nodes and relationships in patterns: those right after a bracket that is no function call. */
export function patternVariables(query: ReadQuery): ReadonlySet<string> {
  const names = new Set<string>();
  query.tokens.forEach((token, index) => {
    if (token.kind !== 'word' && token.kind !== 'name') return;
    const opener = query.tokens[index - 1]?.key;
    const ends = [')', ']', ':', '{', '*', 'WHERE'].includes(query.tokens[index + 1]?.key ?? '');
    if (!ends) return;
    if (opener === '[' && query.tokens[index - 2]?.key === '-') names.add(token.text);
    if (opener === '(' && !isCall(query, index - 2)) names.add(token.text);
  });
  return names;
}
