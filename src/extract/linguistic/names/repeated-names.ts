import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, type NameScope, normalizeName } from './candidate.ts';

/** Further occurrences of names that the document has elsewhere, and of the last names of its persons. */
export function repeatedNames(
  text: string,
  scopes: readonly NameScope[],
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const wanted = new Map<string, NameCandidate>();
  for (const name of names) {
    const words = normalizeName(text.slice(name.start, name.end));
    if (words.length < 3 || name.kind === 'Topic' || lexicon.notNames.has(words)) continue;
    // A country's every occurrence is known already; a one-word place seen once may be anything elsewhere.
    if (name.source === 'list') continue;
    if (!wanted.has(words)) wanted.set(words, name);
    const last = words.split(' ').at(-1) as string;
    const isLastName =
      name.kind === 'Person' && words.includes(' ') && last.length > 2 && /^\p{Lu}/u.test(last);
    if (isLastName && !wanted.has(last) && !lexicon.known.get(last) && !lexicon.notNames.has(last))
      wanted.set(last, name);
  }
  if (wanted.size === 0) return [];
  const phrases = [...wanted.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    String.raw`(?:(?<![\p{L}\p{N}-])|(?<=(?<!\p{L})(?:ex|non|pro|anti|post|pre|then|mid)-))(?:${phrases.map(escapePattern).join('|')})(?![\p{L}\p{N}]|-\p{Ll}{1,2}\b)`,
    'gu',
  );
  const found: NameCandidate[] = [];
  for (const scope of scopes) {
    for (const match of matchesOf(pattern, scope.text)) {
      const origin = wanted.get(normalizeName(match[0]));
      if (!origin) continue;
      const start = match.index + scope.block.start;
      const { kind, canonical, country } = origin;
      const whole = normalizeName(text.slice(origin.start, origin.end)) === normalizeName(match[0]);
      found.push({
        start,
        end: start + match[0].length,
        kind,
        source: 'repetition',
        ...(canonical !== undefined && whole ? { canonical } : {}),
        ...(country !== undefined && whole ? { country } : {}),
      });
    }
  }
  return found;
}

function escapePattern(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("'", "['’]")
    .replaceAll(' ', String.raw`\s+`);
}
