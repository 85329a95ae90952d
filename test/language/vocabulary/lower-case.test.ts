import { describe, expect, it } from 'vitest';
import { createCodePointSet } from '../../../src/language/text/code-point-set.ts';
import { lowerCase } from '../../../src/language/vocabulary/lower-case.ts';
import { sharedModel } from '../loaded-model.ts';

describe('lowerCase', () => {
  const letters = createCodePointSet(sharedModel().tables.vocabulary.letters);

  it.each([
    ['Seoul', 'seoul'],
    ['ΟΔΟΣ', 'οδος'],
    ['İ', 'i\u0307'],
    ['ǅ', 'ǆ'],
    ['Ⅳ', 'ⅳ'],
    ['𐐀', '𐐨'],
  ])('turns %s into %s', (text, lower) => {
    expect(lowerCase(text, letters)).toBe(lower);
  });

  it('leaves capitals that are not among the letters', () => {
    expect(lowerCase('AÄB', createCodePointSet([0x41, 0x5a]))).toBe('aÄb');
  });

  it('leaves the capitals of alphabets that came after the reference', () => {
    expect(lowerCase('\u{10d52}A', letters)).toBe('\u{10d52}a');
  });
});
