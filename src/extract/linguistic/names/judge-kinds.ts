import { isWithinOther } from '../lexicon/countries.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';
import { cluesBeside, type KindClue } from './kind-clues.ts';
import { kindFeatures, type NameGroup, type NameSurroundings } from './kind-features.ts';
import type { KindModel } from './kind-model.ts';
import { isLargeCity, isShortBody, isShortCompany, isTown } from './kinds-of-single-words.ts';

/** How sure it must be that a name that the language model sees is none of a person, body or place to be dropped. */
const surelyNone = 0.7;
/** The same for a run of capitalised words that no other reader proposes, nor a gazetteer or the last word of a company. */
const likelyNone = 0.3;
/** How much a clue's weight adds to the logit of its kind. */
const clueStrength = 1;
/** How much the last word of a company's name adds to the logit. */
const companyStrength = 3.5;
/** From where the clues make a name an event's. */
const surelyEvent = 2;

/**
 * Gives all occurrences of a name one kind, and drops what is rather no name of a person, body or place. Names that a
 * list knows keep their kind.
 */
export function judgeKinds(
  names: readonly NameCandidate[],
  groups: readonly NameGroup[],
  around: NameSurroundings,
  judge: KindModel,
  clues: readonly KindClue[],
): NameCandidate[] {
  const { text } = around.document;
  const keyOf = ({ start, end }: NameCandidate) => normalizeName(text.slice(start, end));
  const listed = new Set(names.filter(({ source }) => source === 'list').map(keyOf));
  const settled = new Map<string, string | null>();
  const settle = (group: NameGroup, surroundings: NameSurroundings) => {
    if (listed.has(group.name)) return;
    if (group.occurrences.some(({ source }) => source === 'form')) {
      settled.set(group.name, 'Organization');
      return;
    }
    if (isBodyOfCountry(group, around)) {
      settled.set(group.name, 'Organization');
      return;
    }
    const favours = favoursOf(group, text, clues);
    const sign = companySign(group.name, around.lexicon);
    favours.set('Organization', (favours.get('Organization') ?? 0) + sign);
    if ((favours.get('Event') ?? 0) >= surelyEvent) {
      settled.set(group.name, 'Event');
      return;
    }
    const chances = judge(kindFeatures(group, surroundings), favours);
    const isRead = group.occurrences.some(({ source }) => source !== 'capitals');
    const [best] = (['Person', 'Organization', 'Place'] as const)
      .map((kind) => ({ kind, chance: chances[kind] }))
      .sort((a, b) => b.chance - a.chance);
    const isLikely =
      isRead ||
      (best?.kind === 'Place' && isLargeCity(group, around)) ||
      (best?.kind === 'Organization' && sign > 0);
    const isName = chances.None <= (isLikely ? surelyNone : likelyNone);
    settled.set(group.name, isName && best ? best.kind : isPeople(group) ? 'Group' : null);
  };

  // Long names first: what they are tells what a part of them is that stands alone.
  const isLong = ({ name }: NameGroup) => name.includes(' ');
  for (const group of groups) if (isLong(group)) settle(group, around);
  const known = partsOf(settled, around.lexicon);
  for (const group of groups) {
    if (!isLong(group) || listed.has(group.name) || settled.get(group.name) === 'Event') continue;
    const isShort = known.companies.has(group.name.replace(/^New /u, '')) || known.companies.has(group.name);
    if (isShort && isShortBody(group, around)) settled.set(group.name, 'Organization');
  }
  for (const group of groups) {
    if (isLong(group)) continue;
    if (!listed.has(group.name) && known.lastNames.has(group.name)) {
      settled.set(group.name, 'Person');
      continue;
    }
    if (isPlainWord(group, around)) settled.set(group.name, null);
    else settle(group, { ...around, ...known });
    const kind = settled.get(group.name);
    if (kind !== 'Person' && known.companies.has(group.name) && isShortCompany(group, around))
      settled.set(group.name, 'Organization');
    if (kind === 'Person' && !known.firstNames.has(group.name) && isTown(group, around))
      settled.set(group.name, 'Place');
    // "Kolar Ruiz" may be "Kolar" later, and "Ana".
    const isUnsure = settled.get(group.name) === 'Group' || settled.get(group.name) === null;
    if (
      isUnsure &&
      !listed.has(group.name) &&
      known.personWords.has(group.name) &&
      !isPlainWord(group, around)
    )
      settled.set(group.name, 'Person');
    // No long name has it: whose name it is a word of, is told above.
    const isLone = !known.personWords.has(group.name);
    if (settled.get(group.name) === 'Person' && isLone && isPlural(group, around))
      settled.set(group.name, null);
    // "Niger" alone is no person if no one in the text is called so.
    if (around.lexicon.countries.ambiguous.has(group.name) && !known.firstNames.has(group.name)) {
      if (settled.get(group.name) !== 'Person' || !group.occurrences.some(({ source }) => source === 'title'))
        settled.set(group.name, 'Place');
    }
  }
  return names.flatMap((name) => {
    const kind = name.source === 'list' ? undefined : settled.get(keyOf(name));
    if (kind === undefined) return [name];
    if (kind !== null)
      return [{ ...name, kind, ...(kind === 'Place' ? countryOf(keyOf(name), around) : {}) }];
    return name.source === 'model' || name.source === 'capitals' ? [] : [name];
  });
}

