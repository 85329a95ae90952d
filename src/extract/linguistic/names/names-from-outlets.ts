import { matchesOf } from '../lexicon/matches-of.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate, NameScope } from './candidate.ts';
import { capitalWord } from './capital-word.ts';

const cue =
  '(?:(?<tells>told|tells?|telling)|(?:writes?|wrote|works?|worked|working|reports|reported|reporter|columnist|correspondent|journalist) (?:for|of|at)|interview with|editor of)';
const cued = new RegExp(
  String.raw`(?<=\b${cue} (?<article>the )?["“]?)(?:${capitalWord}[^\S\n]){1,4}${capitalWord}(?![\p{L}\p{N}]|[^\S\n]\p{Lu})`,
  'gu',
);

/** Newspapers that somebody tells something or works for: "told the Tarnow Dispatch", "writes for the Tarnow Observer". */
export function namesFromOutlets({ text, block }: NameScope, lexicon: NameLexicon): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const { 0: whole, index, groups } of matchesOf(cued, text)) {
    // "Norland's Harbour Post".
    const name = whole.replace(/^.+['’]s?\s/u, '');
    const words = name.split(/\s+/);
    const [first] = words as [string];
    if (words.length < 2 || lexicon.notNames.has(first)) continue;
    if (!lexicon.outletHeads.has(words.at(-1) as string)) continue;
    // "He told Emily Post": without an article it may be a person's.
    const hasArticle = groups?.article !== undefined || name !== whole;
    if (!hasArticle && (groups?.tells === undefined || lexicon.firstNames.has(first))) continue;
    const end = index + block.start + whole.length;
    found.push({ start: end - name.length, end, kind: 'Organization', source: 'form' });
  }
  return found;
}
