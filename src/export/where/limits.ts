import { bases as allBases, type Basis } from '../../model/extraction.ts';
import type { Ontology } from '../../model/ontology.ts';
import { dayOf } from '../../query/day.ts';
import { invalid } from './parse-where.ts';
import type { Where } from './where.ts';

/** What is exported, checked and with ids for names. Null is no limit. */
export interface Limits {
  /** Kinds in lower case, as ids begin. */
  readonly kinds: ReadonlySet<string> | null;
  readonly types: ReadonlySet<string> | null;
  readonly bases: ReadonlySet<Basis> | null;
  readonly days: DayLimits | null;
  readonly near: { readonly ids: ReadonlySet<string>; readonly depth: number } | null;
}

/** First and last day of publication; null for an open end. One of the two is a day. */
export interface DayLimits {
  readonly since: string | null;
  readonly until: string | null;
}

const mostDepth = 10;

/**
 * Checks limits against what there is.
 * @param idOf Gives the id of an entity that is named, or throws.
 * @throws NewsgraphError `CONFIG_INVALID` for what there is not, naming what there is, and for a wrong date or depth
 */
export function checkLimits(where: Where, ontology: Ontology, idOf: (name: string) => string): Limits {
  const { kinds = [], types = [], bases = [], near = [], depth } = where;
  if (depth !== undefined && near.length === 0) throw invalid(`depth=${depth}`, 'near is missing');
  if (depth !== undefined && !(Number.isInteger(depth) && depth >= 1 && depth <= mostDepth)) {
    throw invalid(`depth=${depth}`, `it must be a whole number from 1 to ${mostDepth}`);
  }
  const knownKinds = kinds.map((kind) => oneOf(kind, 'kind', Object.keys(ontology.kinds)).toLowerCase());
  const knownTypes = types.map((type) => oneOf(type, 'type', Object.keys(ontology.types)));
  const knownBases = bases.map((basis) => oneOf(basis, 'basis', allBases));
  return {
    kinds: setOf(knownKinds),
    types: setOf(knownTypes),
    bases: setOf(knownBases),
    days: daysOf(where),
    near: near.length === 0 ? null : { ids: new Set(near.map(idOf)), depth: depth ?? 1 },
  };
}

function oneOf<T extends string>(name: string, what: 'kind' | 'type' | 'basis', known: readonly T[]): T {
  const found = known.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw invalid(`${what}=${name}`, `there is no ${what} ${name}; there are ${known.join(', ')}`);
}

function setOf<T>(items: readonly T[]): ReadonlySet<T> | null {
  return items.length === 0 ? null : new Set(items);
}

function daysOf({ since, until }: Where): DayLimits | null {
  const first = since === undefined ? null : dayIn('since', since, 'first');
  const last = until === undefined ? null : dayIn('until', until, 'last');
  if (first !== null && last !== null && first > last) {
    throw invalid(`until=${until}`, `it is before since=${since}`);
  }
  return first === null && last === null ? null : { since: first, until: last };
}

function dayIn(name: string, date: string, end: 'first' | 'last'): string {
  const day = dayOf(date, end);
  if (day !== null) return day;
  throw invalid(`${name}=${date}`, 'it must be a date such as 2025, 2025-11 or 2025-11-27');
}

/** Whether something was published within the limits; what is not known is not. */
export function isWithin(day: string | null, limits: DayLimits | null): boolean {
  if (limits === null) return true;
  const { since, until } = limits;
  return day !== null && (since === null || day >= since) && (until === null || day <= until);
}
