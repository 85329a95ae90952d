import { BoundedCache } from '../../system/bounded-cache.ts';
import type { BodyName } from './body/body-name.ts';
import { parseBody } from './body/parse-body.ts';
import { nameKey } from './name-key.ts';
import { parsePerson } from './person/parse-person.ts';
import type { PersonName } from './person/person-name.ts';

/** A name taken apart by the rules of its kind. */
export type ParsedName = PersonName | BodyName;

const cache = new BoundedCache<ParsedName>(40_000);

/** Takes a name apart. What was parsed lately is remembered. */
export function parseName(kind: string, name: string): ParsedName {
  return cache.get(`${kind}\0${name}`, () => {
    const key = nameKey(kind, name);
    return kind === 'Person' ? parsePerson(name, key) : parseBody(kind, name, key);
  });
}

/** Whether a name was parsed as a person's. */
export function isPersonName(name: ParsedName): name is PersonName {
  return name.kind === 'Person';
}
