import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';
import { kindsIn } from './kinds-in.ts';

/** The kinds of a text's names, in the order of the text. */
async function kindsOf(text: string) {
  const { entities, mentions } = await extractText(text);
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return mentions
    .filter(({ form }) => form === 'name')
    .sort((a, b) => a.start - b.start)
    .map(({ entity }) => kinds.get(entity));
}

describe('a capital', () => {
  it('that acts, or is asked, is its country', async () => {
    expect(await kindsIn('Pyongyang denied the attack.')).toEqual({ 'North Korea': 'Country' });
    expect(await kindsIn('Serbia is asking Washington for more time.')).toEqual({
      Serbia: 'Country',
      'United States': 'Country',
    });
    expect(await kindsIn('Ankara and Nairobi signed a treaty.')).toEqual({
      Turkey: 'Country',
      Kenya: 'Country',
    });
  });

  it('is one with the country that the text names', async () => {
    const { entities, mentions } = await extractText('Kenya closed its ports. Nairobi said nothing more.');
    expect(entities.map(({ name }) => name)).toEqual(['Kenya']);
    expect(mentions.filter(({ form }) => form === 'name')).toHaveLength(2);
  });

  it('follows its acts where it may be either', async () => {
    expect(
      await kindsIn('Nairobi signed a treaty. The minister in Nairobi spoke of ties with Nairobi.'),
    ).toEqual({
      Kenya: 'Country',
    });
  });

  it('that acts is its country, and a place where the text means the city', async () => {
    expect(await kindsOf('They live in Nairobi. Nairobi signed a treaty.')).toEqual(['Place', 'Country']);
    expect(await kindsOf('Nairobi woke to rain. Nairobi is to review its aid.')).toEqual([
      'Place',
      'Country',
    ]);
    // What may be either goes with the place.
    expect(
      await kindsOf('They live in Nairobi. Ties with Nairobi are good. Nairobi signed a treaty.'),
    ).toEqual(['Place', 'Place', 'Country']);
    expect(await kindsIn('Nairobi woke to rain.')).toMatchObject({ Nairobi: 'Place' });
    expect(await kindsIn('Rain stopped Nairobi.')).toMatchObject({ Nairobi: 'Place' });
    expect(await kindsIn('Nairobi was flooded.')).toMatchObject({ Nairobi: 'Place' });
  });

  it('acts where another verb says what it does, or none repeats it', async () => {
    for (const text of [
      'Nairobi is to review its aid.',
      'Nairobi is expected to veto it.',
      'Cairo has backed the east for years, and Nairobi the west.',
    ])
      expect((await kindsIn(text)).Kenya).toBe('Country');
    expect(await kindsIn('Nairobi has to be evacuated.')).toMatchObject({ Nairobi: 'Place' });
  });

  it('keeps its place in a dateline', async () => {
    const dateline = 'NAIROBI, March 4 -';
    const text = `${dateline} Nairobi signed a treaty.`;
    const { entities, mentions } = await extractText(text, {
      blocks: [
        { kind: 'dateline', start: 0, end: dateline.length },
        { kind: 'paragraph', start: dateline.length + 1, end: text.length },
      ],
    });
    const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
    const [first, second] = mentions.toSorted((a, b) => a.start - b.start);
    expect([kindOf.get(first!.entity), kindOf.get(second!.entity)]).toEqual(['Place', 'Country']);
  });

  it('lends the country no name', async () => {
    const { entities } = await extractText('Kenya closed its ports. Nairobi said nothing more.');
    expect(entities.map(({ aliases }) => aliases)).toEqual([[]]);
  });

  it('that stands for a union of countries, too, is a country only where the text names it', async () => {
    expect(await kindsIn('Brussels is flat, and Brussels denied the claim.')).toHaveProperty(
      'Brussels',
      'Place',
    );
    expect(await kindsIn('Belgium left the talks. Brussels denied it.')).toEqual({
      Belgium: 'Country',
    });
  });

  it('is its country where it has what only states have, or looks for something', async () => {
    expect(
      await kindsOf("He spoke with Nairobi's envoy. They want to bring Ankara back to the table."),
    ).toEqual(['Country', 'Country']);
    expect(await kindsIn('Nairobi looks for a way out.')).toEqual({ Kenya: 'Country' });
    expect(await kindsIn("Nairobi's mayor left.")).toMatchObject({ Nairobi: 'Place' });
  });
});
