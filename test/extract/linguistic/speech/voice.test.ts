import { describe, expect, it } from 'vitest';
import { eventsOf } from '../events/invented-world.ts';

/** Who vouches for the attack in a text: voice and chain. */
function voiceOf(text: string): string {
  const claim = eventsOf(text).find(({ type }) => type === 'ASSAULT');
  if (claim === undefined) return 'no claim';
  return [claim.voice, ...claim.chain].join(' ');
}

describe('voice', () => {
  it.each([
    ['Norland attacked Sudria.', 'article'],
    ['Jon Beck said that Norland attacked Sudria.', 'named Jon Beck'],
    ['Norland attacked Sudria, Jon Beck said.', 'named Jon Beck'],
    ['According to Jon Beck, Norland attacked Sudria.', 'named Jon Beck'],
    ['"Norland attacked Sudria," said Ana Kolar.', 'named Ana Kolar'],
    ['"We are sad," said Ana Kolar. "Norland attacked Sudria. It was a dark day."', 'named Ana Kolar'],
    ["Estmark's government said that Norland attacked Sudria.", 'named Estmark'],
    ['Officials said that Norland attacked Sudria.', 'unnamed'],
    ['Norland attacked Sudria, according to two witnesses.', 'unnamed'],
    ['Jon Beck said that Ana Kolar had said that Norland attacked Sudria.', 'named Jon Beck Ana Kolar'],
    ['Norland attacked Sudria; Jon Beck said that it was a dark day.', 'article'],
    ['A newspaper quoted the trader, Jon Beck, as saying that Norland attacked Sudria.', 'named Jon Beck'],
    ['Estmark officials said that Norland attacked Sudria.', 'unnamed'],
    ['Norland reportedly attacked Sudria.', 'unnamed'],
    ['Norland allegedly attacked Sudria on Monday.', 'unnamed'],
    ['Norland is said to have attacked Sudria.', 'unnamed'],
    ['Norland is believed to have attacked Sudria.', 'unnamed'],
    ['Norland was said by Jon Beck to have attacked Sudria.', 'named Jon Beck'],
    ['Jon Beck said that Norland had reportedly attacked Sudria.', 'unnamed Jon Beck'],
    ['Jon Beck condemned the alleged attack by Norland on Sudria.', 'unnamed'],
    ['Jon Beck read reports of an attack by Norland on Sudria.', 'unnamed'],
    ["Jon Beck repeated Estmark's claim that Norland attacked Sudria.", 'named Jon Beck Estmark'],
    ['Jon Beck said that there were rumours that Norland attacked Sudria.', 'unnamed Jon Beck'],
    ['Jon Beck was told by Ana Kolar that Norland attacked Sudria.', 'named Ana Kolar'],
    ['Jon Beck fears that Norland attacked Sudria.', 'named Jon Beck'],
    ['It is said that Norland attacked Sudria.', 'unnamed'],
    ['Sources in Estmark said that Norland attacked Sudria.', 'unnamed'],
    ['"It was a dark day. Norland attacked Sudria and left," Ana Kolar said.', 'named Ana Kolar'],
    ['Ana Kolar left early. "I saw how Norland attacked Sudria and left."', 'unnamed'],
    [
      '"We are sad," said Ana Kolar. She looked tired. "We saw that Norland attacked Sudria."',
      'named Ana Kolar',
    ],
  ])('%s', (text, expected) => {
    expect(voiceOf(text)).toBe(expected);
  });

  it('goes on where a quotation is left open at the end of a paragraph', () => {
    const text = 'Ana Kolar said: "It was a dark day.\n\n"I saw how Norland attacked Sudria and left."';
    expect(voiceOf(text)).toBe('named Ana Kolar');
  });

  it('is not lost where the speaker quotes others', () => {
    const text =
      '"They say that we left them," said Ana Kolar. "We did not. It was a dark day. Norland attacked Sudria again."';
    expect(voiceOf(text)).toBe('named Ana Kolar');
  });

  it('is not guessed for a quotation between two speakers', () => {
    const text =
      '"We are sad," said Ana Kolar. "So are we all," said Jon Beck. They left. "I saw how Norland attacked Sudria."';
    expect(voiceOf(text)).toBe('unnamed');
  });

  it('does not hold across paragraphs', () => {
    const text = 'Jon Beck said that it was a dark day.\n\nNorland attacked Sudria.';
    expect(voiceOf(text)).toBe('article');
  });
});
