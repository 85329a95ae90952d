import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.ts';

describe('the words of a name', () => {
  it('make talks and a process in a place an event, without what these are about', async () => {
    expect(await kindsIn('Two envoys left the Nairobi Talks on Norway.')).toMatchObject({
      'Nairobi Talks': 'Event',
      Norway: 'Country',
    });
    expect(await kindsIn('Norway will pay for the Nairobi Process.')).toMatchObject({
      'Nairobi Process': 'Event',
    });
  });

  it('make a forum of a place an event where it is held', async () => {
    expect(await kindsIn('Kenya and Norway signed it at the Mombasa Forum on Monday.')).toMatchObject({
      'Mombasa Forum': 'Event',
    });
  });

  it('make a body of an office that is called after a title', async () => {
    expect(await kindsIn("The Attorney General's Office in Kenya closed a case.")).toMatchObject({
      "Attorney General's Office": 'Organization',
    });
  });

  it('hold the country in which a body of many countries is', async () => {
    expect(await kindsIn('The United Nations Relief Mission in Kenya said no.')).toMatchObject({
      'United Nations Relief Mission in Kenya': 'Organization',
    });
  });

  it('begin anew behind "and the"', async () => {
    expect(
      await kindsIn('The Republic of Kenya and the Alliance for the Liberation of Havlund signed it.'),
    ).toMatchObject({ 'Alliance for the Liberation of Havlund': 'Organization' });
  });
});
