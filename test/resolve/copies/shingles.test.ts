import { describe, expect, it } from 'vitest';
import { shinglesOf } from '../../../src/resolve/copies/shingles.ts';

const tellingOf = (text: string) => shinglesOf(text, 60).whole.telling;
const story =
  'The ferry of Nordlinjen ran aground off Vessel, and Mirjam Toivo of the coast guard told us so in Kolara.';

describe('shinglesOf', () => {
  it('does not see punctuation, case, line breaks and kinds of quotation marks', () => {
    const { whole } = shinglesOf('He said: "It is so, and so it is."', 60);
    expect(shinglesOf('HE SAID\n“It is so – and so it is”', 60).whole.all).toEqual(whole.all);
  });

  it('takes the runs for telling that hold a name or a number, but not a weekday or the first word of a sentence', () => {
    const dull =
      ' On Monday it rained. There the men of the town waited for a while and then they went home again.';
    // Two runs reach from the last name into what follows it.
    expect(tellingOf(story + dull).size).toBe(tellingOf(story).size + 2);
    expect(tellingOf(`${story} It cost about 40 crowns in all.`).size).toBe(tellingOf(story).size + 2 + 3);
  });

  it('takes all of them where there are too few', () => {
    const text = 'the men of the town waited for a while and then they went home';
    expect(tellingOf(text).size).toBe(12);
  });

  it('gives those of the first words apart', () => {
    expect(shinglesOf(story, 8).lead.all.size).toBe(5);
  });
});
