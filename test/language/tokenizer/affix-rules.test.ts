import { describe, expect, it } from 'vitest';
import { createAffixRules } from '../../../src/language/tokenizer/affix-rules.ts';
import { sharedModel } from '../loaded-model.ts';

describe('affix rules', () => {
  const { tokenizer } = sharedModel().tables;
  const rules = createAffixRules(tokenizer);

  it('finds prefixes and suffixes', () => {
    expect(rules.prefixLength('“yes')).toBe(1);
    expect(rules.prefixLength('yes')).toBe(0);
    expect(rules.suffixLength("Kim's")).toBe(2);
    expect(rules.suffixLength('5km')).toBe(2);
    expect(rules.suffixLength('km')).toBe(0);
  });

  it('finds the same suffix at the end of a long text as a search of all of it', () => {
    const suffix = new RegExp(tokenizer.suffix, 'u');
    const ends = [
      '',
      '.',
      '...',
      '.'.repeat(200),
      '5km',
      "'s",
      '😀',
      '😀'.repeat(60),
      '°C.',
      'US$',
      'AB.',
      '9'.repeat(90),
      '٪.',
    ];
    for (const end of ends) {
      for (const middle of ['x', 'x'.repeat(47), '9'.repeat(100), '.x'.repeat(80)]) {
        const text = middle + end;
        expect(rules.suffixLength(text)).toBe(suffix.exec(text)?.[0].length ?? 0);
      }
    }
  });

  it('knows addresses', () => {
    expect(rules.isUrl('http://www.example.com/x?y=z')).toBe(true);
    expect(rules.isUrl('user:secret@example.org:8080')).toBe(true);
    expect(rules.isUrl('word')).toBe(false);
    expect(rules.isUrl('10.0.0.1')).toBe(false);
  });

  it('splits at infixes', () => {
    expect(rules.splitAtInfixes('Moscow-Pyongyang,trade')).toEqual([
      'Moscow',
      '-',
      'Pyongyang',
      ',',
      'trade',
    ]);
    expect(rules.splitAtInfixes('plain')).toEqual(['plain']);
  });
});
