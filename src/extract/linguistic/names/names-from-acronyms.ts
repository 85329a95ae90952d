import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate, NameScope } from './candidate.ts';

const bracketed = /\(\s*["“]?(\p{Lu}[\p{L}&.-]{1,9})["”]?\s*\)/gu;

/** Pairs of a long form and the acronym in brackets behind it: "the Marsh Research Institute (MRI)". */
export function namesFromAcronyms(scope: NameScope, lexicon: NameLexicon): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const match of matchesOf(bracketed, scope.text)) {
    const acronym = match[1] as string;
    const letters = [...acronym].filter((letter) => /\p{Lu}/u.test(letter));
    if (letters.length < 2) continue;
    const long = longForm(scope.text, match.index, letters);
    if (!long || isKnown(scope.text.slice(long.start, long.end), lexicon)) continue;
    const offset = scope.block.start;
    const canonical = scope.text.slice(long.start, long.end);
    const at = match.index + match[0].indexOf(acronym);
    const base = { kind: 'Organization', source: 'acronym', canonical } as const;
    found.push({ ...base, start: long.start + offset, end: long.end + offset });
    found.push({ ...base, start: at + offset, end: at + acronym.length + offset });
  }
  return found;
}

/** Whether the lists know the long form, which then say what the acronym stands for as well. */
function isKnown(name: string, lexicon: NameLexicon): boolean {
  const known = lexicon.known.get(name);
  return known !== undefined && known.type !== 'organization';
}

/**
 * The words before the bracket whose capitals spell the acronym, letter by letter ("State Security Service (SSS)"), or in the
 * order of another language ("National Board of Elections (BNE)"); else the shortest run that spells nearly all of it.
 */
function longForm(
  text: string,
  before: number,
  letters: readonly string[],
): { start: number; end: number } | null {
  const from = Math.max(0, before - 140);
  const lead = text.slice(from, before).split('\n').at(-1) as string;
  const words = [...lead.matchAll(/[\p{L}\p{N}’'&-]+/gu)].map((word) => ({
    text: word[0],
    start: before - lead.length + word.index,
  }));
  const counts = Array.from(
    { length: Math.max(0, Math.min(words.length, letters.length + 4) - 1) },
    (_, at) => at + 2,
  );
  const spells = (count: number, order: (initials: string[]) => string[]) => {
    const run = words.slice(-count);
    const initials = run.map((word) => word.text.slice(0, 1)).filter((letter) => /\p{Lu}/u.test(letter));
    const isOpened = /^\p{Lu}/u.test((run[0] as (typeof run)[number]).text);
    const isWhole = !/[.;:!?]/u.test(text.slice((run[0] as (typeof run)[number]).start, before));
    return isOpened && isWhole && order(initials).join('') === order([...letters]).join('');
  };
  const isName = (count: number) =>
    words.slice(-count).every((word) => /^(?:\p{Lu}|(?:of|for|and|the|in|on)$)/u.test(word.text));
  const exact =
    counts.find((count) => spells(count, (initials) => initials)) ??
    (letters.length > 2
      ? counts.find((count) => isName(count) && spells(count, (initials) => initials.toSorted()))
      : undefined);
  if (exact !== undefined) return spanOf(words.slice(-exact));
  for (const count of counts) {
    const run = words.slice(-count);
    const first = run[0] as (typeof run)[number];
    const capitals = run.map((word) => word.text.slice(0, 1)).filter((letter) => /\p{Lu}/u.test(letter));
    if (first.text.slice(0, 1) !== letters[0] || capitals.length < letters.length - 1) continue;
    if (capitals.join('').slice(0, 2) !== letters.slice(0, 2).join('') && capitals.length >= letters.length)
      continue;
    return spanOf(run);
  }
  return null;
}

function spanOf(run: readonly { readonly text: string; readonly start: number }[]) {
  const last = run.at(-1) as (typeof run)[number];
  return { start: (run[0] as (typeof run)[number]).start, end: last.start + last.text.length };
}
