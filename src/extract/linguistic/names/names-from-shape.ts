import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { withoutMarks } from '../lexicon/without-marks.ts';
import { isTitle, looksLikeOrganization, looksLikePlace, trimName } from './boundaries.ts';
import type { NameCandidate, NameScope } from './candidate.ts';

const capitalWord = String.raw`\p{Lu}[\p{L}\p{N}\p{M}&’'.-]*[\p{L}\p{N}](?:(?<=s)['’](?= \p{Lu}))?`;
/** "Ministry of Health on Tuesday": when it was is no part of a name. */
const whenWord =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)';
const run =
  String.raw`(?:${capitalWord}[^\S\n]){0,5}${capitalWord}` +
  String.raw`(?:[^\S\n](?:of|(?:for|and|on)(?![^\S\n]${whenWord}\b))(?:[^\S\n]the)?[^\S\n]${capitalWord}(?:[^\S\n]${capitalWord}){0,3}){0,2}`;
const capitalRun = new RegExp(String.raw`(?<![\p{L}\p{N}.])${run}`, 'gu');
/** "Norland and the Alliance for Peace": what stands behind "and the" may be a name of its own. */
const runBehindAnd = new RegExp(String.raw`(?<=\p{L}[^\S\n]and[^\S\n]the[^\S\n])${run}`, 'gu');

