import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, type NameScope, normalizeName } from './candidate.ts';
import { createPhraseScanner } from './phrase-scanner.ts';

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
  const phrases = createPhraseScanner(wanted.keys());
  const found: NameCandidate[] = [];
  for (const scope of scopes) {
    for (const match of phrases(scope.text)) {
      const words = normalizeName(scope.text.slice(match.start, match.end));
      const origin = wanted.get(words);
      if (!origin) continue;
      const { kind, canonical, country } = origin;
      const whole = normalizeName(text.slice(origin.start, origin.end)) === words;
      found.push({
        start: match.start + scope.block.start,
        end: match.end + scope.block.start,
        kind,
        source: 'repetition',
        ...(canonical !== undefined && whole ? { canonical } : {}),
        ...(country !== undefined && whole ? { country } : {}),
      });
    }
  }
  return found;
}
