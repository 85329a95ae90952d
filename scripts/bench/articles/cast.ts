import { type NameStock, stocks } from './names.ts';
import type { Nation } from './nations.ts';
import { createRandom, type Random, seedOf } from './random.ts';

/** Someone whom articles name. */
export interface Person {
  readonly given: string;
  readonly family: string;
  /** Under which articles name the person first, such as `Park Ji-ho`. */
  readonly full: string;
  /** Another way in which some articles write the full name. */
  readonly variant: string;
  readonly office: string;
  readonly nation: Nation;
}

const offices = [
  'president',
  'prime minister',
  'foreign minister',
  'defence minister',
  'finance minister',
  'interior minister',
  'trade minister',
  'opposition leader',
  'army chief',
  'chief justice',
  'central bank governor',
  'ambassador',
];

const bodies = [
  'United Nations',
  'European Union',
  'NATO',
  'African Union',
  'World Bank',
  'International Monetary Fund',
  'World Health Organization',
  'ASEAN',
  'Arab League',
  'Red Cross',
];

const trades = ['Shipping', 'Mining', 'Telecom', 'Steel', 'Airways', 'Energy', 'Textiles', 'Bank'];

/** Bodies of the world, those that are named most first. */
export function drawBody(random: Random): string {
  return bodies[random.early(bodies.length)]!;
}

/** One of the companies of a country, which are the same in all articles. */
export function drawCompany(nation: Nation, random: Random): string {
  const number = random.early(20);
  const own = createRandom(
    seedOf(7, number + [...nation.code].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 0)),
  );
  return `${own.pick(stocks[nation.names].family)} ${own.pick(trades)}`;
}

/**
 * One of the 40 people of a country who are in the news again and again. Their names are drawn independently, so that some
 * have the same.
 */
export function drawOfficial(nation: Nation, random: Random): Person {
  const number = random.early(40);
  const country = [...nation.code].reduce((sum, sign) => sum * 131 + sign.charCodeAt(0), 0);
  const own = createRandom(seedOf(country, number));
  return createPerson(nation, own, offices[Math.min(number, offices.length - 1)]!);
}

/** Somebody whom no other article names on purpose. */
export function drawStranger(nation: Nation, random: Random): Person {
  const office = random.pick([
    'teacher',
    'farmer',
    'nurse',
    'student',
    'shopkeeper',
    'fisherman',
    'engineer',
  ]);
  return createPerson(nation, random, office);
}

function createPerson(nation: Nation, random: Random, office: string): Person {
  const stock: NameStock = stocks[nation.names];
  const given = random.pick(stock.given);
  const family = random.pick(stock.family);
  const initial = `${String.fromCharCode(65 + random.below(26))}.`;
  const isFirst = stock.familyFirst === true;
  const full = isFirst ? `${family} ${given}` : `${given} ${family}`;
  const variants = isFirst
    ? [`${family} ${given.replace('-', ' ')}`, `${given} ${family}`]
    : [
        `${given} ${initial} ${family}`,
        `${given.normalize('NFD')} ${family.normalize('NFD')}`.replace(/\p{M}/gu, ''),
      ];
  return { given, family, full, variant: random.pick(variants), office, nation };
}
