import type { BodyName } from './body/body-name.ts';
import { bodyLists } from './lists/body-lists.ts';
import { familyBearers, givenBearers } from './lists/known-names.ts';
import { isPersonName, type ParsedName, parseName } from './parse-name.ts';
import type { PersonName } from './person/person-name.ts';

/** Of 100,000 people: bearers of a name that no list knows. */
const unknown = 0.5;
/** Powers of ten of the shares that count as very common and as rare: one in 2,000, one in 200 million. */
const common = 3.3;
const rare = 8.3;

/**
 * How rare a name is, from 0 (very common: John Smith, Kim Min-su, Wang Wei) to 1: the less, the less it says that two
 * bearers are one. For a person from how many bear its words; for others from how many words tell it from others.
 */
export function nameRarity(kind: string, name: string | ParsedName): number {
  const parsed = typeof name === 'string' ? parseName(kind, name) : name;
  const rarity = isPersonName(parsed) ? personRarity(parsed) : bodyRarity(parsed);
  return Math.round(Math.min(1, Math.max(0, rarity)) * 1000) / 1000;
}

function personRarity({ words, asian, generation }: PersonName): number {
  if (words.length < 2) return 0;
  const [reading] = asian;
  const family = share(familyBearers(reading?.family ?? words.at(-1)!.text));
  if (reading !== undefined && (reading.tongue === 'korean' || reading.tongue === 'chinese')) {
    // Of one or two syllables: some hundred are frequent, and each pair of them is the name of many.
    const given = reading.given.join('').length;
    return scale(family + (given > 4 ? 2.7 : 2.2));
  }
  const given = words.slice(0, -1).reduce((sum, { text, isInitial }, index) => {
    const own = isInitial ? 1 : share(givenBearers(text));
    // A further given name tells less than the first.
    return sum + (index === 0 ? own : own / 2);
  }, 0);
  return scale(family + given) + (generation === null ? 0 : 0.1);
}

/** The power of ten of how many people have one that bears the word. */
function share(bearers: number | undefined): number {
  return 5 - Math.log10(Math.max(bearers ?? unknown, unknown));
}

function scale(power: number): number {
  return (power - common) / (rare - common);
}

function bodyRarity({ words, countries, numbers, acronym, region }: BodyName): number {
  const { generic } = bodyLists();
  const telling = words.filter((word) => !generic.has(word)).length;
  const general = words.length - telling;
  const more =
    (countries.length > 0 ? 0.25 : 0) + (numbers.length > 0 ? 0.15 : 0) + (region === '' ? 0 : 0.2);
  if (words.length === 1 && acronym !== null && acronym.length < 5) return 0.25 + more;
  if (words.length === 1) return (telling === 1 ? 0.4 : 0.05) + more;
  return telling * 0.3 + general * 0.1 + more;
}
