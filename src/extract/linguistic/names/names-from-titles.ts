import { loadCoreferenceLexicon } from '../coreference/coreference-lexicon.ts';
import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle, looksLikeOrganization, titleLength } from './boundaries.ts';
import type { NameCandidate, NameScope } from './candidate.ts';

const particle = `(?:(?:bin|bint|von|van|de|da|di|dos|del|der|la|du|abu|al|el|ul|ibn)[ -])*`;
const word = String.raw`(?:\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]{2,})*|\p{Lu}\.)`;
const nameWords = String.raw`${particle}${word}(?:\s${particle}${word}){0,3}`;

/** "whose president, Hany Fawzi,", "its leader, Komi Agbeko, said": a name set off behind a noun for one person. */
const setOff = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?:[Tt]he|[Ww]hose|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|['’]s?)(?:[^\S\n][\p{L}'’-]+){0,4}?[^\S\n]([a-z-]+),[^\S\n](${word}(?:[^\S\n]${particle}${word}){1,3})(?<=\p{L}{2})(?=,|\.(?:\s|$))`,
  'gu',
);

/** Persons that a title before the name gives away: "Defence Minister Ana Kolar". */
export function createTitleReader(lexicon: NameLexicon): (scope: NameScope) => NameCandidate[] {
  const titles = [...lexicon.titles]
    .sort((a, b) => b.length - a.length)
    .map((title) => title.replaceAll(' ', String.raw`\.?[^\S\n]`));
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}'’-])(?:${titles.join('|')})\.?[^\S\n]+(${nameWords})`,
    'gu',
  );
  const { isPersonNoun } = loadCoreferenceLexicon();
  return (scope) => {
    if (scope.titleCase) return [];
    const found: NameCandidate[] = [];
    for (const match of matchesOf(pattern, scope.text)) {
      let start = match.index + match[0].length - (match[1] as string).length;
      let name = match[1] as string;
      const more = titleLength(name, lexicon);
      start += more;
      name = name.slice(more).trimEnd();
      const words = name.split(/\s+/);
      while (words.length > 0 && lexicon.notNames.has(words.at(-1) as string)) words.pop();
      name = words.join(' ');
      const first = words[0];
      if (first === undefined || lexicon.notNames.has(first) || isTitle(first, lexicon)) continue;
      if (lexicon.known.get(name) || looksLikeOrganization(name, lexicon) || lexicon.genericWords.has(first))
        continue;
      if (scope.text.slice(start, start + name.length) !== name) continue;
      found.push({
        start: start + scope.block.start,
        end: start + scope.block.start + name.length,
        kind: 'Person',
        source: 'title',
      });
    }
    for (const match of matchesOf(setOff, scope.text)) {
      const [whole, noun, name] = match as unknown as [string, string, string];
      const parts = name.split(/\s+/);
      const isOther = (part: string) =>
        lexicon.notNames.has(part) ||
        lexicon.genericWords.has(part) ||
        lexicon.organizationHeads.has(part) ||
        lexicon.placeHeads.has(part) ||
        lexicon.known.get(part) !== undefined;
      if (!isPersonNoun(noun) || parts.some(isOther) || lexicon.known.get(name)) continue;
      const start = match.index + whole.length - name.length + scope.block.start;
      found.push({ start, end: start + name.length, kind: 'Person', source: 'title' });
    }
    return found;
  };
}