/** "Attorney General's Office": an office that is called after the title of who heads it. */
const officeOf =
  /(?<![\p{L}\p{N}])(?:(?:Attorney|Prosecutor|Auditor|Solicitor|Inspector|Advocate)[- ]General|Comptroller|(?:State |Public |Chief |Special )?Prosecutor|Ombudsman|Governor|Mayor)['’]s Office(?![\p{L}\p{N}])/gu;

/** "United Relief Force in Norland": a body of many countries with the one in which it is. */
const missionIn =
  /(?<![\p{L}\p{N}.])(?:\p{Lu}[\p{L}-]*[^\S\n](?:(?:and|for|of|the)[^\S\n]){0,2}){1,6}(?:Force|Mission|Operation|Office)[^\S\n]in[^\S\n](?:the[^\S\n])?(?<place>\p{Lu}[\p{L}-]+(?:[^\S\n]\p{Lu}[\p{L}-]+){0,2})/gu;
const ofManyCountries =
  /^(?:The )?(?:United Nations|UN|African Union|European Union|EU|OSCE|NATO|SADC|ECOWAS|Multinational)\b/u;

/** "Tarnow Talks on Norland": what is talked about is no part of the name. */
const talkedAbout = /^(?<event>.+\s(?:Talks|Process|Dialogue|Round|Format|Accords?))\s(?:on|for|with)\s/u;

/** "Han Seung-woo": a family name that stands first and a given name of two syllables. */
const hyphenatedGivenName =
  /(?=\p{Lu})(?<![\p{L}-])(\p{Lu}\p{Ll}+)[^\S\n]\p{Lu}\p{Ll}+-\p{Ll}+(?![\p{L}-])/gu;

/** "Choe Son Hui": a family name that stands first and two short words. */
const twoGivenNames =
  /(?=\p{Lu})(?<![\p{L}-])(?<!\p{Lu}[\p{L}.-]*\s)\p{Lu}\p{Ll}+[^\S\n]\p{Lu}\p{Ll}{1,5}[^\S\n]\p{Lu}\p{Ll}{1,5}(?![\p{L}-]|\s\p{Lu})/gu;

/** Names that their own words give away: runs of capitalised words with a body's, a place's or a happening's head word. */
export function namesFromShape(scope: NameScope, lexicon: NameLexicon): NameCandidate[] {
  if (scope.titleCase) return [];
  const found: NameCandidate[] = [];
  for (const match of matchesOf(hyphenatedGivenName, scope.text)) {
    if (!lexicon.familyNameFirst.has(match[1] as string)) continue;
    const start = match.index + scope.block.start;
    found.push({ start, end: start + match[0].length, kind: 'Person', source: 'title' });
  }
  for (const match of matchesOf(twoGivenNames, scope.text)) {
    const words = match[0].split(/\s/);
    if (
      !lexicon.familyNameFirst.has(withoutMarks(words[0] as string)) ||
      words.some((word) => isOtherWord(word, lexicon))
    )
      continue;
    const start = match.index + scope.block.start;
    found.push({ start, end: start + match[0].length, kind: 'Person', source: 'title' });
  }
  for (const { 0: name, index } of matchesOf(officeOf, scope.text)) {
    const start = index + scope.block.start;
    found.push({ start, end: start + name.length, kind: 'Organization', source: 'form' });
  }
  for (const { 0: whole, index, groups } of matchesOf(missionIn, scope.text)) {
    if (!ofManyCountries.test(whole) || lexicon.known.get(groups?.place ?? '')?.type !== 'country') continue;
    const name = whole.replace(/^The\s/u, '');
    const end = index + scope.block.start + whole.length;
    found.push({ start: end - name.length, end, kind: 'Organization', source: 'form' });
  }
  for (const match of [...matchesOf(capitalRun, scope.text), ...matchesOf(runBehindAnd, scope.text)]) {
    const stretch = narrow(scope.text, match.index, match.index + match[0].length, lexicon);
    if (!stretch) continue;
    for (const { start, end: whole } of partsOf(scope.text, stretch, lexicon)) {
      const end = endOfEvent(scope.text, start, whole);
      const name = scope.text.slice(start, end);
      const words = name.split(/\s+/);
      const kind =
        words.length < 2 ? null : isClub(words, lexicon) ? 'Organization' : kindByShape(name, words, lexicon);
      if (kind)
        found.push({ start: start + scope.block.start, end: end + scope.block.start, kind, source: 'shape' });
    }
  }
  return found;
}

/** Where the name of a happening ends before what it is about. */
function endOfEvent(text: string, start: number, end: number): number {
  const event = talkedAbout.exec(text.slice(start, end))?.groups?.event;
  return event === undefined ? end : start + event.length;
}

function isOtherWord(word: string, lexicon: NameLexicon): boolean {
  return (
    lexicon.notNames.has(word) ||
    lexicon.genericWords.has(word) ||
    lexicon.organizationHeads.has(word) ||
    lexicon.placeHeads.has(word) ||
    lexicon.eventHeads.has(word) ||
    isTitle(word, lexicon)
  );
}

/** A name, or the two of "Intelligence Committee of the National Assembly": a part and the body that has it. */
function partsOf(
  text: string,
  stretch: { start: number; end: number },
  lexicon: NameLexicon,
): { start: number; end: number }[] {
  const link = /^(.+?)\sof\sthe\s(?=\p{Lu})/u.exec(text.slice(stretch.start, stretch.end));
  if (!link) return [stretch];
  const whole = { start: stretch.start + link[0].length, end: stretch.end };
  const body = text.slice(whole.start, whole.end);
  if (!lexicon.genericBodies.has(body) && lexicon.known.get(body)?.type !== 'organization') return [stretch];
  return [{ start: stretch.start, end: stretch.start + (link[1] as string).length }, whole];
}

/** "Dynamo Tarnow", "Lublin United": a club's word beside the name of a place. */
function isClub(words: readonly string[], lexicon: NameLexicon): boolean {
  const isPlace = (parts: readonly string[]) => {
    const name = parts.join(' ');
    return parts.length > 0 && (lexicon.places.has(name) || lexicon.known.get(name)?.type === 'seat');
  };
  return (
    (lexicon.clubOpenings.has(words[0] as string) && isPlace(words.slice(1))) ||
    (lexicon.clubEndings.has(words.at(-1) as string) && isPlace(words.slice(0, -1)))
  );
}

function kindByShape(name: string, words: readonly string[], lexicon: NameLexicon): string | null {
  if (/ (?:Forum|Conference|Summit|Meeting) (?:on|for|of) /.test(name)) return 'Event';
  const isList = / and /.test(name) && !/ (?:of|for) /.test(name) && name.split(' and ')[0]?.includes(' ');
  if (!isList && looksLikeOrganization(name, lexicon)) return 'Organization';
  if (/ (?:and|of|for|on) /.test(name)) return null;
  if (words.length < 5 && isPlacedEvent(words, lexicon)) return 'Event';
  if (
    words.length < 6 &&
    lexicon.eventHeads.has(words.at(-1) as string) &&
    !/^(?:World War|Cold War)/.test(name)
  )
    return 'Event';
  return words.length < 5 && looksLikePlace(name, lexicon) ? 'Place' : null;
}

/** "Tarnow Understanding", "Tarnow Peace Framework": what was agreed or is talked about in a place. */
function isPlacedEvent(words: readonly string[], lexicon: NameLexicon): boolean {
  if (!lexicon.placedEventHeads.has(words.at(-1) as string)) return false;
  return words.slice(0, -1).some((_, at) => {
    const place = words.slice(0, at + 1).join(' ');
    const known = lexicon.known.get(place);
    if (known !== undefined) return known.type === 'seat' || (known.type === 'place' && !known.demonym);
    return lexicon.places.has(place) && !lexicon.firstNames.has(place) && !isOtherWord(place, lexicon);
  });
}

/** Drops words at the front that only begin the sentence, owners ("Norland's"), titles and demonyms. */
function narrow(
  text: string,
  from: number,
  to: number,
  lexicon: NameLexicon,
): { start: number; end: number } | null {
  let start = from;
  const owners = [...text.slice(start, to).matchAll(/['’]s\s+/gu)];
  const lastOwner = owners.at(-1);
  if (lastOwner && lexicon.known.get(text.slice(start, start + lastOwner.index))) {
    start += lastOwner.index + lastOwner[0].length;
  } else if (lastOwner) {
    start += lastOwner.index + lastOwner[0].length;
  }
  for (;;) {
    const first = /^(\S+)\s+(?=\S)/u.exec(text.slice(start, to));
    if (!first) break;
    const word = first[1] as string;
    const known = lexicon.known.get(word);
    const isDemonym =
      known?.type === 'country' &&
      /\b(?:Ministry|Police|Army|Parliament|Government|Navy|Embassy|Senate|Forces|Cabinet)\b/.test(
        text.slice(start, to),
      );
    if (!lexicon.notNames.has(word) && !isTitle(word.replace(/\.$/, ''), lexicon) && !isDemonym) break;
    // "General Staff": a title that opens the name of a body.
    if (lexicon.genericBodies.has(text.slice(start, to).split(/\s(?=of\s)/u)[0] as string)) break;
    start += first[0].length;
  }
  // "Jane Doe of the Marsh Institute": what stands before "of" must itself be a body's opening.
  for (;;) {
    const part = text.slice(start, to);
    const link = /^(.+?)\s(?:of|for|on|and)\s(?:the\s)?/u.exec(part);
    if (!link) break;
    const left = (link[1] as string).split(/\s+/);
    const head = left.at(-1) as string;
    if (lexicon.organizationHeads.has(head) || lexicon.organizationOpenings.has(head)) break;
    // "Ethics and Anti-Corruption Commission" is one body; "France and Boston University" are two.
    const isPair = / and /.test(link[0]) && left.length === 1 && looksLikeOrganization(part, lexicon);
    if (isPair && !lexicon.known.get(head)) break;
    if (lexicon.eventHeads.has(head) && left.length > 1) break;
    start += link[0].length;
  }
  return trimName(text, { start, end: to }, false);
}
