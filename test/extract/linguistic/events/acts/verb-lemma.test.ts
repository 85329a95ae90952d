import { describe, expect, it } from 'vitest';
import { verbLemma } from '../../../../../src/extract/linguistic/events/acts/verb-lemma.ts';
import { isPredicate } from '../../../../../src/extract/linguistic/scope/tree.ts';
import { lexicon, read } from '../invented-world.ts';

describe('verbLemma', () => {
  it.each([
    ['Rebels raped women in Norland.', 'raped', 'rape'],
    ['Norland barred Jon Beck from the port.', 'barred', 'bar'],
    ['Jon Beck dined with Ana Kolar in Strelsau.', 'dined', 'dine'],
    ['Norland readied its troops.', 'readied', 'ready'],
    ['Norland hopes to meet Sudria.', 'hopes', 'hope'],
    ['The students staged a protest.', 'staged', 'stage'],
    ['Norland withdrew from Sudria.', 'withdrew', 'withdraw'],
    ['Norland attacked Sudria.', 'attacked', 'attack'],
  ])('%s', (text, word, lemma) => {
    const { document } = read(text);
    const verb = document.tokens.find((token) => token.text === word && isPredicate(token));
    expect(verb && verbLemma(verb, lexicon)).toBe(lemma);
  });
});
