import type { Analysis, Extraction, Mention, Token } from '../../src/index.ts';

/** What a word reports to a hasty reader: the type of its first sense. */
export interface Keywords {
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, string>;
}

/** A claim of the naive reading, as much of one as is scored. */
export interface NaiveClaim {
  readonly type: string;
  readonly subject: string;
  readonly object: string | null;
  readonly polarity: 'affirmed';
  readonly modality: 'actual';
  readonly voice: 'article';
  readonly evidence: { readonly start: number; readonly end: number; readonly quote: string };
}

/**
 * Reads a text as a search for keywords would: each verb or noun of the word list is an event of its type, the nearest name
 * before it in the sentence did it, the nearest after it suffered it, and all of it happened.
 */
export function naiveClaims(
  { text, tokens, sentences }: Analysis,
  { mentions }: Pick<Extraction, 'mentions'>,
  keywords: Keywords,
): NaiveClaim[] {
  const names = mentions.filter(({ form }) => form === 'name').sort((a, b) => a.start - b.start);
  return sentences.flatMap((range) => {
    const words = tokens.slice(range.start, range.end);
    const [first, last] = [words[0]!, words.at(-1)!];
    const inside = names.filter(({ start, end }) => start >= first.start && end <= last.end);
    const evidence = { start: first.start, end: last.end, quote: text.slice(first.start, last.end) };
    return words.flatMap((word): NaiveClaim[] => {
      const type = typeOf(word, keywords);
      if (type === undefined || inside.some((name) => covers(name, word))) return [];
      const before = inside.findLast(({ end }) => end <= word.start);
      const after = inside.find(({ start }) => start >= word.end);
      if (before === undefined) return [];
      const object = after === undefined || after.entity === before.entity ? null : after.entity;
      return [
        {
          type,
          subject: before.entity,
          object,
          polarity: 'affirmed',
          modality: 'actual',
          voice: 'article',
          evidence,
        },
      ];
    });
  });
}

function typeOf({ pos, lemma }: Token, { verbs, nouns }: Keywords): string | undefined {
  if (pos === 'VERB') return verbs.get(lemma.toLowerCase());
  return pos === 'NOUN' ? nouns.get(lemma.toLowerCase()) : undefined;
}

function covers(name: Mention, word: Token): boolean {
  return name.start < word.end && word.start < name.end;
}
