import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/language/vocabulary/vocabulary.ts';
import { sharedModel } from '../loaded-model.ts';

describe('vocabulary', () => {
  const vocabulary = createVocabulary(sharedModel().tables.vocabulary);

  it.each([
    ['Korea', 'Xxxxx'],
    ['28,500', 'dd,ddd'],
    ['internationalization', 'xxxx'],
    ['USA-led', 'XXX-xxx'],
    ['m²', 'xd'],
    ['Привет', 'Xxxxx'],
    ['東京', 'xx'],
    ['😀😀', '😀😀'],
    ['x'.repeat(99), 'xxxx'],
    ['x'.repeat(100), 'LONG'],
  ])('gives %s the shape %s', (text, shape) => {
    expect(vocabulary.lexeme(text).shape).toBe(shape);
  });

  it('takes affixes by characters, not by code units', () => {
    expect(vocabulary.lexeme('😀bc👍🏽')).toMatchObject({ prefix: '😀', suffix: 'c👍🏽' });
    expect(vocabulary.lexeme('a')).toMatchObject({ prefix: 'a', suffix: 'a' });
  });

  it.each([
    ['Favourite', 'favorite'],
    ['favourite', 'favorite'],
    ['’', "'"],
    ['Seoul', 'seoul'],
  ])('gives %s the norm %s', (text, norm) => {
    expect(vocabulary.lexeme(text).norm).toBe(norm);
  });

  it('numbers symbols by hand and other strings by hash', () => {
    expect(vocabulary.idOf('')).toEqual({ low: 0, high: 0 });
    expect(vocabulary.idOf('mark')).toEqual({ low: 0x1a7, high: 0 });
    expect(vocabulary.idOf('coffee')).toEqual({ low: 0x1342ce91, high: 0x2c6152fc });
  });

  it('has one lexeme for a word, and others for words with a norm of their own', () => {
    expect(vocabulary.lexeme('word')).toBe(vocabulary.lexeme('word'));
    expect(vocabulary.lexemeWithNorm("n't", 'not')).toMatchObject({ text: "n't", norm: 'not' });
  });
});
