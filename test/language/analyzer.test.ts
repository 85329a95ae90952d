import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { golden, newAnalyzer } from './loaded-model.ts';

const articles = golden('articles').map((reference) => reference.text);

/** What holds of every analysis. */
function expectSound({ text, tokens, sentences, names }: Analysis): void {
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    expect(token.index).toBe(index);
    expect(token.start).toBe(at);
    expect(token.text).toBe(text.slice(token.start, token.end));
    at = token.end + (token.whitespace ? 1 : 0);
    expect(text.slice(token.end, at)).toBe(token.whitespace ? ' ' : '');
    const sentence = sentences[token.sentence]!;
    expect(index >= sentence.start && index < sentence.end).toBe(true);
    expect(tokens[token.head]).toBeDefined();
    expect(token.tag).not.toBe('');
    expect(token.dep).not.toBe('');
    expect(token.dep).not.toContain('||');
  }
  expect(at).toBe(text.length);
  expect(sentences[0]?.start ?? 0).toBe(0);
  for (const [index, { start, end }] of sentences.entries()) {
    expect(start).toBeLessThan(end);
    expect(end).toBe(sentences[index + 1]?.start ?? tokens.length);
  }
  for (const [index, { start, end }] of names.entries()) {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(names[index - 1]?.end ?? 0);
    expect(tokens[start]!.sentence).toBe(tokens[end - 1]!.sentence);
  }
}

describe('analyzer', () => {
  const analyzer = newAnalyzer();

  it('gives an empty analysis of an empty text', () => {
    expect(analyzer.analyze('')).toEqual({ text: '', tokens: [], sentences: [], names: [] });
  });

  it('tells who did what, and where', () => {
    const { text, tokens, names, sentences } = analyzer.analyze(
      'Mia Okafor met Tom Reyes in Accra. She left early.',
    );
    const met = tokens.find((token) => token.text === 'met')!;
    expect(met).toMatchObject({ lemma: 'meet', pos: 'VERB', dep: 'ROOT', head: met.index, sentence: 0 });
    expect(tokens.find((token) => token.dep === 'nsubj')).toMatchObject({ text: 'Okafor', head: met.index });
    expect(sentences).toHaveLength(2);
    const shown = names.map(({ start, end, label }) => [
      text.slice(tokens[start]!.start, tokens[end - 1]!.end),
      label,
    ]);
    expect(shown).toEqual([
      ['Mia Okafor', 'PERSON'],
      ['Tom Reyes', 'PERSON'],
      ['Accra', 'GPE'],
    ]);
  });

  it('holds what an analysis promises on any text, lone surrogates included', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\ud800',
        'a\udc00b',
        '\udfff ',
        ' \n\t ',
        "don't",
        'U.S.',
        ':-)',
        '\u00a0',
        'Kim Jong Un said ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) =>
        expectSound(analyzer.analyze(pieces.join(''))),
      ),
      { numRuns: 80, seed: 4 },
    );
  });

  it('does not depend on what was analysed before', () => {
    const first = articles.map((text) => analyzer.analyze(text));
    const again = articles.toReversed().map((text) => analyzer.analyze(text));
    expect(again.toReversed()).toEqual(first);
    const other = newAnalyzer();
    expect(other.analyze(articles[3]!)).toEqual(first[3]);
  });

  it('analyses more different words than its caches hold, then known ones as before', () => {
    const before = analyzer.analyze(articles[0]!);
    const words = Array.from({ length: 9000 }, (_, index) => `w${index.toString(36)}`);
    expectSound(analyzer.analyze(words.join(' ')));
    expect(analyzer.analyze(articles[0]!)).toEqual(before);
  });

  it.each([
    ['brackets', '('.repeat(20_000), 20_000],
    ['full stops', '.'.repeat(100_000), 1],
    ['letters', 'x'.repeat(300_000), 1],
    ['colons before an address', `a${':b'.repeat(10_000)}.org@`, undefined],
  ])('takes a very long chunk of %s', (_name, text, count) => {
    const analysis = analyzer.analyze(text);
    expect(analysis.tokens.at(-1)!.end).toBe(text.length);
    if (count !== undefined) expect(analysis.tokens).toHaveLength(count);
  });
});
