import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { looksLikeOrganization } from './boundaries.ts';
import { type NameCandidate, normalizeName, overlaps } from './candidate.ts';

const bracketed = /^[^\S\n]\((?:the[^\S\n])?["“]?(?<acronym>\p{Lu}[\p{Lu}\p{N}&-]{1,7})["”]?\)/u;

/**
 * Makes capitals in brackets right behind the name of a body a further name of it, whatever they spell: "the Main Board of Grain
 * (HUZ)" has its acronym from another language.
 * @param names Not overlapping, in the order of the text.
 */
export function acronymsBehindBodies(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const pairs = names.flatMap((name): [NameCandidate, NameCandidate][] => {
    // Whose it is, is no part of its name: "Norland's Grain Board".
    const long = normalizeName(text.slice(name.start, name.end)).replace(/^.+'s? (?=\p{Lu})/u, '');
    if (name.source === 'list' || name.source === 'acronym' || !isBody(name, long, lexicon)) return [];
    const { 0: whole, groups } = bracketed.exec(text.slice(name.end, name.end + 20)) ?? {};
    const acronym = groups?.acronym;
    if (whole === undefined || acronym === undefined) return [];
    if (lexicon.known.get(acronym) !== undefined || lexicon.notNames.has(acronym)) return [];
    const start = name.end + whole.indexOf(acronym);
    const base = { kind: 'Organization', source: 'acronym', canonical: long } as const;
    return [[name, { ...base, start, end: start + acronym.length }]];
  });
  if (pairs.length === 0) return [...names];
  const acronyms = pairs.map(([, acronym]) => acronym);
  const longs = new Map(pairs.map(([name, { canonical }]) => [name, canonical as string]));
  return [
    ...names
      .filter((name) => !acronyms.some((acronym) => overlaps(name, acronym)))
      .map((name): NameCandidate => {
        const canonical = longs.get(name);
        return canonical === undefined
          ? name
          : { ...name, kind: 'Organization', source: 'acronym', canonical };
      }),
    ...acronyms,
  ].sort((a, b) => a.start - b.start);
}

function isBody({ kind }: NameCandidate, name: string, lexicon: NameLexicon): boolean {
  return kind === 'Organization' && name.includes(' ') && looksLikeOrganization(name, lexicon);
}
