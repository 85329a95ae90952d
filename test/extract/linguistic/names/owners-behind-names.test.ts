import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.ts';

describe('who stands behind the name of a body', () => {
  it('is a person of his own', async () => {
    expect(await kindsIn('The Northern Farmers Alliance of Maria Sorensen won the vote.')).toMatchObject({
      'Northern Farmers Alliance': 'Organization',
      'Maria Sorensen': 'Person',
    });
    expect(await kindsIn('They want the Ministry of Finance for Maria Sorensen.')).toMatchObject({
      'Maria Sorensen': 'Person',
    });
  });

  it('is a body of its own behind a meeting', async () => {
    expect(await kindsIn('Leaders came to the Mombasa Summit of NATO.')).toMatchObject({
      'Mombasa Summit': 'Event',
      NATO: 'Organization',
    });
  });

  it('is a part of the name where it says what the body is for or whom it is called after', async () => {
    for (const name of ['Ministry for Foreign Affairs', 'Alliance for the Liberation of Havlund'])
      expect(await kindsIn(`Kenya met the ${name} on Monday.`)).toMatchObject({ [name]: 'Organization' });
    expect(await kindsIn('She taught at the University of Maria Sorensen.')).not.toHaveProperty(
      'Maria Sorensen',
    );
  });
});
