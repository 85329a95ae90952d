import { describe, expect, it } from 'vitest';
import { readMood } from '../../../../src/extract/linguistic/scope/mood.ts';
import { loadScopeLexicon } from '../../../../src/extract/linguistic/scope/scope-lexicon.ts';
import { briefsOf, read } from '../events/invented-world.ts';

const lexicon = loadScopeLexicon();

/** Polarity and modality of the last word of this form in a sentence. */
function moodOf(sentence: string, word: string): string {
  const { document } = read(sentence);
  const token = document.tokens.filter(({ text }) => text === word).at(-1);
  if (token === undefined) throw new Error(`no ${word} in: ${sentence}`);
  const { polarity, modality } = readMood(document, token, lexicon);
  return `${polarity} ${modality}`;
}

describe('mood', () => {
  it.each([
    ['Norland attacked Sudria.', 'attacked', 'affirmed actual'],
    ['Norland did not attack Sudria.', 'attack', 'negated actual'],
    ['Norland has never attacked Sudria.', 'attacked', 'negated actual'],
    ['No Norlander attacked Sudria.', 'attacked', 'negated actual'],
    ['Norland sent no weapons to Sudria.', 'sent', 'negated actual'],
    ['Norland left without attacking Sudria.', 'attacking', 'negated actual'],
    ['Norland did not meet or attack Sudria.', 'attack', 'negated actual'],
    ['Norland may attack Sudria.', 'attack', 'affirmed possible'],
    ['Norland could not attack Sudria.', 'attack', 'negated possible'],
    ['Norland will attack Sudria.', 'attack', 'affirmed planned'],
    ['Norland wants to attack Sudria.', 'attack', 'affirmed planned'],
    ['Norland did not want to attack Sudria.', 'attack', 'negated planned'],
    ['Norland is expected to attack Sudria.', 'attack', 'affirmed planned'],
    ['Norland was to attack Sudria on Friday.', 'attack', 'affirmed planned'],
    ['Jon Beck went to Strelsau to meet Ana Kolar.', 'meet', 'affirmed planned'],
    ['Norland must meet Sudria.', 'meet', 'affirmed demanded'],
    ['Estmark urged Norland to meet Sudria.', 'meet', 'affirmed demanded'],
    ['Estmark demanded that Norland meet Sudria.', 'meet', 'affirmed demanded'],
    ['If Norland attacks Sudria, Estmark loses its port.', 'attacks', 'affirmed conditional'],
    ['Norland would attack Sudria if Estmark left.', 'attack', 'affirmed conditional'],
    ['Norland said that it would attack Sudria.', 'attack', 'affirmed planned'],
    ['Estmark believes that Norland attacked Sudria.', 'attacked', 'affirmed believed'],
    ['Norland denied that it had attacked Sudria.', 'attacked', 'negated actual'],
    ['Norland refused to meet Sudria.', 'meet', 'negated planned'],
    ['Did Norland attack Sudria?', 'attack', 'affirmed possible'],
    ['Norland managed to attack Sudria.', 'attack', 'affirmed actual'],
    ['Norland condemned the attack on Sudria.', 'attack', 'affirmed actual'],
    ['Norland planned an attack on Sudria.', 'attack', 'affirmed planned'],
    ['Norland feared a planned attack.', 'attack', 'affirmed planned'],
    ['Norland criticised Sudria, which did not meet Estmark.', 'criticised', 'affirmed actual'],
  ])('%s (%s)', (sentence, word, expected) => {
    expect(moodOf(sentence, word)).toBe(expected);
  });

  it('never makes an edge of what did not happen', () => {
    const sentences = [
      'Norland did not attack Sudria.',
      'Norland denied attacking Sudria.',
      'Norland may have attacked Sudria.',
      'Norland planned to attack Sudria.',
      'Estmark urged Norland to attack Sudria.',
      'Norland would have attacked Sudria if it could.',
      'Estmark fears that Norland attacked Sudria.',
      'Norland never attacked Sudria.',
      'Neither Norland nor Estmark attacked Sudria.',
    ];
    for (const sentence of sentences) expect(briefsOf(sentence)).not.toContain('ASSAULT Norland > Sudria');
  });
});
