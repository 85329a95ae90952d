import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, type NameScope, normalizeName } from './candidate.ts';
import { createPhraseScanner } from './phrase-scanner.ts';

/** A shorter word of a person's name is not looked for on its own. */
const shortestWord = 4;

/**
 * Further occurrences of names that the document has elsewhere, and of the last names of its persons; of the other words of their
 * names ("Dawit" for "Dawit Tesfaye", "Huamanquispe" for "Julio Huamanquispe Rojas") where they stand alone and are no words besides.
 */
export function repeatedNames(
  text: string,
  scopes: readonly NameScope[],
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const wanted = new Map<string, NameCandidate>();
  const inner = new Set<string>();
  const plain = new Set(text.match(/(?<![\p{L}'’-])\p{Ll}{4,}/gu));
  const isFree = (word: string) =>
    !wanted.has(word) && !lexicon.known.get(word) && !lexicon.notNames.has(word);
  for (const name of names) {
    const words = normalizeName(text.slice(name.start, name.end));
    if (words.length < 3 || name.kind === 'Topic' || lexicon.notNames.has(words)) continue;
    // A country's every occurrence is known already; a one-word place seen once may be anything elsewhere.
    if (name.source === 'list') continue;
    if (!wanted.has(words)) wanted.set(words, name);
    const parts = words.split(' ').filter((part) => /^\p{Lu}/u.test(part));
    if (name.kind !== 'Person' || !words.includes(' ')) continue;
    const last = words.split(' ').at(-1) as string;
    for (const part of parts) {
      const isLong =
        part === last ? part.length > 2 : part.length >= shortestWord && !plain.has(part.toLowerCase());
      if (!isLong || !isFree(part)) continue;
      wanted.set(part, name);
      if (part !== last) inner.add(part);
    }
  }
  if (wanted.size === 0) return [];
  const phrases = createPhraseScanner(wanted.keys());
  const found: NameCandidate[] = [];
  for (const scope of scopes) {
    for (const match of phrases(scope.text)) {
      const words = normalizeName(scope.text.slice(match.start, match.end));
      const origin = wanted.get(words);
      if (!origin || (inner.has(words) && isBesideCapital(scope.text, match))) continue;
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

/** "Sihle" in "Phuma Sihle": a word of another name. */
function isBesideCapital(text: string, { start, end }: Pick<NameCandidate, 'start' | 'end'>): boolean {
  return (
    /\p{Lu}[\p{L}'’-]* $/u.test(text.slice(Math.max(0, start - 40), start)) ||
    /^ \p{Lu}/u.test(text.slice(end))
  );
}
