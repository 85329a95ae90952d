import type { CypherToken } from './cypher-tokens.ts';
import { refusal } from './read-only.ts';
import type { LiteralExpression } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

const constants: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads a number, a string, true, false or null; null for anything else. */
export function parseLiteral(reader: TokenReader): LiteralExpression | null {
  const token = reader.token();
  if (token === undefined) return null;
  const value = constantOf(token);
  if (value === undefined || reader.key(1) === '(') return null;
  reader.next();
  return { kind: 'literal', value, fractional: isFractional(token), ...reader.since(token) };
}

function constantOf(token: CypherToken): LiteralExpression['value'] | undefined {
  if (token.kind === 'number') {
    if (/^0(?:\d|X)/.test(token.text)) throw refusal(token, 'a number is written without 0 before it');
    const value = Number(token.text);
    if (!isFractional(token) && !Number.isSafeInteger(value))
      throw refusal(token, 'whole numbers beyond 2^53 are not compared alike everywhere');
    return value;
  }
  if (token.kind === 'string') return textOf(token);
  return token.kind === 'word' ? constants[token.key] : undefined;
}

function isFractional({ kind, text }: CypherToken): boolean {
  return kind === 'number' && /^(?!0x).*[.eE]/.test(text);
}

function textOf(token: CypherToken): string {
  return token.text.slice(1, -1).replace(/\\(u[\da-fA-F]{4}|[\s\S])/g, (written, code: string) => {
    // Half a character, of which another escape is the second half, is not put together everywhere.
    const isHalf = /^u[dD][89a-fA-F]/.test(code);
    if (code.length > 1 && !isHalf) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const character = escapes[code];
    if (character === undefined)
      throw refusal(token, `the escape ${written} is not the same everywhere: pass the text as a parameter`);
    return character;
  });
}
