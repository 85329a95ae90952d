import type { CypherToken } from '../../cypher/cypher-tokens.ts';
import { opensSubquery, type ReadQuery, refusal } from '../../cypher/read-only.ts';
import { aggregates, isCall } from './subset-functions.ts';

/** Refuses an aggregate without a name: it would turn the nodes beside it into bare numbers. */
export function checkAliases(query: ReadQuery): void {
  const { tokens, partners } = query;
  let depth = 0;
  let projecting = false;
  let pending: CypherToken | undefined;
  const settle = (): void => {
    if (pending !== undefined) throw refusal(pending, 'give the aggregate a name: count(x) AS n');
  };
  tokens.forEach((token, index) => {
    if (['(', '[', '{'].includes(token.key) && !(token.key === '{' && opensClauses(query, index))) depth++;
    if ([')', ']', '}'].includes(token.key)) {
      const opener = partners[index] ?? 0;
      if (token.key === '}' && opensClauses(query, opener)) {
        settle();
        projecting = false;
      } else depth--;
    }
    if (token.key === 'RETURN' && tokens[index - 1]?.key !== '.') projecting = true;
    if (projecting && isCall(query, index) && aggregates.has(token.key)) pending ??= token;
    if (depth > 0) return;
    if (token.key === 'AS') pending = undefined;
    if (projecting && (token.key === ',' || ['ORDER', 'SKIP', 'LIMIT', 'UNION'].includes(token.key))) {
      settle();
      if (token.key !== ',') projecting = false;
    }
  });
  settle();
}

/** Whether the brace opens CALL { }, whose content has projections of its own. */
function opensClauses({ tokens, partners }: ReadQuery, brace: number): boolean {
  const before = tokens[brace - 1]?.key;
  return opensSubquery(tokens, partners, brace) && before !== 'EXISTS' && before !== 'COUNT';
}
