import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { isTitle } from './boundaries.ts';
import type { NameCandidate, NameScope } from './candidate.ts';

const capitalWord = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'&.][\p{L}\p{N}]+)*`;
const capitalRun = new RegExp(
  String.raw`(?<![\p{L}\p{N}.@#/-])${capitalWord}(?:[^\S\n](?:(?:de|del|la|da|do|dos|du|van|von|bin|al|el)[^\S\n])?${capitalWord}){0,4}(?![\p{L}\p{N}@])`,
  'gu',
);

/**
 * Runs of capitalised words inside sentences, whoever they name: candidates of the lowest rank for what no other reader
 * sees. A word that may have its capital from the start of a sentence or from a line in title case is none.
 */
export function namesFromCapitals(
  document: LinguisticDocument,
  scope: NameScope,
  lexicon: NameLexicon,
): NameCandidate[] {
  if (scope.titleCase) return [];
  const found: NameCandidate[] = [];
  for (const match of matchesOf(capitalRun, scope.text)) {
    let start = match.index + scope.block.start;
    let name = match[0];
    // What begins a sentence counts only from its second word, or where all is capitals.
    const token = document.tokenAt(start);
    if (!token) continue;
    const opens = document.sentenceOf(token).start === token.index || isAfterOpening(scope.text, match.index);
    for (;;) {
      const word = /^\S+/u.exec(name)?.[0] ?? '';
      const drops =
        (opens && start === match.index + scope.block.start && !isCapitals(word)) || isNoName(word, lexicon);
      if (!drops) break;
      const rest = name.slice(word.length).trimStart();
      start += name.length - rest.length;
      name = rest;
      if (name === '') break;
    }
    while (name !== '' && isNoName(/\S+$/u.exec(name)?.[0] ?? '', lexicon))
      name = name.slice(0, -(/\S+$/u.exec(name)?.[0] ?? name).length).trimEnd();
    if (name.length < 2 || /^\p{Lu}\.?$/u.test(name)) continue;
    // "Norland's Halvor Lund": the list knows whose it is.
    const owner = /^(?<owner>.+)['’]s\s(?=\p{Lu})/u.exec(name);
    if (owner !== null && lexicon.known.get(owner.groups?.owner ?? '') !== undefined) {
      start += owner[0].length;
      name = name.slice(owner[0].length);
    }
    found.push({ start, end: start + name.length, kind: 'Organization', source: 'capitals' });
  }
  return found;
}

function isCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(word);
}

function isNoName(word: string, lexicon: NameLexicon): boolean {
  return lexicon.notNames.has(word) || isTitle(word, lexicon);
}

/** Whether only quotation marks, bullets or brackets stand between a place and the end of a sentence or line before. */
function isAfterOpening(text: string, at: number): boolean {
  return /(?:^|[.!?:\n])["“”‘’'([•*–—\s-]*$/u.test(text.slice(Math.max(0, at - 6), at));
}
