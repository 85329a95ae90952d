import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';

const sportWord =
  /\b(?:coach|striker|midfielder|goalkeeper|keeper|defender|winger|captain|Bundesliga|Serie A|La Liga|Premier League|league|season|goals?|match|matches|half-?time|semi-?finals?|quarter-?finals?|fixture|kick-?off|squad|penalty|Champions League|innings|wicket|rebound|playoffs?|touchdown|team-?mates?)\b/g;
const inPlace =
  /\b(?:in|at home in|near|from|city of|to|around|outside|travell?ed to|trip to|mayor of|airport of)\s(?:the\s)?(?:[a-z]+\s)?(?:city\sof\s)?$/;

/** How many words of sport a text of this many characters has at least if it reports a contest. */
const fewest = 10;
const charactersAWord = 350;
/** How many people live at least in a city whose bare name is rather its club's than a person's. */
const leastInhabitants = 100_000;

/** Whether a text reports a sporting contest, in which a bare city stands for its club. */
function isSportReport(text: string): boolean {
  const words = text.match(sportWord)?.length ?? 0;
  return words >= fewest && words > text.length / charactersAWord;
}

/**
 * In reports of sport, the cities that act, win and lose are clubs ("Tarnow beat Lublin"): a name of a place of one word
 * that seldom stands where a place does becomes a body's.
 */
export function clubsOfPlaces(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  if (!isSportReport(text)) return [...names];
  const occurrences = new Map<string, { total: number; located: number }>();
  const keyOf = ({ start, end }: NameCandidate) => normalizeName(text.slice(start, end));
  const surnames = new Set(
    names.filter(({ kind }) => kind === 'Person').flatMap((name) => keyOf(name).split(' ').slice(1)),
  );
  const isCity = (name: NameCandidate, key: string) =>
    isPlace(name, key) || (name.kind === 'Person' && !surnames.has(key) && isLargeCity(key, lexicon));
  for (const name of names) {
    if (!isCity(name, keyOf(name))) continue;
    const count = occurrences.get(keyOf(name)) ?? { total: 0, located: 0 };
    count.total += 1;
    if (inPlace.test(text.slice(Math.max(0, name.start - 40), name.start))) count.located += 1;
    occurrences.set(keyOf(name), count);
  }
  return names.map((name) => {
    const count = isCity(name, keyOf(name)) ? occurrences.get(keyOf(name)) : undefined;
    if (!count || count.located * 3 > count.total) return name;
    const { start, end } = name;
    return { start, end, kind: 'Organization', source: 'shape' };
  });
}

function isPlace({ kind, canonical, country, seat }: NameCandidate, name: string): boolean {
  if (kind !== 'Place' || name.includes(' ')) return false;
  // Regions and continents that a list knows have no club.
  return canonical === undefined || (country !== undefined && seat === true);
}

function isLargeCity(name: string, { places }: NameLexicon): boolean {
  return (places.get(name) ?? []).some(({ population }) => population >= leastInhabitants);
}
