import { NewsgraphError } from '../model/errors.ts';
import { type CypherToken, pairBrackets, tokenizeCypher } from './cypher-tokens.ts';

/** A query that only reads, split up. */
export interface ReadQuery {
  /** The query without a final semicolon and without comments after its end. */
  readonly text: string;
  readonly tokens: readonly CypherToken[];
  /** For every bracket the index of its partner, else -1. */
  readonly partners: readonly number[];
}

const clauseStarts = new Set(['MATCH', 'OPTIONAL', 'WITH', 'RETURN', 'UNWIND', 'CALL']);
/** Words that may follow a complete expression or pattern. */
const afterOperand = new Set([
  ...clauseStarts,
  ...['WHERE', 'ORDER', 'SKIP', 'LIMIT', 'UNION'],
  ...['AND', 'OR', 'XOR', 'IN', 'STARTS', 'ENDS', 'CONTAINS', 'IS', 'AS'],
  ...['WHEN', 'THEN', 'ELSE', 'END', 'ASC', 'DESC', 'ASCENDING', 'DESCENDING'],
]);
/** Keywords of `afterOperand` that complete what stands before them. */
const completing = new Set(['END', 'ASC', 'DESC', 'ASCENDING', 'DESCENDING']);
/** Words that begin an operand instead of being one. */
const prefixes = new Set(['NOT', 'CASE', 'DISTINCT']);
/** The word that must follow, or may follow, a keyword of two words. */
const seconds: Readonly<Record<string, readonly string[]>> = {
  OPTIONAL: ['MATCH'],
  ORDER: ['BY'],
  STARTS: ['WITH'],
  ENDS: ['WITH'],
  CASE: ['WHEN'],
};

const writing = new Set(
  'CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT DROP ALTER RENAME LOAD GRANT DENY REVOKE START STOP'.split(
    ' ',
  ),
);

/** What the token before tells of the next one: a clause must begin, an operand must, or a keyword may follow one. */
type Expectation =
  | 'clause'
  | 'operand'
  | 'continuation'
  | { readonly oneOf: readonly string[]; readonly orOperand: boolean };

/**
 * Accepts a query of the documented read subset and no other: clauses MATCH, OPTIONAL MATCH, WHERE, WITH, RETURN,
 * UNWIND, ORDER BY, SKIP, LIMIT, UNION, `CALL { }` and the subqueries `EXISTS { }` and `COUNT { }`.
 * It works by what may stand where, so a word that it does not know never passes as a clause.
 * @throws NewsgraphError `QUERY_INVALID` with the place, the reason and, where there is one, a hint
 */
export function parseReadQuery(query: string): ReadQuery {
  const all = tokenizeCypher(query);
  const tokens = all.at(-1)?.key === ';' ? all.slice(0, -1) : all;
  const last = tokens.at(-1);
  if (last === undefined) throw new NewsgraphError('QUERY_INVALID', 'The query is empty.');
  const partners = pairBrackets(tokens);
  let expected: Expectation = 'clause';
  tokens.forEach((token, index) => {
    if (token.key === ';') throw refusal(token, 'only one statement may be run at a time');
    expected = step(tokens, partners, index, expected);
  });
  if (!tokens.some((token) => token.key === 'RETURN')) {
    throw new NewsgraphError('QUERY_INVALID', 'The query returns nothing. End it with RETURN.');
  }
  return { text: query.slice(0, last.end), tokens, partners };
}

function step(
  tokens: readonly CypherToken[],
  partners: readonly number[],
  index: number,
  expected: Expectation,
): Expectation {
  const token = tokens[index] as CypherToken;
  if (token.kind === 'symbol') return afterSymbol(tokens, partners, index, expected);
  if (token.kind !== 'word') {
    if (expected === 'clause') throw refusal(token, 'a clause must begin here');
    return 'continuation';
  }
  const after = tokens[index - 1]?.key;
  if (typeof expected === 'object') {
    if (expected.oneOf.includes(token.key))
      return token.key === 'ALL' || after === 'UNION' ? 'clause' : 'operand';
    if (!expected.orOperand) throw refusal(token, `expected ${expected.oneOf.join(' or ')}`);
  }
  if (after === '.' || after === 'AS') return 'continuation';
  if (expected === 'clause') return clause(tokens, partners, index);
  if (expected === 'continuation') return continuation(tokens, partners, index);
  if (isPathName(tokens, index)) return 'continuation';
  return prefixes.has(token.key) ? afterKeyword(token.key) : 'continuation';
}

