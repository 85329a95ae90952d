import { NewsgraphError } from '../model/errors.ts';
import type { QueryParameter } from '../store/graph-store.ts';
import { dayOf } from './day.ts';
import type { NamedQuery, NamedQueryParameter } from './named-queries.ts';

/**
 * The parameters for a run of a named query: those given, as values or as text from a command line, and the defaults
 * of the others.
 * @throws NewsgraphError `QUERY_INVALID` for a parameter that is unknown, missing or of another type
 */
export function resolveParameters(
  query: NamedQuery,
  given: Readonly<Record<string, QueryParameter>>,
): Record<string, QueryParameter> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(query.parameters, name)) {
      const known = Object.keys(query.parameters).join(', ') || 'none';
      throw new NewsgraphError(
        'QUERY_INVALID',
        `The query ${query.name} has no parameter ${name}. It has: ${known}.`,
      );
    }
  }
  return Object.fromEntries(
    Object.entries(query.parameters).map(([name, parameter]) => {
      const value = Object.hasOwn(given, name) ? given[name] : parameter.default;
      if (value === undefined) {
        const example =
          parameter.example === undefined ? '' : `, such as ${JSON.stringify(parameter.example)}`;
        throw new NewsgraphError(
          'QUERY_INVALID',
          `The query ${query.name} needs the parameter ${name}: ${parameter.description}${example}.`,
        );
      }
      return [name, convert(query, name, parameter, value)];
    }),
  );
}

function convert(
  query: NamedQuery,
  name: string,
  parameter: NamedQueryParameter,
  value: QueryParameter,
): QueryParameter {
  if (value === null && parameter.default === null) return value;
  const converted = ofType(parameter.type, value);
  if (converted !== null) return converted;
  throw new NewsgraphError(
    'QUERY_INVALID',
    `The parameter ${name} of the query ${query.name} must be ${describe(parameter.type)}, not ${JSON.stringify(value)}.`,
  );
}

function describe(type: NamedQueryParameter['type']): string {
  return type === 'firstDay' || type === 'lastDay'
    ? 'a date such as 2025, 2025-11 or 2025-11-27'
    : `of type ${type}`;
}

function ofType(type: NamedQueryParameter['type'], value: QueryParameter): QueryParameter {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : null;
    case 'integer': {
      const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
      return Number.isSafeInteger(number) ? number : null;
    }
    case 'boolean':
      if (typeof value === 'boolean') return value;
      return value === 'true' ? true : value === 'false' ? false : null;
    case 'firstDay':
    case 'lastDay':
      return typeof value === 'string' ? dayOf(value, type === 'firstDay' ? 'first' : 'last') : null;
    case 'strings':
      if (typeof value === 'string') return value.split(',').map((item) => item.trim());
      return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  }
}
