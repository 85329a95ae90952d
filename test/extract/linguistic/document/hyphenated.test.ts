import { describe, expect, it } from 'vitest';
import { read } from '../events/invented-world.ts';

describe('a word with a hyphen', () => {
  it.each([
    ['Norland declared a cease-fire with Sudria.', 'fire', 'cease-fire'],
    ['Students staged a sit-in at the ministry.', 'in', 'sit-in'],
    ['Norland agreed to co-operate with Sudria.', 'operate', 'co-operate'],
    ['The council began a de-escalation.', 'escalation', 'de-escalation'],
    // What narrows a noun down does not make another of it.
    ['Norland launched air-strikes on Sudria.', 'strikes', 'strike'],
    ['The co-founder spoke.', 'founder', 'founder'],
    ['Norland opened fire - fire that hit Sudria.', 'fire', 'fire'],
  ])('%s', (text, word, lemma) => {
    const { document } = read(text);
    expect(document.tokens.find((token) => token.text === word)?.lemma).toBe(lemma);
  });
});
