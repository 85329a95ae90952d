import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

/** The kinds of the entities of a text by their names. */
async function kindsOf(text: string): Promise<Record<string, string>> {
  const { entities } = await extractText(text);
  return Object.fromEntries(entities.map(({ name, kind }) => [name, kind]));
}

describe('names of happenings', () => {
  it.each([
    ['The Lagos Ocean Forum was held in Nigeria. It was short.', 'Lagos Ocean Forum'],
    ['Spain took part in the Blue Delta Dialogue.', 'Blue Delta Dialogue'],
    ['The Kampala Trade Fair was postponed.', 'Kampala Trade Fair'],
    [
      'Spain began Exercise Desert Falcon on Sunday. Chile was not invited to Desert Falcon.',
      'Desert Falcon',
    ],
    ['The Riverside Film Festival ended on Friday.', 'Riverside Film Festival'],
  ])('%s', async (text, name) => {
    expect((await kindsOf(text))[name]).toBe('Event');
  });

  it.each([
    ['The Lagos Ocean Forum hired an economist on Monday.', 'Lagos Ocean Forum'],
    ['Lawmakers of the African National Congress voted on Monday.', 'African National Congress'],
    ['The National Board of Elections (BNE) in Kenya will decide.', 'National Board of Elections'],
  ])('are none where a body acts: %s', async (text, name) => {
    expect((await kindsOf(text))[name]).not.toBe('Event');
  });
});
