import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceMood } from '../../../../src/extract/linguistic/scope/mood.ts';
import { loadScopeLexicon } from '../../../../src/extract/linguistic/scope/scope-lexicon.ts';
import { read } from '../events/invented-world.ts';

const lexicon = loadScopeLexicon();

/** The mood of the word after the star. */
function moodOf(marked: string) {
  const { document } = read(marked.replace('*', ''));
  const token = document.tokenAt(marked.indexOf('*'));
  if (token === undefined) throw new Error(`no act in: ${marked}`);
  return traceMood(document, token, lexicon);
}

const marked = fc.constantFrom(...lexicon.examples.map(({ text }) => text));
/** Clauses that say nothing of the act, before and after it. */
const before = fc.constantFrom(
  '',
  'It did not rain. ',
  'Nobody left the port. ',
  'If it rains, Estmark may stay. ',
);
const after = fc.constantFrom(
  '',
  ' It was not a dark day.',
  ' Jon Beck denied it.',
  ' Would Ana Kolar have left?',
);

describe('laws of scope', () => {
  it('what other sentences say does not change the mood of an act', () => {
    fc.assert(
      fc.property(marked, before, after, (sentence, first, last) => {
        const { polarity, modality } = moodOf(sentence);
        expect(moodOf(first + sentence + last)).toMatchObject({ polarity, modality });
      }),
    );
  });

  it('what an act says of itself stays where a clause of its own is joined to it', () => {
    const act = fc.constantFrom(
      'Norland *attacked Sudria',
      'Norland did not *attack Sudria',
      'Norland may *attack Sudria',
    );
    const joined = fc.constantFrom(
      ', and Estmark did not leave',
      ', but Jon Beck may stay',
      ', while Ana Kolar never left',
    );
    fc.assert(
      fc.property(act, joined, (main, other) => {
        const { polarity, modality } = moodOf(`${main}.`);
        expect(moodOf(`${main}${other}.`)).toMatchObject({ polarity, modality });
      }),
    );
  });

  it('two negations affirm', () => {
    const outer = fc.constantFrom(
      ['Norland failed to ', 'Norland did not fail to '],
      ['It is true that Norland did ', 'It is not true that Norland did not '],
    );
    fc.assert(
      fc.property(outer, fc.constantFrom('attack', 'support', 'condemn'), ([, twice], verb) => {
        expect(moodOf(`${twice}*${verb} Sudria.`).polarity).toBe('affirmed');
      }),
    );
  });

  it('the trace tells the mood: its turns make the polarity, and one of its signs the modality', () => {
    fc.assert(
      fc.property(marked, (sentence) => {
        const { polarity, modality, trace } = moodOf(sentence);
        const turns = trace.filter(({ effect }) => effect === 'negated').length;
        expect(polarity).toBe(turns % 2 === 1 ? 'negated' : 'affirmed');
        if (modality !== 'actual') expect(trace.map(({ effect }) => effect)).toContain(modality);
      }),
    );
  });
});
