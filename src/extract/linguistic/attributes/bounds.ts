import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { wordOf } from '../scope/tree.ts';
import type { AttributeLexicon } from './attribute-lexicon.ts';

/** How a number is meant: exactly, or as a bound. */
export type Bound = keyof AttributeLexicon['bounds'];

/** What stands before a number: "at least", "up to", "about"; null if nothing of the kind. */
export function boundBefore(
  document: LinguisticDocument,
  first: Token,
  { bounds }: AttributeLexicon,
): Bound | null {
  const before = document.tokens
    .slice(Math.max(0, first.index - 3), first.index)
    .filter(({ sentence }) => sentence === first.sentence)
    .map(wordOf);
  const endsWith = (words: readonly string[]) =>
    words.every((word, at) => before[before.length - words.length + at] === word);
  let best: { bound: Bound; length: number } | null = null;
  for (const [bound, { words, pairs }] of Object.entries(bounds) as [
    Bound,
    AttributeLexicon['bounds'][Bound],
  ][]) {
    for (const phrase of [...[...words].map((word) => [word]), ...pairs])
      if (endsWith(phrase) && phrase.length > (best?.length ?? 0)) best = { bound, length: phrase.length };
  }
  return best?.bound ?? null;
}
