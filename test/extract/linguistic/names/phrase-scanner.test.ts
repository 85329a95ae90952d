import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseScanner } from '../../../../src/extract/linguistic/names/phrase-scanner.ts';

/** What is found, as words. */
function find(phrases: readonly string[], text: string): string[] {
  return createPhraseScanner(phrases)(text).map(({ start, end }) => text.slice(start, end));
}

/** The same search as one large pattern: plain, but slower with every phrase. */
function byPattern(phrases: readonly string[], text: string): string[] {
  const sources = [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll("'", "['’]")
        .replaceAll(' ', String.raw`\s+`),
    );
  const pattern = new RegExp(
    String.raw`(?:(?<![\p{L}\p{N}-])|(?<=(?<!\p{L})(?:ex|non|pro|anti|post|pre|then|mid)-))(?:${sources.join('|')})(?![\p{L}\p{N}]|-\p{Ll}{1,2}\b)`,
    'gu',
  );
  return text.match(pattern) ?? [];
}

describe('createPhraseScanner', () => {
  it('finds whole words, the longest first', () => {
    expect(find(['Vint', 'Vint Motors'], 'Vint Motors and Vint left Vintland.')).toEqual([
      'Vint Motors',
      'Vint',
    ]);
  });

  it('reads over line breaks and curled apostrophes', () => {
    expect(find(["Tom O'Hara"], 'For Tom\n O’Hara it was late.')).toEqual(['Tom\n O’Hara']);
  });

  it('looks behind a prefix, but into no compound', () => {
    expect(find(['Norland'], 'pro-Norland, Sorland-Norland, Norland-wide, Norland-er')).toEqual([
      'Norland',
      'Norland',
    ]);
  });

  it('finds what one large pattern finds', () => {
    const word = fc.constantFrom('Ann', 'Anna', 'Éea', "O'Hara", 'A.B.', 'Lin', '𝒜b');
    const gap = fc.constantFrom(' ', '  ', '\n', '-', ', ', '’', '');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const text = fc
      .array(fc.tuple(fc.oneof(word, fc.constantFrom('ex', 'er', 'A')), gap), { maxLength: 12 })
      .map((parts) => parts.flat().join('').replaceAll("'", '’'));
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 5 }), text, (phrases, words) => {
        expect(find(phrases, words)).toEqual(byPattern(phrases, words));
      }),
    );
  });
});
