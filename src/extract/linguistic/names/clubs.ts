import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, type NameScope, normalizeName } from './candidate.ts';

const sportWord =
  /\b(?:coach|striker|midfielder|goalkeeper|keeper|defender|winger|captain|Bundesliga|Serie A|La Liga|Premier League|league|season|goals?|match|matches|half-?time|semi-?finals?|quarter-?finals?|fixture|kick-?off|squad|penalty|Champions League|innings|wicket|rebound|playoffs?|touchdown|team-?mates?|pitchers?|batters?|bowlers?|home runs?|hockey|baseball|basketball|cricket|football|tournament)\b/g;
const inPlace =
  /\b(?:in|at home in|near|from|city of|to|around|outside|travell?ed to|trip to|mayor of|airport of)\s(?:the\s)?(?:[a-z]+\s)?(?:city\sof\s)?$/;

/** How many words of sport a text of this many characters has at least if it reports a contest. */
const fewest = 10;
const charactersAWord = 350;
/** How many people live at least in a city whose bare name is rather its club's than a person's. */
const leastInhabitants = 100_000;

const role =
  '(?:head coach|coach|manager|captain|striker|midfielder|goalkeeper|keeper|defender|winger|forward|playmaker)';
const contest =
  '(?:final|semi-?final|quarter-?final|derby|league|cup|title|match|game|championship|play-?off|trophy)s?';
/** What follows the name of a club: "Tarnow coach Jon Beck", "Tarnow won the cup". */
const behindClub = new RegExp(
  `^(?:['’]s?)? (?:${role} \\p{Lu}|(?:(?:have|has|had|will) )?(?:beat|beaten|thrash(?:ed)?|defeat(?:ed)?|won|win|wins|lost|lose|loses|draw|drew|reach(?:ed)?) (?!to\\b)[^.\\n]{0,50}?(?:\\b${contest}\\b|\\b\\d{1,2}[-–]\\d{1,2}\\b))`,
  'u',
);
/** What precedes it: "the final against Tarnow". */
const beforeClub = new RegExp(`\\b${contest} (?:against|with|over|to|at) $`, 'u');

/** Whether a text reports a sporting contest, in which a bare city stands for its club. */
function isSportReport(text: string): boolean {
  const words = text.match(sportWord)?.length ?? 0;
  return words >= fewest && words > text.length / charactersAWord;
}

/** How many words of sport make a plural behind a city's name that of a team. */
const fewestOfTeams = 3;
const team =
  /(?<=\b[Tt]he )(?<city>\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?) (?<plural>\p{Lu}\p{Ll}{2,}(?<!s)s)(?![\p{L}\p{N}'’-]| \p{Lu})/gu;

/** "The Incheon Waves" in a text that speaks of sport: a plural behind a city is its team. */
export function teamsOfCities(
  { text, block }: NameScope,
  whole: string,
  lexicon: NameLexicon,
): NameCandidate[] {
  const found: NameCandidate[] = [];
  if ((whole.match(sportWord)?.length ?? 0) < fewestOfTeams) return found;
  for (const { 0: name, index, groups } of matchesOf(team, text)) {
    const { city = '', plural = '' } = groups ?? {};
    const isOther =
      lexicon.eventHeads.has(plural) ||
      lexicon.placeHeads.has(plural) ||
      lexicon.documentHeads.has(plural) ||
      lexicon.genericWords.has(plural) ||
      lexicon.known.get(plural) !== undefined;
    if (isOther || !(isLargeCity(city, lexicon) || lexicon.known.get(city)?.type === 'seat')) continue;
    const start = index + block.start;
    found.push({ start, end: start + name.length, kind: 'Organization', source: 'form' });
  }
  return found;
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
  if (!isSportReport(text)) return clubsBySigns(text, names, lexicon);
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

/** In a text that is no report of sport: the cities that have a coach or win a cup, but where they are called places. */
function clubsBySigns(text: string, names: readonly NameCandidate[], lexicon: NameLexicon): NameCandidate[] {
  const keyOf = ({ start, end }: NameCandidate) => normalizeName(text.slice(start, end));
  const isSign = ({ start, end }: NameCandidate) =>
    behindClub.test(text.slice(end, end + 90)) || beforeClub.test(text.slice(Math.max(0, start - 30), start));
  const clubs = new Set(
    names
      .filter((name) => isPlace(name, keyOf(name)) && isLargeCity(keyOf(name), lexicon) && isSign(name))
      .map(keyOf),
  );
  if (clubs.size === 0) return [...names];
  return names.map((name) => {
    const { start, end } = name;
    const isCity = clubs.has(keyOf(name)) && isPlace(name, keyOf(name));
    if (!isCity || isLocated(text, name)) return name;
    return { start, end, kind: 'Organization', source: 'shape' };
  });
}

function isLocated(text: string, { start }: NameCandidate): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return inPlace.test(before) || /\bof\s$/.test(before);
}

function isPlace({ kind, canonical, country, seat }: NameCandidate, name: string): boolean {
  if (kind !== 'Place' || name.includes(' ')) return false;
  // Regions and continents that a list knows have no club.
  return canonical === undefined || (country !== undefined && seat === true);
}

function isLargeCity(name: string, { places }: NameLexicon): boolean {
  return (places.get(name) ?? []).some(({ population }) => population >= leastInhabitants);
}
