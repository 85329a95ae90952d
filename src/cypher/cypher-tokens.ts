import { NewsgraphError } from '../model/errors.ts';

/**
 * What a token is. `word`: a keyword or a plain name. `name`: a name in backticks. `parameter`: `$name`. `symbol`:
 * punctuation or an operator.
 */
type CypherTokenKind = 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol';

/** The smallest meaningful piece of a Cypher query. Comments and white space are not tokens. */
export interface CypherToken {
  readonly kind: CypherTokenKind;
  /** As written, quotes included. */
  readonly text: string;
  /** For comparing with keywords and symbols: a word in capitals; empty for strings and names in backticks. */
  readonly key: string;
  /** UTF-16 offset into the query. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
}

// Sticky patterns, tried in this order. Only what they list is accepted: a character outside them could be read
// differently by an engine, so it is refused.
const blank = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y;
const patterns: readonly (readonly [CypherTokenKind, RegExp])[] = [
  ['string', /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y],
  ['name', /(?:`[^`]*`)+/y],
  ['parameter', /\$(?:[\p{ID_Continue}_]+|(?:`[^`]*`)+)/uy],
  ['number', /0[xX][\da-fA-F]+|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{ID_Start}_][\p{ID_Continue}]*/uy],
  ['symbol', /\.\.|<=|>=|<>|=~|\+=|\|\||\/(?!\*)|[()[\]{},.:;|&!+\-*%^=<>]/y],
];

/**
 * Splits a Cypher query into tokens.
 * @throws NewsgraphError `QUERY_INVALID` for a string, name or comment that does not end, for a character that is no
 * part of Cypher, and for an escape that one engine reads as a quote and another does not
 */
export function tokenizeCypher(query: string): CypherToken[] {
  const tokens: CypherToken[] = [];
  let at = 0;
  while (at < query.length) {
    blank.lastIndex = at;
    const skipped = blank.exec(query);
    if (skipped !== null) {
      at += skipped[0].length;
      continue;
    }
    const token = readToken(query, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(query: string, at: number): CypherToken {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(query)?.[0];
    if (text === undefined) continue;
    if (kind === 'string' || kind === 'name' || kind === 'parameter') refuseEscapedQuote(text, at);
    const key = kind === 'word' ? text.toUpperCase() : kind === 'symbol' ? text : '';
    return { kind, text, key, start: at, end: at + text.length };
  }
  throw new NewsgraphError(
    'QUERY_INVALID',
    `The query cannot be read at position ${at + 1}: ${reasonAt(query, at)}.`,
    {
      context: { position: at + 1 },
    },
  );
}

function reasonAt(query: string, at: number): string {
  const rest = query.slice(at);
  if (rest.startsWith('/*')) return 'a comment is opened with /* and not closed';
  if (rest.startsWith("'") || rest.startsWith('"')) return 'a string is opened and not closed';
  if (rest.startsWith('`')) return 'a name is opened with a backtick and not closed';
  return `unexpected character ${JSON.stringify(String.fromCodePoint(rest.codePointAt(0) ?? 0))}`;
}

// Neo4j 5 decodes \uXXXX before it splits the text, so that an escaped quote ends the string there; here it does not.
function refuseEscapedQuote(text: string, at: number): void {
  const found = /\\u+(?:0022|0027|0060|005c)/i.exec(text);
  if (found === null) return;
  throw new NewsgraphError(
    'QUERY_INVALID',
    `The escape ${found[0]} at position ${at + found.index + 1} is read differently by different stores. Pass the value as a parameter.`,
    { context: { position: at + found.index + 1 } },
  );
}

/**
 * For every bracket the index of its partner; -1 for all other tokens.
 * @throws NewsgraphError `QUERY_INVALID` where brackets do not pair up
 */
export function pairBrackets(tokens: readonly CypherToken[]): number[] {
  const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  const partners = tokens.map(() => -1);
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (['(', '[', '{'].includes(token.key)) open.push(index);
    const opener = closing[token.key];
    if (opener === undefined) return;
    const partner = open.pop();
    if (partner === undefined || tokens[partner]?.key !== opener) throw unbalanced(token);
    partners[partner] = index;
    partners[index] = partner;
  });
  const left = open.pop();
  if (left !== undefined) throw unbalanced(tokens[left] as CypherToken);
  return partners;
}

function unbalanced(token: CypherToken): NewsgraphError {
  return new NewsgraphError(
    'QUERY_INVALID',
    `The bracket ${token.text} at position ${token.start + 1} has no partner.`,
    {
      context: { position: token.start + 1 },
    },
  );
}
