import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.ts';

describe('a name that ends as an exercise does', () => {
  it('is a body where it has fighters or kills', async () => {
    expect(await kindsIn('In Kenya, fighters of the Coast Shield burned a bridge.')).toMatchObject({
      'Coast Shield': 'Organization',
    });
    expect(await kindsIn('The Coast Shield stormed a barracks in Kenya.')).toMatchObject({
      'Coast Shield': 'Organization',
    });
  });

  it('is an event elsewhere', async () => {
    expect(await kindsIn('Kenya took part in the exercise Coast Shield.')).toMatchObject({
      'Coast Shield': 'Event',
    });
  });
});
