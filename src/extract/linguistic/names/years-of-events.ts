import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';

const yearBehind = /^[^\S\n](?<year>(?:19|20)\d\d)(?![\p{L}\p{N}-]|[.,]\d)/u;

/**
 * Takes the year behind the name of an event into it: "Long Wave 2026" is another exercise than "Long Wave 2025". A document of
 * that year, or without a date, that names no other year means it by the bare name as well. What the last word of its
 * name says to be a happening is left as it is: "Tarnow Cup 2026".
 */
export function withYears(
  text: string,
  names: readonly NameCandidate[],
  published: string | undefined,
  lexicon: NameLexicon,
): NameCandidate[] {
  const isOpen = ({ kind, source, start, end }: NameCandidate) =>
    kind === 'Event' &&
    source !== 'list' &&
    !lexicon.eventHeads.has(text.slice(start, end).split(/\s/u).at(-1) as string);
  const years = new Map<string, Set<string>>();
  const dated = names.map((name): NameCandidate => {
    if (!isOpen(name)) return name;
    const { 0: behind, groups } = yearBehind.exec(text.slice(name.end, name.end + 8)) ?? {};
    const year = groups?.year;
    if (behind === undefined || year === undefined) return name;
    const base = baseOf(name);
    years.set(base, (years.get(base) ?? new Set()).add(year));
    return { ...name, end: name.end + behind.length, canonical: `${base} ${year}` };
  });
  if (years.size === 0) return dated;
  return dated.map((name, at) => {
    if (name !== names[at] || !isOpen(name)) return name;
    const [year, ...others] = years.get(baseOf(name)) ?? [];
    const isMeant = year !== undefined && others.length === 0 && (published?.startsWith(year) ?? true);
    return isMeant ? { ...name, canonical: `${baseOf(name)} ${year}` } : name;
  });

  function baseOf({ canonical, start, end }: NameCandidate): string {
    return canonical ?? normalizeName(text.slice(start, end));
  }
}
