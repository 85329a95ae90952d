import type { CypherToken } from './cypher-tokens.ts';
import { type ReadQuery, refusal } from './read-only.ts';
import type { Placed } from './syntax.ts';

/** Reads the tokens of a query one after the other. */
export interface TokenReader {
  /** The key of the token `ahead` of the next one; empty at the end. */
  key(ahead?: number): string;
  token(ahead?: number): CypherToken | undefined;
  /** The key of the innermost bracket that is open; empty outside of all. */
  enclosing(): string;
  /** Takes the next token if it, and those after it, are these. */
  take(...keys: readonly string[]): boolean;
  /** Takes the next token, which must be this. */
  expect(key: string): CypherToken;
  /** Takes a variable's name, a label or the like. */
  name(what: string): string;
  /** Takes whatever comes. */
  next(): CypherToken;
  /** The place from a token to the last one that was taken. */
  since(token: CypherToken): Placed;
  /** How many tokens ahead the partner of the next one is, which is a bracket. */
  partner(): number;
  /** Throws for what comes next. */
  fail(expected: string): never;
}

export function createTokenReader({ tokens, partners }: ReadQuery): TokenReader {
  let at = 0;
  const last = (): CypherToken => tokens[Math.min(at, tokens.length - 1)]!;
  const fail = (expected: string): never => {
    throw refusal(
      last(),
      at < tokens.length ? `${expected} is expected here` : `${expected} is missing after it`,
    );
  };
  const reader: TokenReader = {
    key: (ahead = 0) => tokens[at + ahead]?.key ?? '',
    token: (ahead = 0) => tokens[at + ahead],
    enclosing: () => tokens.slice(0, at).findLast((_, index) => (partners[index] ?? -1) >= at)?.key ?? '',
    take(...keys) {
      if (!keys.every((key, ahead) => reader.key(ahead) === key)) return false;
      at += keys.length;
      return true;
    },
    expect: (key) => (reader.key() === key ? reader.next() : fail(key)),
    name(what) {
      const token = reader.token();
      if (token?.kind !== 'word' && token?.kind !== 'name') return fail(what);
      at += 1;
      return token.kind === 'name' ? token.text.slice(1, -1).replaceAll('``', '`') : token.text;
    },
    next() {
      const token = tokens[at];
      if (token === undefined) return fail('more');
      at += 1;
      return token;
    },
    since: (token) => ({ token, start: token.start, end: tokens[at - 1]?.end ?? token.end }),
    partner: () => (partners[at] ?? at) - at,
    fail,
  };
  return reader;
}