function clause(tokens: readonly CypherToken[], partners: readonly number[], index: number): Expectation {
  const token = tokens[index] as CypherToken;
  if (isPathName(tokens, index) && tokens[index - 1]?.key === '{') return 'continuation';
  if (!clauseStarts.has(token.key)) throw unknownClause(token);
  if (token.key === 'CALL') requireSubquery(tokens, partners, index);
  return afterKeyword(token.key);
}

function continuation(
  tokens: readonly CypherToken[],
  partners: readonly number[],
  index: number,
): Expectation {
  const token = tokens[index] as CypherToken;
  if (!afterOperand.has(token.key)) throw unknownClause(token);
  if (token.key === 'CALL') requireSubquery(tokens, partners, index);
  if (token.key === 'IN' && closesCall(tokens, partners, index - 1))
    throw refusal(token, 'a subquery may not run in transactions of its own');
  if (token.key === 'UNION') {
    return ['ALL', 'DISTINCT'].includes(tokens[index + 1]?.key ?? '')
      ? { oneOf: ['ALL', 'DISTINCT'], orOperand: false }
      : 'clause';
  }
  return completing.has(token.key) ? 'continuation' : afterKeyword(token.key);
}

function afterKeyword(key: string): Expectation {
  const next = seconds[key];
  return next === undefined ? 'operand' : { oneOf: next, orOperand: key === 'CASE' };
}

function afterSymbol(
  tokens: readonly CypherToken[],
  partners: readonly number[],
  index: number,
  expected: Expectation,
): Expectation {
  const token = tokens[index] as CypherToken;
  const before = tokens[index - 1];
  if (
    expected === 'clause' &&
    !(token.key === '(' && before?.key === '{') &&
    !(token.key === '}' && before?.key === '{')
  ) {
    throw refusal(token, 'a clause must begin here');
  }
  if ([')', ']', '}'].includes(token.key)) return 'continuation';
  if (token.key === '{' && opensSubquery(tokens, partners, index)) return 'clause';
  // The star of RETURN * and WITH * stands for operands; that of a product comes after one.
  if (
    token.key === '*' &&
    expected !== 'continuation' &&
    ['WITH', 'RETURN', 'DISTINCT'].includes(before?.key ?? '')
  ) {
    return 'continuation';
  }
  return 'operand';
}

/** Whether the brace at `index` opens a subquery rather than a map. */
function opensSubquery(tokens: readonly CypherToken[], partners: readonly number[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind === 'word' && ['CALL', 'EXISTS', 'COUNT'].includes(before.key))
    return tokens[index - 2]?.key !== '.';
  if (before?.key !== ')') return false;
  return tokens[(partners[index - 1] ?? 0) - 1]?.key === 'CALL';
}

/** Whether the token at `index` is the brace that closes CALL { }. */
function closesCall(tokens: readonly CypherToken[], partners: readonly number[], index: number): boolean {
  if (tokens[index]?.key !== '}') return false;
  const before = (partners[index] ?? 0) - 1;
  const word = tokens[before]?.key === ')' ? (partners[before] ?? 0) - 1 : before;
  return tokens[word]?.key === 'CALL';
}

function isPathName(tokens: readonly CypherToken[], index: number): boolean {
  return tokens[index + 1]?.key === '=' && tokens[index + 2]?.key === '(';
}

function requireSubquery(tokens: readonly CypherToken[], partners: readonly number[], index: number): void {
  const next = index + 1;
  const brace = tokens[next]?.key === '(' ? (partners[next] ?? 0) + 1 : next;
  if (tokens[brace]?.key !== '{') {
    throw refusal(
      tokens[index] as CypherToken,
      'procedures may not be called; CALL may only open a subquery: CALL { ... }',
    );
  }
}

function unknownClause(token: CypherToken): NewsgraphError {
  if (writing.has(token.key)) return refusal(token, 'queries may only read');
  return refusal(
    token,
    'it is not part of what may be asked: MATCH, OPTIONAL MATCH, WHERE, WITH, RETURN, UNWIND, ORDER BY, SKIP, LIMIT, UNION, CALL { }, EXISTS { } and COUNT { }',
  );
}

/** The error for a query that is refused because of one token. */
export function refusal(token: CypherToken, reason: string): NewsgraphError {
  return new NewsgraphError(
    'QUERY_INVALID',
    `The query is refused at ${token.text} (position ${token.start + 1}): ${reason}.`,
    {
      context: { position: token.start + 1, token: token.text },
    },
  );
}
