import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle, looksLikePlace } from './boundaries.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';

/** The kinds of the model's spans that may be such a name, whatever the model takes it for. */
const labels: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'PRODUCT', 'WORK_OF_ART']);
const word = /^\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*$/u;

/** "Halvor Norland, a unit of Halvor": what tells of a name that the model does not see. */
const branchBehind = /^, (?:a|an|the|its) (?:\p{Ll}+ ){0,2}(?:unit|subsidiary|arm|branch|affiliate)\b/u;
const branchBefore = /\b(?:unit|subsidiary|arm|branch|affiliate|daughter),? $/u;

/** "A leader of Norlandian Way": the same of a party's. */
const partyBefore =
  /\b(?:ruling|(?:leaders?|founders?|members?|lawmakers?|candidates?|deput(?:y|ies)|minister) of|coalition with)\s$/u;

/**
 * Names that the model sees as a whole in which a word for a country is one of several: "Norlandian Way", a party;
 * "Halvor Norland", the branch of a company. As no reader knows the other words, the list would cut them to the country.
 */
export function namesWithCountries(
  text: string,
  candidates: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const wholes = new Set<string>();
  for (const { start, end, source, label } of candidates) {
    const isBranch =
      source === 'capitals' &&
      (branchBehind.test(text.slice(end, end + 40)) ||
        branchBefore.test(text.slice(Math.max(0, start - 40), start)) ||
        partyBefore.test(text.slice(Math.max(0, start - 40), start)));
    if (!isBranch && (source !== 'model' || !labels.has(label ?? ''))) continue;
    const name = normalizeName(text.slice(start, end));
    if (isOneName(name, label ?? '', text, lexicon)) wholes.add(name);
  }
  const found: NameCandidate[] = candidates.flatMap(({ start, end, source, label }) => {
    const name = normalizeName(text.slice(start, end));
    const isSeen =
      source === 'model' && label !== 'ORG' && labels.has(label ?? '') && isBeyondPlace(name, lexicon);
    return isSeen ? [{ start, end, kind: 'Place', source: 'shape', label: label as string }] : [];
  });
  for (const name of wholes) {
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}-]|\p{Lu}[\p{L}]*[^\S\n])${name.replaceAll(' ', String.raw`\s`)}(?![\p{L}\p{N}-]|[^\S\n]\p{Lu})`,
      'gu',
    );
    for (const { index, 0: whole } of matchesOf(pattern, text))
      found.push({ start: index, end: index + whole.length, kind: 'Organization', source: 'form' });
  }
  return found;
}

function isOneName(name: string, label: string, text: string, lexicon: NameLexicon): boolean {
  const words = name.split(' ');
  const [opening, ...others] = words as [string, ...string[]];
  const ending = words.at(-1) as string;
  if (words.length < 2 || words.length > 4 || !words.every((one) => word.test(one))) return false;
  if (lexicon.known.get(name) !== undefined || lexicon.places.has(name) || looksLikePlace(name, lexicon))
    return false;
  const first = lexicon.known.get(opening);
  if (first?.type === 'country' && first.demonym && !inhabitant.test(opening))
    return (
      others.every((one) => mayBePart(one, lexicon) || isOnlyBehind(one, opening, text, lexicon)) &&
      !others.some((one) => isPlaceOf(one, first.country.iso, lexicon)) &&
      !isOfEveryState(others.join(' '), lexicon) &&
      !(label === 'PERSON' && mayBePerson(name, others, text))
    );
  const last = lexicon.known.get(ending);
  if (last?.type !== 'country' || last.demonym || last.ambiguous || contest.test(opening)) return false;
  const owners = words.slice(0, -1);
  return (
    owners.every((one) => mayBePart(one, lexicon)) &&
    !lexicon.places.has(owners.join(' ')) &&
    !isPlaceOf(owners.at(-1) as string, last.country.iso, lexicon)
  );
}

/** "Norlandian Dawn": a first name that the text has behind the people alone, in a name that is ruled or joined. */
function isOnlyBehind(
  one: string,
  opening: string,
  text: string,
  { firstNames, known }: NameLexicon,
): boolean {
  const name = `${opening} ${one}`;
  if (!firstNames.has(one) || known.get(one) !== undefined) return false;
  return !text.replaceAll(name, '').includes(one) && isJoined(name, text);
}

/** From how many inhabitants a word is rather a city's name wherever it is. */
const largeTown = 50_000;

/** "Brazilian Bahia", "Lima Peru": a place of the country itself, or one that is known elsewhere. */
function isPlaceOf(one: string, iso: string, { places }: NameLexicon): boolean {
  return (places.get(one) ?? []).some((place) => place.iso === iso || place.population >= largeTown);
}

/** "Black Sea Relay": a place that a list knows and a word or two that no reader does; of what kind, is judged. */
function isBeyondPlace(name: string, lexicon: NameLexicon): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || !words.every((one) => word.test(one))) return false;
  if (lexicon.known.get(name) !== undefined || lexicon.places.has(name)) return false;
  const known = [3, 2, 1].find((count) => {
    const place = count < words.length ? lexicon.known.get(words.slice(0, count).join(' ')) : undefined;
    return place?.type === 'place' && !place.demonym;
  });
  return (
    known !== undefined &&
    words.slice(known).every((one) => mayBePart(one, lexicon) && !isPlaceOf(one, '', lexicon))
  );
}

/** Nouns for one of a people, behind which a person's name stands: "the Dutchman Kolar". */
const inhabitant = /(?:[cht]|ts)(?:wo)?man$|^(?:Spaniard|Briton|Dane|Swede|Turk|Pole|Finn|Scot|Serb|Croat)$/u;

/** What opens the names of contests that end with a country: "Copa Norland", "Miss Norland". */
const contest = /^(?:Copa|Coppa|Coupe|Rally|Tour|Giro|Vuelta|Miss|Mister)$/u;

/** "Norlandian Foreign Ministry": the country is told by itself. */
function isOfEveryState(body: string, { genericBodies, genericWords, known }: NameLexicon): boolean {
  return (
    genericBodies.has(body) ||
    genericWords.has(body) ||
    known.get(body) !== undefined ||
    /(?:^|\s)(?:Ministry|Government|Embassy|Parliament|Cabinet|Police|Army|Consulate|Military|Presidency|Senate|Court)$/u.test(
      body,
    )
  );
}

/** What stands before a party's name and not before a person's. */
const joined = /\b(?:of|from|against|ruling|party,?|leads?|led|quit|joined|join|percent to|sanctions on)\s$/u;

function isJoined(name: string, text: string): boolean {
  return text.split(name).some((before) => joined.test(before.slice(-16)));
}

/** "The Norlandian Amadi": a person's last name stands without the people elsewhere; what is ruled or joined is no person. */
function mayBePerson(name: string, others: readonly string[], text: string): boolean {
  if (others.length > 1) return true;
  const rest = text.replaceAll(name, '');
  return (
    !isJoined(name, text) ||
    new RegExp(String.raw`(?<![\p{L}\p{N}-])${others[0]}(?![\p{L}\p{N}-])`, 'u').test(rest)
  );
}

/** Whether nothing says that a word is a person's name, a people's, a title, or what ends an event's name. */
function mayBePart(one: string, lexicon: NameLexicon): boolean {
  return !(
    lexicon.firstNames.has(one) ||
    lexicon.familyNameFirst.has(one) ||
    lexicon.notNames.has(one) ||
    lexicon.known.get(one) !== undefined ||
    lexicon.eventHeads.has(one) ||
    lexicon.placedEventHeads.has(one) ||
    lexicon.documentHeads.has(one) ||
    isTitle(one, lexicon)
  );
}