/** "Georgia", "Chad": a country's name that is a person's or a region's too, and here is a place's. */
function countryOf(name: string, { lexicon, countries }: NameSurroundings): Partial<NameCandidate> {
  const known = lexicon.known.get(name);
  if (known?.type !== 'country') return {};
  if (isWithinOther(name, known.country, lexicon.countries, countries)) return {};
  return { kind: 'Country', source: 'list', canonical: known.country.name, country: known.country.iso };
}

/** "The Norlandian Navy", "Norland's Navy": a body that every country has, each time beside a country. */
function isBodyOfCountry({ name, occurrences }: NameGroup, { document, lexicon, places }: NameSurroundings) {
  if (!lexicon.genericBodies.has(name)) return false;
  return occurrences.every(({ start }) => {
    const [owner] = places.around(start);
    if (owner?.kind !== 'Country') return false;
    return (owner.adjective ? /^\s$/u : /^['’]s?\s$/u).test(document.text.slice(owner.end, start));
  });
}

/** What the clues beside the occurrences of a name speak for, with the strength of signs. */
function favoursOf(
  { occurrences }: NameGroup,
  text: string,
  clues: readonly KindClue[],
): Map<string, number> {
  const favours = new Map<string, number>();
  const strength = clueStrength / Math.sqrt(occurrences.length);
  for (const occurrence of occurrences) {
    for (const { kind, weight } of cluesBeside(text, occurrence, clues))
      favours.set(kind, (favours.get(kind) ?? 0) + weight * strength);
  }
  return favours;
}

/** How much the last word of a company's name says: "Halvor Seafood"; less behind a first name. */
function companySign(name: string, lexicon: NameLexicon): number {
  const words = name.split(' ');
  // "Halvor Seafood Norland": the branch of a company.
  const before = words.length > 2 ? (words.at(-2) as string) : '';
  const isCompany =
    lexicon.companyHeads.has(words.at(-1) as string) ||
    (before !== 'Group' && lexicon.companyHeads.has(before));
  if (words.length < 2 || !isCompany) return 0;
  return lexicon.firstNames.has(words[0] as string) ? companyStrength / 2 : companyStrength;
}

/** "Drones" at the start of a sentence, where the text has "drones" elsewhere. */
function isPlainWord(group: NameGroup, around: NameSurroundings): boolean {
  return (
    around.lowerCaseWords.has(group.name.toLowerCase()) &&
    group.occurrences.every((occurrence) => mayBeginSentence(occurrence, around))
  );
}

/** "Schools will stay shut": a noun in the plural wherever it stands, each time at the start of a sentence. */
function isPlural({ occurrences }: NameGroup, around: NameSurroundings): boolean {
  return occurrences.every(
    (occurrence) =>
      around.document.tokenAt(occurrence.start)?.tag === 'NNS' && mayBeginSentence(occurrence, around),
  );
}

/** Whether a name may have its capital from where it stands alone. */
function mayBeginSentence(
  { start, source }: NameCandidate,
  { document, isInTitle }: NameSurroundings,
): boolean {
  const token = document.tokenAt(start);
  const opens = token !== undefined && document.sentenceOf(token).start === token.index;
  return source !== 'title' && source !== 'acronym' && (opens || isInTitle(start));
}

/** Whether the language model mostly takes a name for a people's, a faith's or a movement's. */
function isPeople({ occurrences }: NameGroup): boolean {
  return occurrences.filter(({ label }) => label === 'NORP').length * 2 > occurrences.length;
}

/** First and last words of the long names, by what these are. */
function partsOf(settled: ReadonlyMap<string, string | null>, lexicon: NameLexicon) {
  const lastNames = new Set<string>();
  const firstNames = new Set<string>();
  const personWords = new Set<string>();
  const bodyOpenings = new Set<string>();
  const companies = new Set<string>();
  for (const [name, kind] of settled) {
    const words = name.split(' ');
    if (kind === 'Person') {
      lastNames.add(words.at(-1) as string);
      firstNames.add(words[0] as string);
      for (const word of words) personWords.add(word);
    } else if (kind === 'Organization') {
      bodyOpenings.add(words[0] as string);
      const last = words.at(-1) as string;
      if (lexicon.companyHeads.has(last) || lexicon.partyHeads.has(last))
        companies.add(words.slice(0, -1).join(' '));
      // "New Coast Dawn", which left Coast Dawn.
      if (words[0] === 'New' && words.length > 2) companies.add(words.slice(1).join(' '));
    }
  }
  return { lastNames, firstNames, personWords, bodyOpenings, companies };
}
