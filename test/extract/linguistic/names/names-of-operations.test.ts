import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function happeningsIn(text: string): Promise<string[]> {
  const { entities, mentions } = await extractText(text);
  return entities
    .filter(({ kind }) => kind === 'Event')
    .map(
      ({ id, name }) =>
        `${name}: ${mentions.filter(({ entity, form }) => entity === id && form === 'name').length}`,
    );
}

describe('an operation', () => {
  it('has the word for it in its name, and goes by the rest of it as well', async () => {
    const text = 'The army calls it Operation Silver Fern. Poland was told of Silver Fern on Monday.';
    expect(await happeningsIn(text)).toEqual(['Operation Silver Fern: 2']);
  });

  it('ends before the day', async () => {
    expect(await happeningsIn('They began Operation Granite Thursday morning.')).toEqual([
      'Operation Granite: 1',
    ]);
  });
});

describe('an exercise', () => {
  it('is known by its year, and another in another year', async () => {
    expect(
      await happeningsIn('The next exercise, Long Wave 2026, is in May. In Long Wave 2025, ships sank.'),
    ).toEqual(['Long Wave 2026: 1', 'Long Wave 2025: 1']);
    expect(await happeningsIn("Half the drills of this year's Long Wave were put off.")).toEqual([
      'Long Wave: 1',
    ]);
  });
});

describe('what was agreed in a place', () => {
  it('is named after it', async () => {
    expect(await happeningsIn('She laid the Krakow Framework before parliament.')).toEqual([
      'Krakow Framework: 1',
    ]);
    expect(await happeningsIn('He led the talks in the Nairobi Round.')).toEqual(['Nairobi Round: 1']);
    expect(await happeningsIn('They wrote a Legal Framework for it.')).toEqual([]);
  });
});
