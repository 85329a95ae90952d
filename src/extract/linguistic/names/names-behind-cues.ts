import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, type NameScope, normalizeName } from './candidate.ts';
import { capitalWord } from './capital-word.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';

const cue =
  '(?:[Tt]he ruling|(?:[Ff]ighters|[Mm]ilitants|[Gg]unmen|[Rr]ebels|[Ii]nsurgents|[Gg]uerrillas|[Mm]ilitiamen) (?:of|from) the)';
const cued = new RegExp(
  String.raw`(?<=\b${cue}[^\S\n])${capitalWord}(?:[^\S\n]${capitalWord}){1,3}(?![\p{L}\p{N}-]|['’]s?[^\S\n]\p{Lu}|[^\S\n](?:of|for|and)[^\S\n])`,
  'gu',
);

/**
 * Parties that rule and militias with fighters, wherever the document has their name of several words: "the ruling Justice
 * Way", whose first word is a title elsewhere; "fighters of the Sahel Spear", which the list of places would cut.
 */
export function namesBehindCues(scopes: readonly NameScope[], lexicon: NameLexicon): NameCandidate[] {
  const names = new Set<string>();
  for (const { text, titleCase } of scopes) {
    if (titleCase) continue;
    for (const { 0: name } of matchesOf(cued, text))
      if (isFree(normalizeName(name), lexicon)) names.add(name);
  }
  return occurrencesOf(names, scopes)
    .filter((occurrence) => !isInLonger(occurrence))
    .map(({ start, end }) => ({ start, end, kind: 'Organization', source: 'form' }));
}

function isInLonger({ words, scope: { text }, at }: Occurrence): boolean {
  const before = text.slice(Math.max(0, at - 20), at).replace(/\bThe\s$/u, '');
  return (
    /[\p{L}\p{N}-]$|\p{Lu}\p{L}*[^\S\n]$/u.test(before) ||
    /^(?:[\p{L}\p{N}-]|[^\S\n]\p{Lu})/u.test(text.slice(at + words.length))
  );
}

/** Whether no list knows a name, nor a body in it. */
function isFree(name: string, { known, genericBodies }: NameLexicon): boolean {
  const words = name.split(' ');
  const parts = words.flatMap((_, from) =>
    words.slice(from).map((__, count) => words.slice(from, from + count + 1).join(' ')),
  );
  return parts.every((part) => known.get(part)?.type !== 'organization' && !genericBodies.has(part));
}
