import { describe, expect, it } from 'vitest';
import { spellingsOf } from '../../../../src/extract/linguistic/lexicon/spellings.ts';

describe('spellingsOf', () => {
  it.each([
    ['mobilize', 'mobilise'],
    ['mobilization', 'mobilisation'],
    ['paralyze', 'paralyse'],
    ['honor', 'honour'],
    ['harboring', 'harbouring'],
    ['defense', 'defence'],
    ['maneuver', 'manoeuvre'],
  ])('%s is also %s', (american, british) => {
    expect(spellingsOf(american)).toEqual([american, british]);
  });

  it.each(['seize', 'size', 'prize', 'favorite', 'visitor', 'promise', 'attack'])('%s is alone', (word) => {
    expect(spellingsOf(word)).toEqual([word]);
  });
});
