import { parseExpression } from './parse-expression.ts';
import { parsePatterns } from './parse-pattern.ts';
import { type ReadQuery, refusal } from './read-only.ts';
import type { Clause, Expression, ProjectionClause, ProjectionItem, Query, SingleQuery } from './syntax.ts';
import { createTokenReader, type TokenReader } from './token-reader.ts';

/**
 * Reads a query into a tree. Its grammar is the part of Cypher 5 that every store takes.
 * @throws NewsgraphError `QUERY_INVALID` with the place and what would be expected there
 */
export function parseQuery(query: ReadQuery): Query {
  const reader = createTokenReader(query);
  const tree = parseUnion(reader);
  if (reader.token() !== undefined) reader.fail('a clause');
  return tree;
}

function parseUnion(reader: TokenReader): Query {
  const parts = [parseSingle(reader)];
  let union: Query['union'] = null;
  while (reader.key() === 'UNION') {
    const token = reader.next();
    const kind = reader.take('ALL') ? 'all' : 'distinct';
    reader.take('DISTINCT');
    if (union !== null && union !== kind) throw refusal(token, 'UNION and UNION ALL cannot be mixed');
    union = kind;
    parts.push(parseSingle(reader));
  }
  return { parts, union };
}

function parseSingle(reader: TokenReader): SingleQuery {
  const clauses: Clause[] = [];
  for (;;) {
    const clause = parseClause(reader);
    clauses.push(clause);
    if (clause.kind === 'return') return { clauses };
  }
}

function parseClause(reader: TokenReader): Clause {
  switch (reader.key()) {
    case 'OPTIONAL':
    case 'MATCH':
      return parseMatch(reader);
    case 'UNWIND':
      return parseUnwind(reader);
    case 'WITH':
      return parseProjection(reader, 'with');
    case 'RETURN':
      return parseProjection(reader, 'return');
    case 'CALL':
      return parseCall(reader);
    default:
      return reader.fail('a clause that ends in RETURN');
  }
}

function parseMatch(reader: TokenReader): Clause {
  const optional = reader.key() === 'OPTIONAL';
  const token = reader.next();
  if (optional) reader.expect('MATCH');
  const patterns = parsePatterns(reader);
  return { kind: 'match', optional, patterns, where: parseWhere(reader), ...reader.since(token) };
}

/** The condition after WHERE, if there is one. */
export function parseWhere(reader: TokenReader): Expression | null {
  return reader.take('WHERE') ? parseExpression(reader) : null;
}

function parseUnwind(reader: TokenReader): Clause {
  const token = reader.next();
  const list = parseExpression(reader);
  reader.expect('AS');
  return { kind: 'unwind', list, variable: reader.name('a name'), ...reader.since(token) };
}

function parseProjection(reader: TokenReader, kind: 'with' | 'return'): ProjectionClause {
  const token = reader.next();
  const distinct = reader.take('DISTINCT');
  const all = reader.take('*');
  const items: ProjectionItem[] = [];
  if (!all || reader.take(',')) {
    do items.push(parseItem(reader));
    while (reader.take(','));
  }
  const order: Expression[] = [];
  if (reader.take('ORDER', 'BY')) {
    do {
      order.push(parseExpression(reader));
      if (['ASC', 'DESC', 'ASCENDING', 'DESCENDING'].includes(reader.key())) reader.next();
    } while (reader.take(','));
  }
  const skip = reader.take('SKIP') ? parseExpression(reader) : null;
  const limit = reader.take('LIMIT') ? parseExpression(reader) : null;
  const where = kind === 'with' ? parseWhere(reader) : null;
  return { kind, distinct, all, items, order, skip, limit, where, ...reader.since(token) };
}

function parseItem(reader: TokenReader): ProjectionItem {
  const expression = parseExpression(reader);
  return { expression, alias: reader.take('AS') ? reader.name('a name') : null };
}

function parseCall(reader: TokenReader): Clause {
  const token = reader.next();
  let imports: string[] | '*' | null = null;
  if (reader.take('(')) {
    if (reader.take('*')) imports = '*';
    else {
      const names: string[] = [];
      while (reader.key() !== ')') {
        if (names.length > 0) reader.expect(',');
        names.push(reader.name('a variable'));
      }
      imports = names;
    }
    reader.expect(')');
  }
  reader.expect('{');
  const query = parseUnion(reader);
  reader.expect('}');
  return { kind: 'call', imports, query, ...reader.since(token) };
}
