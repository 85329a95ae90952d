import type { CypherToken } from '../../cypher/cypher-tokens.ts';
import { opensSubquery, type ReadQuery, refusal } from '../../cypher/read-only.ts';
import { checkAliases } from './subset-aliases.ts';
import {
  aggregates,
  checkBareElement,
  checkFunction,
  keywords,
  patternVariables,
} from './subset-functions.ts';

/**
 * Refuses what this engine is known to get wrong without saying so, each with a way to write it that gives the right
 * result. What the engine itself reports as an error is left to it, save where its message would not help.
 * @throws NewsgraphError `QUERY_INVALID`
 */
export function checkEmbeddedSubset(query: ReadQuery): void {
  const elements = patternVariables(query);
  query.tokens.forEach((token, index) => {
    checkFunction(query, token, index, elements);
    checkBracket(query, token, index);
    checkBareElement(query, token, index, elements);
    checkRange(query, token, index);
    checkSubquery(query, token, index);
    checkPaging(query, token, index);
  });
  checkPowers(query);
  checkAliases(query);
}

function checkBracket({ tokens, partners }: ReadQuery, token: CypherToken, index: number): void {
  if (token.key !== '[') return;
  const end = partners[index] ?? 0;
  const before = tokens[index - 1];
  const indexes =
    before !== undefined &&
    (['name', 'parameter', 'string'].includes(before.kind) ||
      [')', ']', '}'].includes(before.key) ||
      (before.kind === 'word' && !keywords.has(before.key)));
  if (indexes) {
    const slice = tokens.findIndex((one, at) => at > index && at < end && one.key === '..');
    if (slice !== -1 && (tokens[index + 1]?.key === '-' || tokens[slice + 1]?.key === '-')) {
      throw refusal(
        token,
        'a slice with a negative bound is wrong here: count from the start, as in x[size(x) - 2..]',
      );
    }
    const call = before.key === ')' ? tokens[(partners[index - 1] ?? 0) - 1] : undefined;
    if (call !== undefined && aggregates.has(call.key)) {
      throw refusal(token, 'an aggregate cannot be sliced in place here: name it in a WITH first');
    }
  } else if (before?.key !== '-' && tokens[end + 1]?.key === '+' && tokens[end + 2]?.key !== '[') {
    const next = tokens[end + 2];
    if (next?.kind === 'string' || next?.kind === 'number') {
      throw refusal(next, 'a list plus a single value is null here: write the value as a list, [x]');
    }
  }
}

function checkRange({ tokens }: ReadQuery, token: CypherToken, index: number): void {
  if (token.key !== '..' || tokens[index - 2]?.key !== '*') return;
  const [least, most] = [tokens[index - 1], tokens[index + 1]];
  if (least?.kind !== 'number' || most?.kind !== 'number') return;
  if (Number(least.text) > Number(most.text))
    throw refusal(token, 'the range of lengths is empty, but would give rows here');
}

function checkSubquery(query: ReadQuery, token: CypherToken, index: number): void {
  const { tokens, partners } = query;
  if (token.key === 'COLLECT' && tokens[index + 1]?.key === '{') {
    throw refusal(token, 'COLLECT { } is not known here: use CALL { } with collect()');
  }
  if (token.key === ':' && tokens[index + 2]?.key === '|' && isNodePattern(tokens, index)) {
    throw refusal(tokens[index + 2] as CypherToken, 'write alternatives of labels as WHERE n:A OR n:B');
  }
  if (token.key !== '{' || !opensSubquery(tokens, partners, index) || tokens[index - 1]?.kind !== 'word')
    return;
  if (tokens[index - 1]?.key === 'CALL') return;
  for (let at = index + 1; at < (partners[index] ?? 0); at++) {
    const inner = tokens[at] as CypherToken;
    const isClause =
      inner.key === 'RETURN' ||
      (inner.key === 'WITH' && !['STARTS', 'ENDS'].includes(tokens[at - 1]?.key ?? ''));
    if (isClause && tokens[at - 1]?.key !== '.') {
      throw refusal(inner, 'EXISTS { } and COUNT { } hold MATCH and WHERE only here');
    }
  }
}

function isNodePattern(tokens: readonly CypherToken[], colon: number): boolean {
  return tokens[colon - 1]?.key === '(' || tokens[colon - 2]?.key === '(';
}

function checkPaging({ tokens }: ReadQuery, token: CypherToken, index: number): void {
  if (!['SKIP', 'LIMIT'].includes(token.key) || tokens[index - 1]?.key === '.') return;
  const value = tokens[index + 1];
  if (value?.kind !== 'number' && value?.kind !== 'parameter') return;
  const next = tokens[index + 2];
  if (next?.kind === 'symbol' && !['}', ')', ';'].includes(next.key)) {
    throw refusal(token, 'it takes one number or one parameter here');
  }
}

function checkPowers({ tokens, partners }: ReadQuery): void {
  const seen = new Set<number>();
  tokens.forEach((token, index) => {
    if (token.key !== '^') return;
    const opener = tokens.findLastIndex((_, at) => at < index && (partners[at] ?? -1) > index);
    if (seen.has(opener))
      throw refusal(token, 'a chain of powers is grouped from the right here: set brackets');
    seen.add(opener);
  });
}
