import { type Culture, cultures, type PersonName } from './cultures.ts';
import type { Random } from './random.ts';

/** Someone or something of the world, of whom documents speak. */
export type Identity = PersonIdentity | BodyIdentity | PlaceIdentity;

interface Common {
  /** Unique. */
  readonly key: string;
  /** ISO code of its country. */
  readonly country: string;
}

export interface PersonIdentity extends Common {
  readonly kind: 'Person';
  readonly name: PersonName;
  /** What he or she is: "defence minister". */
  readonly role: string;
  /** Whether the role is an office of a country: "the defence minister of Kenya". */
  readonly isOffice: boolean;
  readonly born: number;
}

export interface BodyIdentity extends Common {
  readonly kind: 'Organization';
  readonly name: string;
  readonly acronym: string | null;
  /** Of which every country may have one. */
  readonly isGeneric: boolean;
  /** What it is: "company". */
  readonly sort: string;
}

export interface PlaceIdentity extends Common {
  readonly kind: 'Place';
  readonly name: string;
  readonly sort: string;
}

const offices = [
  'foreign minister',
  'defence minister',
  'finance minister',
  'interior minister',
  'health minister',
  'energy minister',
  'transport minister',
  'education minister',
  'opposition leader',
  'central bank governor',
  'chief justice',
  'army chief',
];
const roles = [
  'lawmaker',
  'senator',
  'mayor',
  'judge',
  'footballer',
  'striker',
  'swimmer',
  'tennis player',
  'novelist',
  'singer',
  'film director',
  'businessman',
  'chief executive',
  'physicist',
  'historian',
  'surgeon',
  'general',
  'lawyer',
  'activist',
  'farmer',
  'teacher',
  'journalist',
];
const ministries = [
  'Ministry of Defence',
  'Ministry of Finance',
  'Ministry of Health',
  'Supreme Court',
  'Central Bank',
  'Ministry of Education',
  'Ministry of Agriculture',
  'National Assembly',
  'Ministry of Transport',
  'Constitutional Court',
];
const roots =
  'Al Bel Cor Dar El Fal Gal Hal Ver Jor Kar Lan Mer Nor Or Pel Quin Ros Sal Tor Ul Vel Wes Zan Bran Cal Der Fen Gran Hol'.split(
    ' ',
  );
const ends =
  'anta ora ivia eth onia adel imar esko ara unda essa ovia ertz illo andra ing abad ville pur stad'.split(
    ' ',
  );
const middles = 'a be ca do e fi ga hi ko la mi no o pe ra si ta u va zo'.split(' ');
const trades = [
  'Energy',
  'Bank',
  'Airlines',
  'Motors',
  'Foods',
  'Steel',
  'Telecom',
  'Mining',
  'Insurance',
  'Textiles',
];
const bodies = [
  'Institute for',
  'Council on',
  'Association of',
  'Federation of',
  'Union of',
  'Foundation for',
];
const themes = [
  'Water',
  'Rural Trade',
  'Peace',
  'Seafarers',
  'Sports Medicine',
  'Press Freedom',
  'Public Health',
  'Teachers',
];

/** Persons, bodies and places, in shares as news has them; names repeat as often as chance and fashion have it. */
export function createIdentities(count: number, random: Random): Identity[] {
  return Array.from({ length: count }, (_, number): Identity => {
    const key = `i${number}`;
    const culture = random.pick(cultures);
    const country = random.pick(culture.countries, 1.5);
    const draw = random.next();
    if (draw < 0.6) return createPerson({ key, country }, culture, random);
    if (draw < 0.85) return createBody({ key, country }, number, random);
    const name = inventName(random);
    const prefix = random.chance(0.3) ? `${random.pick(['San', 'New', 'Port', 'Fort', 'El'])} ` : '';
    return {
      key,
      country,
      kind: 'Place',
      name: prefix + name,
      sort: random.pick(['town', 'city', 'province', 'village']),
    };
  });
}

/** A name of a place or firm. */
function inventName(random: Random): string {
  const middle = random.chance(0.85) ? random.pick(middles) : '';
  return random.pick(roots) + middle + random.pick(ends);
}

function createPerson(common: Common, culture: Culture, random: Random): PersonIdentity {
  const isOffice = random.chance(0.3);
  const role = random.pick(isOffice ? offices : roles);
  return {
    ...common,
    kind: 'Person',
    name: culture.create(random),
    role,
    isOffice,
    born: 1940 + random.index(62),
  };
}

function createBody(common: Common, number: number, random: Random): BodyIdentity {
  const root = inventName(random);
  const base = { ...common, kind: 'Organization', isGeneric: false } as const;
  // There is one of each in a country: the number says which.
  if (number % 25 === 0) {
    const place = Math.floor(number / 25);
    const all = cultures.flatMap(({ countries }) => countries);
    const country = all[place % all.length]!;
    const name = ministries[Math.floor(place / all.length)];
    if (name !== undefined)
      return { ...base, country, name, acronym: null, isGeneric: true, sort: 'government' };
  }
  if (random.chance(0.55)) {
    return { ...base, name: `${root} ${random.pick(trades)}`, acronym: null, sort: 'company' };
  }
  if (random.chance(0.4))
    return { ...base, name: `University of ${root}`, acronym: null, sort: 'university' };
  const name = `${root} ${random.pick(bodies)} ${random.pick(themes)}`;
  return { ...base, name, acronym: acronymOf(name), sort: 'group' };
}

function acronymOf(name: string): string {
  return [...name.matchAll(/\p{Lu}/gu)].join('');
}
