import type { AsianName, Tongue } from './asian/asian-name.ts';
import type { BodyName } from './body/body-name.ts';
import { bodyLists } from './lists/body-lists.ts';
import { familyBearers, givenBearers } from './lists/known-names.ts';
import { once } from './lists/once.ts';
import { renownedPersons } from './lists/renowned.ts';
import { nameKey } from './name-key.ts';
import { isPersonName, type ParsedName, parseName } from './parse-name.ts';
import type { PersonName } from './person/person-name.ts';

/** Of 100,000 people: bearers of a name that no list knows. */
const unknown = 0.5;
/** However rare a family name is, in a world of many its bearers have relatives with the same initial. */
const initialsAlone = 0.5;
/** Powers of ten of the shares that count as very common and as rare: one in 2,000, one in 200 million. */
const common = 3.3;
const rare = 8.3;

/**
 * How rare a name is, from 0 (very common: John Smith, Kim Min-su, Wang Wei) to 1: the less, the less it says that two
 * bearers are one. For a person from how many bear its words; for others from how many words tell it from others.
 */
export function nameRarity(kind: string, name: string | ParsedName): number {
  const parsed = typeof name === 'string' ? parseName(kind, name) : name;
  if (isPersonName(parsed) && isRenowned(kind, name)) return renowned;
  const rarity = isPersonName(parsed) ? personRarity(parsed) : bodyRarity(parsed);
  return Math.round(Math.min(1, Math.max(0, rarity)) * 1000) / 1000;
}

/** A name that means one person the world over: as good as a rare one. */
const renowned = 0.9;

const renownedKeys = once(() => new Set([...renownedPersons()].map((name) => nameKey('Person', name))));

function isRenowned(kind: string, name: string | ParsedName): boolean {
  return renownedKeys().has(nameKey(kind, typeof name === 'string' ? name : name.name));
}

/** How rare the words of a person's name are together; initials alone may be rare, too. */
export function wordsRarity(name: string): number {
  const parsed = parseName('Person', name);
  return isPersonName(parsed) ? Math.min(1, Math.max(0, rarityOfWords(parsed))) : 0;
}

function personRarity(name: PersonName): number {
  const { words, generation } = name;
  const rarity = rarityOfWords(name);
  const hasGiven = words.slice(0, -1).some(({ isInitial }) => !isInitial);
  return (hasGiven ? rarity : Math.min(rarity, initialsAlone)) + (generation === null ? 0 : 0.1);
}

function rarityOfWords({ words, asian }: PersonName): number {
  if (words.length < 2) return 0;
  const [reading] = asian;
  if (reading !== undefined && syllabic.has(reading.tongue)) return scale(syllabicPower(reading));
  const family = share(familyBearers(reading?.family ?? words.at(-1)!.text));
  const given = words.slice(0, -1).reduce((sum, { text, isInitial }, index) => {
    const own = isInitial ? 1 : share(givenBearers(text));
    // A further given name tells less than the first.
    return sum + (index === 0 ? own : own / 2);
  }, 0);
  return scale(family + given);
}

/** Tongues with few family names, and given names of one or two of some hundred syllables. */
const syllabic: ReadonlySet<Tongue> = new Set(['korean', 'chinese']);

function syllabicPower({ family, given }: AsianName): number {
  const bearers = familyBearers(family) ?? 0;
  const ofFamily = bearers >= 1000 ? 1.2 : bearers > 0 ? 2 : 3;
  const written = given.join('');
  const ofGiven = givenBearers(written) !== undefined || written.length < 5 ? 2.1 : 3.1;
  return ofFamily + ofGiven;
}

/** The power of ten of how many people have one that bears the word. */
function share(bearers: number | undefined): number {
  return 5 - Math.log10(Math.max(bearers ?? unknown, unknown));
}

function scale(power: number): number {
  return (power - common) / (rare - common);
}

function bodyRarity({ kind, known, words, countries, numbers, acronym, region }: BodyName): number {
  // "EU" means one body the world over.
  if (kind === 'Organization' && known.length > 0) return 1;
  const { generic } = bodyLists();
  const telling = words.filter((word) => !generic.has(word)).length;
  const general = words.length - telling;
  const more =
    (countries.length > 0 ? 0.25 : 0) + (numbers.length > 0 ? 0.15 : 0) + (region === '' ? 0 : 0.2);
  if (words.length === 1 && acronym !== null && acronym.length < 5)
    return (acronym.length < 4 ? 0.1 : 0.25) + more;
  if (words.length === 1) return (telling === 1 ? 0.4 : 0.05) + more;
  return telling * 0.3 + general * 0.1 + more;
}
