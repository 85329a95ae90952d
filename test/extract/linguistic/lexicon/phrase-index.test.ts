import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseIndex } from '../../../../src/extract/linguistic/lexicon/phrase-index.ts';

const index = new PhraseIndex([
  ['Guinea', 'GN'],
  ['Equatorial Guinea', 'GQ'],
  ['U.S.', 'US'],
  ["Workers' Party", 'WP'],
  ['Washington, D.C.', 'DC'],
]);
const found = (text: string) =>
  index.find(text).map(({ start, end, value }) => [text.slice(start, end), value]);

describe('PhraseIndex', () => {
  it('prefers the longest phrase', () => {
    expect(found('Guinea and Equatorial Guinea')).toEqual([
      ['Guinea', 'GN'],
      ['Equatorial Guinea', 'GQ'],
    ]);
  });

  it('finds phrases before possessives, full stops and line ends, and whole words only', () => {
    expect(found("Guinea's ports. The U.S. left Guinea.")).toEqual([
      ['Guinea', 'GN'],
      ['U.S.', 'US'],
      ['Guinea', 'GN'],
    ]);
    expect(found('Equatorial\nGuinea')).toEqual([['Equatorial\nGuinea', 'GQ']]);
    expect(found('Guineas, NewGuinea')).toEqual([]);
  });

  it('allows punctuation inside a phrase', () => {
    expect(found('The Workers’ Party met in Washington, D.C.')).toEqual([
      ['Workers’ Party', 'WP'],
      ['Washington, D.C.', 'DC'],
    ]);
  });

  it('never overlaps and stays inside the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Guinea', 'Equatorial', ' ', '\n', "'s", '.', 'é', '李', 'U.S.')),
        (parts) => {
          const text = parts.join('');
          let at = 0;
          for (const { start, end } of index.find(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
