import type { Entity, Extraction } from '../../model/extraction.ts';
import { blockKeys } from '../names/block-keys.ts';
import { compareNames } from '../names/compare-names.ts';
import { isSingleName } from '../names/is-single-name.ts';
import { nameKey } from '../names/name-key.ts';
import { type DocumentView, type ProfiledArticle, viewDocument } from './document-view.ts';
import type { EntityProfile, ProfiledEntity } from './entity-profile.ts';
import { identityLexicons, type Lexicons } from './lexicons.ts';
import { createDraft, type ProfileDraft } from './profile-draft.ts';
import { readBody } from './read-body.ts';
import { readNames } from './read-names.ts';
import { readPerson } from './read-person.ts';
import { readPlace } from './read-place.ts';
import { readTies } from './read-ties.ts';
import { readYears } from './read-years.ts';

/** More tells nobody apart, and makes every document a node of its own. */
const most = 3;
/** Most lists of a profile are empty: they are one. */
const none: readonly string[] = [];
const longestContext = 32;

/** Profiles of all entities of a document, in the order of the extraction. Pure. */
export function readProfiles(
  article: ProfiledArticle,
  extraction: Pick<Extraction, 'entities' | 'mentions' | 'claims' | 'text'>,
): readonly ProfiledEntity[] {
  const lexicons = identityLexicons();
  const view = viewDocument(article, extraction, lexicons);
  const names = new Map(view.entities.map((entity) => [entity.id, readNames(lexicons, entity)]));
  const context = readContext(view, names);
  const besides = readBesides(view, names);
  return view.entities.map((entity) => ({
    local: entity.id,
    profile: profileOf(view, lexicons, entity, names.get(entity.id)!, besides.get(entity.id) ?? none),
    context: context
      .filter(({ entity: other }) => other !== entity.id)
      .map(({ key }) => key)
      .slice(0, longestContext),
  }));
}

function profileOf(
  view: DocumentView,
  lexicons: Lexicons,
  entity: Entity,
  names: readonly string[],
  besides: readonly string[],
): EntityProfile {
  const { id, kind, attributes } = entity;
  const iso = kind === 'Country' && typeof attributes.iso === 'string' ? attributes.iso.toUpperCase() : null;
  const draft = createDraft();
  if (iso === null && attributes.unnamed !== true) readFacets(view, lexicons, entity, draft);
  else if (typeof attributes.country === 'string') draft.countries.add(attributes.country.toUpperCase());
  const generic =
    kind === 'Organization' && (attributes.generic === true || lexicons.identity.isGenericBody(names[0]!));
  const isAlone = kind === 'Person' && isSingleName(names[0]!);
  const isHomeless = attributes.generic === true && draft.countries.size === 0;
  return {
    kind,
    names: iso === null ? names : [],
    iso,
    generic,
    own: attributes.unnamed === true || isAlone || isHomeless ? `${view.id}#${id}` : null,
    countries: few(draft.countries),
    fields: few(specific(draft.fields)),
    offices: few(draft.offices, (office) => lexicons.identity.isSingleOffice(office.split('@')[0]!)),
    bodies: few(draft.bodies),
    regions: few(draft.regions),
    relatives: few(draft.relatives),
    besides,
    born: draft.born,
    gender: draft.genders.size === 1 ? [...draft.genders][0]! : null,
  };
}

function readFacets(view: DocumentView, lexicons: Lexicons, entity: Entity, draft: ProfileDraft): void {
  readTies(view, lexicons, entity, draft);
  const { kind, attributes } = entity;
  if (kind === 'Person') readPerson(view, lexicons, entity, draft);
  else if (kind === 'Place') {
    readPlace(view, lexicons, entity, draft);
    // "Paris, Texas": the state says more than what else is told of the country.
    if (draft.regions.size > 0) draft.countries.clear();
    for (const region of draft.regions) draft.countries.add(region.slice(0, 2).toUpperCase());
    // The text itself is believed first, and only then the gazetteer, which knows one place of a name.
    if (draft.countries.size === 0 && typeof attributes.country === 'string') {
      draft.countries.add(attributes.country.toUpperCase());
    }
  } else if (kind === 'Topic') {
    // A ceasefire is one of certain countries; trade is one the world over.
    if (!lexicons.identity.isOfCountries(entity.name)) return;
    for (const iso of view.setting.leading) draft.countries.add(iso);
  } else if (kind === 'Event') draft.born = readYears(view, entity);
  else readBody(view, lexicons, entity, draft);
}

/** Without fields of which a branch is told, too. */
function specific(fields: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...fields].filter((field) => ![...fields].some((other) => other.startsWith(`${field}/`))));
}

function few(
  values: ReadonlySet<string>,
  isFirst: (value: string) => boolean = () => false,
): readonly string[] {
  if (values.size === 0) return none;
  const sorted = [...values].sort();
  return [...sorted.filter(isFirst), ...sorted.filter((value) => !isFirst(value))].slice(0, most).sort();
}

const inContext: ReadonlySet<string> = new Set([
  'Person',
  'Organization',
  'Country',
  'Place',
  'Event',
  'Group',
]);

function readContext(
  { entities }: DocumentView,
  names: ReadonlyMap<string, readonly string[]>,
): readonly { readonly entity: string; readonly key: string }[] {
  const keys = entities
    .filter(({ kind, attributes }) => inContext.has(kind) && attributes.unnamed !== true)
    .map(({ id, kind, attributes }) => ({
      entity: id,
      key: kind === 'Country' ? `iso ${attributes.iso}` : nameKey(kind, names.get(id)![0]!),
    }));
  return keys.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entity < b.entity ? -1 : 1));
}

const lookAlikes: ReadonlySet<string> = new Set(['equal', 'variant', 'near', 'partial']);

/** Names so alike that they might be taken for one, which a document gives to two. */
function readBesides(
  { entities }: DocumentView,
  names: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const named = entities.filter(
    ({ kind, name, attributes }) =>
      attributes.unnamed !== true && kind !== 'Country' && (kind !== 'Person' || !isSingleName(name)),
  );
  const blocksOf = ({ id, kind }: Entity) => blockKeys(kind, names.get(id)![0]!);
  const byBlock = new Map<string, Entity[]>();
  for (const entity of named) {
    for (const block of blocksOf(entity).own) {
      const alike = byBlock.get(block);
      if (alike === undefined) byBlock.set(block, [entity]);
      else alike.push(entity);
    }
  }
  const besides = new Map<string, Set<string>>();
  for (const one of named) {
    const alike = new Set(blocksOf(one).sought.flatMap((block) => byBlock.get(block) ?? []));
    for (const other of alike) {
      if (one.id === other.id) continue;
      const [name] = names.get(other.id)!;
      const { relation } = compareNames(one.kind, names.get(one.id)![0]!, name!);
      // A place has several names: that a document gives two of them tells nothing apart.
      if (!lookAlikes.has(relation) || (one.kind === 'Place' && relation === 'variant')) continue;
      const known = besides.get(one.id) ?? new Set();
      besides.set(one.id, known.add(nameKey(one.kind, name!)));
    }
  }
  return new Map([...besides].map(([id, keys]) => [id, few(keys)]));
}
