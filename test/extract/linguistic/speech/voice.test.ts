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
  ])('%s', (text, expected) => {
    expect(voiceOf(text)).toBe(expected);
  });

  it('does not hold across paragraphs', () => {
    const text = 'Jon Beck said that it was a dark day.\n\nNorland attacked Sudria.';
    expect(voiceOf(text)).toBe('article');
  });
});
