import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTokenizer } from '../loaded-model.ts';

describe('tokenizer', () => {
  const tokenizer = newTokenizer();
  const words = (text: string): string[] => tokenizer.tokenize(text).lexemes.map((lexeme) => lexeme.text);

  it.each([
    ["He didn't.", ['He', 'did', "n't", '.']],
    ['(U.S.-led)', ['(', 'U.S.-led', ')']],
    ['“Hi,” she said.', ['“', 'Hi', ',', '”', 'she', 'said', '.']],
    ['$1.2bn', ['$', '1.2bn']],
    ['10km, 5kg.', ['10', 'km', ',', '5', 'kg', '.']],
    ['mother-in-law', ['mother', '-', 'in', '-', 'law']],
    ['see https://example.org/a-b?c=d.', ['see', 'https://example.org/a-b?c=d', '.']],
    ['end.Next', ['end', '.', 'Next']],
    ['wait...', ['wait', '...']],
    ['ok :-) :)', ['ok', ':-)', ':)']],
    ["Moon's '90s", ['Moon', "'s", "'", '90s']],
    ['a  b', ['a', ' ', 'b']],
    [' a\n\nb ', [' ', 'a', '\n\n', 'b']],
    ['(((x', ['(', '(', '(', 'x']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives the parts of contractions norms of their own', () => {
    expect(tokenizer.tokenize("can't").lexemes.map((lexeme) => lexeme.norm)).toEqual(['can', 'not']);
  });

  it('loses nothing, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '  ', "'s", '...', ':)', 'a.m.', '\ud83d'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { lexemes, spaces } = tokenizer.tokenize(text);
        expect(lexemes.map((lexeme, index) => lexeme.text + (spaces[index] ? ' ' : '')).join('')).toBe(text);
        expect(lexemes.every((lexeme) => lexeme.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
