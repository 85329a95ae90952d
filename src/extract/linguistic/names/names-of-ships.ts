import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle } from './boundaries.ts';
import type { NameCandidate, NameScope } from './candidate.ts';
import { capitalWord } from './capital-word.ts';
import { isInWord, type Occurrence, occurrencesOf } from './occurrences.ts';

const ship =
  '(?:(?:cargo|container|cruise|rescue|research|hospital|training|supply|merchant|survey|landing|factory|patrol|spy|tall) (?:ship|vessel|boat)|tanker|ferry|trawler|frigate|destroyer|corvette|submarine|warship|freighter|icebreaker|bulk carrier|aircraft carrier|ocean liner|cruise liner|cruiser|tugboat|gunboat|minesweeper|minehunter|schooner|dredger|yacht|barge)';
const named = new RegExp(
  String.raw`(?<=\b${ship}[^\S\n](?:(?:called|named)[^\S\n])?)(?<open>["“])?(?<name>${capitalWord}(?:[^\S\n]${capitalWord}){0,3})(?![\p{L}\p{N}])`,
  'gu',
);

/** Titles of those whom ships are called after: "Queen Ana", "Admiral Kolar". */
const namesake = /^(?:Queen|King|Prince|Princess|Lady|Lord|Sir|Admiral|Marshal|General)$/u;

/** Ships by the word for what they are, wherever the document has their name: "the tanker Amber Gull", later "the Amber Gull". */
export function namesOfShips(scopes: readonly NameScope[], lexicon: NameLexicon): NameCandidate[] {
  const names = new Set<string>();
  for (const { text, titleCase } of scopes) {
    if (titleCase) continue;
    for (const { groups } of matchesOf(named, text)) {
      const name = shipOf(groups?.name ?? '', lexicon);
      if (name !== null) names.add(name);
    }
  }
  return occurrencesOf(names, scopes)
    .filter((occurrence) => !isInWord(occurrence) && !isOther(occurrence, lexicon))
    .map(({ start, end }) => ({ start, end, kind: 'Organization', source: 'form' }));
}

/** The name without what only follows it ("Tarnow Monday"); null for what is rather a place, a title or a day. */
function shipOf(run: string, lexicon: NameLexicon): string | null {
  const words = run.split(/\s+/u);
  while (words.length > 0 && lexicon.notNames.has(words.at(-1) as string)) words.pop();
  const [first] = words;
  if (first === undefined || lexicon.notNames.has(first)) return null;
  if (isTitle(first, lexicon) && !namesake.test(first)) return null;
  const name = words.join(' ');
  return name.length < 3 || lexicon.known.get(name) !== undefined ? null : name;
}

/** Whether a further occurrence of one word is part of a longer name or stands where a place does: "in Tarnow", "Ana Tarnow". */
function isOther({ words, scope: { text }, at }: Occurrence, lexicon: NameLexicon): boolean {
  if (words.includes(' ')) return false;
  const before = text.slice(Math.max(0, at - 24), at);
  const isLonger =
    /\p{Lu}[\p{L}.]*[^\S\n]$/u.test(before) && !lexicon.notNames.has(/(\S+)\s$/u.exec(before)?.[1] ?? '');
  return (
    isLonger ||
    /\b(?:in|near|at|to|from)\s$/u.test(before) ||
    /^[^\S\n]\p{Lu}/u.test(text.slice(at + words.length))
  );
}
