import type { Entity } from '../../model/extraction.ts';
import { nameKey } from '../names/name-key.ts';
import { bareBody } from './body-name.ts';
import type { DocumentView } from './document-view.ts';
import type { Lexicons } from './lexicons.ts';

const seats: ReadonlySet<string> = new Set(['BASED_IN', 'PART_OF', 'LOCATED_IN']);

/** ISO code of the country that an entity is or belongs to as far as the document says, or null. */
export function homeOf(
  view: DocumentView,
  lexicons: Lexicons,
  { id, kind, name, attributes }: Entity,
): string | null {
  if (kind === 'Country') return code(attributes.iso);
  if (kind === 'Person') return null;
  const { iso: bare, name: rest } = kind === 'Organization' ? bareBody(name, lexicons) : { iso: null, name };
  if (bare !== null) return bare;
  const own = code(attributes.country);
  // A list knows one body of a name that many countries have: a text that never names its country means another.
  if (own !== null && !(isGeneric(lexicons, attributes, rest) && isElsewhere(view, own))) return own;
  for (const { type, subject, object } of view.factsOf(id)) {
    if (!seats.has(type) || subject !== id || object === null) continue;
    const { kind: kindOf, attributes: of } = view.byId.get(object)!;
    const country = kindOf === 'Country' ? code(of.iso) : code(of.country);
    if (country !== null) return country;
  }
  if (!isGeneric(lexicons, attributes, rest)) return null;
  return countryInFront(view, lexicons, id) ?? view.setting.country;
}

/** Longest sentence, and longest name of a place in front of it, that are looked at. */
const longestSentence = 300;
const longestPlace = 40;

/** "In New Delhi, ... of the Ministry of External Affairs": the country of the place in front of a sentence that has a name. */
function countryInFront(view: DocumentView, lexicons: Lexicons, id: string): string | null {
  for (const { form, start } of view.mentionsOf(id)) {
    if (form !== 'name') continue;
    const before = view.text.slice(Math.max(0, start - longestSentence), start);
    const sentence = before.split(/\n|[.!?]["”]?\s+(?=\p{Lu})/u).at(-1)!;
    if (!sentence.startsWith('In ')) continue;
    const at = start - sentence.length + 'In '.length;
    const [place] = view.namesWithin(at, at + longestPlace);
    if (place?.start !== at || view.text[place.end] !== ',') continue;
    const entity = view.byId.get(place.entity)!;
    if (entity.kind !== 'Place' && entity.kind !== 'Country') continue;
    const home = homeOf(view, lexicons, entity);
    if (home !== null) return home;
  }
  return null;
}

/** Whether a text plays in other countries than one, which it never names. */
function isElsewhere({ setting }: DocumentView, iso: string): boolean {
  return setting.country !== null && !setting.named.has(iso);
}

function isGeneric({ identity }: Lexicons, attributes: Entity['attributes'], name: string): boolean {
  return attributes.generic === true || identity.isGenericBody(name);
}

/** What stands for a body in offices and among ties: a country's code, else a key of its name, with the country where many have one. */
export function bodyKey(view: DocumentView, lexicons: Lexicons, entity: Entity): string | null {
  const { kind, name, attributes } = entity;
  if (kind === 'Country') return code(attributes.iso);
  const bare = kind === 'Organization' ? bareBody(name, lexicons).name : name;
  const key = nameKey(kind, bare);
  if (attributes.generic !== true && !lexicons.identity.isGenericBody(bare)) return key;
  const home = homeOf(view, lexicons, entity);
  return home === null ? null : `${key}@${home}`;
}

function code(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.toUpperCase() : null;
}
