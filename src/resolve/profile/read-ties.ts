import type { Claim, Entity } from '../../model/extraction.ts';
import { nameSlug } from '../name-slug.ts';
import { nameKey } from '../names/name-key.ts';
import type { DocumentView } from './document-view.ts';
import { bodyKey, homeOf } from './home-of.ts';
import type { Lexicons } from './lexicons.ts';
import type { ProfileDraft } from './profile-draft.ts';

/** Adds what the claims of a document say of an entity's ties to countries, bodies and relatives. */
export function readTies(view: DocumentView, lexicons: Lexicons, entity: Entity, draft: ProfileDraft): void {
  for (const claim of view.factsOf(entity.id)) {
    if (claim.type === 'FAMILY_OF') readKin(view, lexicons, entity.id, claim, draft);
    else if (claim.subject === entity.id && claim.object !== null) {
      const object = view.byId.get(claim.object);
      if (object === undefined) continue;
      if (entity.kind === 'Person') readService(view, lexicons, claim, object, draft);
      else readSeat(view, lexicons, entity, claim, object, draft);
    }
  }
}

const services: ReadonlySet<string> = new Set(['LEADS', 'WORKS_FOR', 'MEMBER_OF', 'CITIZEN_OF']);

function readService(
  view: DocumentView,
  lexicons: Lexicons,
  claim: Claim,
  object: Entity,
  draft: ProfileDraft,
): void {
  if (!services.has(claim.type) || object.attributes.unnamed === true) return;
  const home = homeOf(view, lexicons, object);
  if (home !== null) draft.countries.add(home);
  if (claim.type === 'CITIZEN_OF') return;
  const { identity } = lexicons;
  const { office } = claim.attributes;
  // "Energy Minister Ana Kolar": the portfolio is no body.
  if (
    object.kind === 'Organization' &&
    !/\s/u.test(object.name) &&
    /minister|secretary/iu.test(`${office}`)
  ) {
    const { country } = view.setting;
    const portfolio = identity.officeOf(`${object.name.toLowerCase()} minister`);
    draft.fields.add('politics');
    if (country !== null && identity.isOffice(portfolio)) draft.offices.add(`${portfolio}@${country}`);
    return;
  }
  const key = bodyKey(view, lexicons, object);
  if (typeof office === 'string') {
    const phrase = office.toLowerCase().replaceAll('.', '');
    const field = identity.fieldOfRole(phrase) ?? identity.fieldOfRole(phrase.split(' ').at(-1)!);
    // A party's or a company's president governs no country.
    if (field !== null && (field !== 'politics' || object.kind !== 'Organization')) draft.fields.add(field);
    if (key !== null && identity.isOffice(phrase)) draft.offices.add(`${identity.officeOf(phrase)}@${key}`);
  }
  if (object.kind !== 'Organization') return;
  if (key !== null) draft.bodies.add(key);
  const field = identity.fieldOfBody(object.name);
  if (field !== null) draft.fields.add(field);
}

const seats: ReadonlySet<string> = new Set(['BASED_IN', 'PART_OF', 'LOCATED_IN']);

function readSeat(
  view: DocumentView,
  lexicons: Lexicons,
  { kind }: Entity,
  { type, basis }: Claim,
  object: Entity,
  draft: ProfileDraft,
): void {
  if (!seats.has(type)) return;
  // Where a name alone tells the country it may tell it wrong: "Paris, Texas".
  if (kind === 'Place' && basis === 'known') return;
  const home = homeOf(view, lexicons, object);
  if (home !== null && (object.kind === 'Country' || kind !== 'Place')) draft.countries.add(home);
  if (object.kind === 'Country') return;
  const regions = lexicons.identity.regionOf(object.name);
  if (object.kind === 'Place' && regions.length > 0) {
    for (const { name, iso } of regions) draft.regions.add(`${iso.toLowerCase()}-${nameSlug(name)}`);
    return;
  }
  const key = bodyKey(view, lexicons, object);
  if (key !== null) draft.bodies.add(key);
}

const opposite: Readonly<Record<string, string>> = {
  parent: 'child',
  child: 'parent',
  elder: 'younger',
  younger: 'elder',
};

/** "A's sister B" and "B, the sister of A": B is the sister of A. */
function readKin(
  view: DocumentView,
  lexicons: Lexicons,
  id: string,
  claim: Claim,
  draft: ProfileDraft,
): void {
  const { subject, object, attributes, evidence } = claim;
  if (object === null) return;
  const other = view.byId.get(subject === id ? object : subject);
  const relation = typeof attributes.relation === 'string' ? attributes.relation.toLowerCase() : '';
  const isSubjects = relation !== '' && evidence.quote.toLowerCase().includes(`${relation} of `);
  const isKin = isSubjects === (subject === id);
  if (isKin) {
    const gender = lexicons.coreference.genderOfNoun(relation);
    if (gender !== null) draft.genders.add(gender);
  }
  if (other === undefined || !/\S\s+\S/u.test(other.name)) return;
  const kin = lexicons.identity.kinOf(relation) ?? 'other';
  // How the other is to this one.
  const how = isKin ? (opposite[kin] ?? kin) : kin;
  draft.relatives.add(`${how}:${nameKey('Person', other.name)}`);
}
