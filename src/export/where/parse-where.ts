import { NewsgraphError } from '../../model/errors.ts';
import type { Where } from './where.ts';

const keys = ['kind', 'type', 'basis', 'since', 'until', 'near', 'depth'] as const;
type Key = (typeof keys)[number];

/**
 * Reads limits as they are given to a command: `kind=Person,Country`, `type=CONSULT`, `basis=stated`, `since=2025-01`,
 * `until=2025`, `near=Kim Jong Un`, `depth=2`. Kinds, types and bases of several are put together, and so are the
 * entities of several `near`; the others may be given once.
 * @throws NewsgraphError `CONFIG_INVALID`, naming what is wrong
 */
export function parseWhere(texts: readonly string[]): Where {
  const given = new Map<Key, string[]>();
  for (const text of texts) {
    const [, key, value] = /^([^=]*)=([\s\S]*)$/.exec(text.trim()) ?? [];
    if (key === undefined || value === undefined) throw invalid(text, 'it must be of the form name=value');
    const known = keys.find((one) => one === key.trim());
    if (known === undefined)
      throw invalid(text, `there is no ${key.trim()} to limit by; there are ${keys.join(', ')}`);
    if (value.trim() === '') throw invalid(text, 'a value is missing');
    given.set(known, [...(given.get(known) ?? []), value.trim()]);
  }
  const single = (key: 'since' | 'until' | 'depth') => {
    const [first, second] = given.get(key) ?? [];
    if (second !== undefined) throw invalid(`${key}=${second}`, `${key} is given twice`);
    return first;
  };
  const [since, until, depth] = [single('since'), single('until'), single('depth')];
  return {
    ...(given.has('kind') ? { kinds: words(given, 'kind') } : {}),
    ...(given.has('type') ? { types: words(given, 'type') } : {}),
    ...(given.has('basis') ? { bases: words(given, 'basis') } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(given.has('near') ? { near: given.get('near')! } : {}),
    ...(depth === undefined ? {} : { depth: depthOf(depth) }),
  };
}

/** The values of lists with commas between. */
function words(given: ReadonlyMap<Key, readonly string[]>, key: Key): readonly string[] {
  return given.get(key)!.flatMap((text) =>
    text.split(',').map((word) => {
      if (word.trim() === '') throw invalid(`${key}=${text}`, 'a value is missing beside a comma');
      return word.trim();
    }),
  );
}

function depthOf(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw invalid(`depth=${text}`, 'it must be a whole number');
}

/** An error about one limit. */
export function invalid(limit: string, reason: string): NewsgraphError {
  return new NewsgraphError('CONFIG_INVALID', `Cannot limit by ${limit}: ${reason}.`, { context: { limit } });
}
