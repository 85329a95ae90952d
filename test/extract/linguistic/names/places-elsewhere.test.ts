import { expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

/** The country of a place of a text, or null. */
async function countryOf(place: string, text: string) {
  const { entities } = await extractText(text);
  return entities.find(({ name }) => name === place)?.attributes.country ?? null;
}

it('a place that a list knows lies in the country that the text names, if one of its name is there', async () => {
  expect(await countryOf('Tripoli', 'Lebanon rebuilt its ports. They moved to Tripoli.')).toBe('LB');
  expect(await countryOf('Punjab', 'Farmers in Punjab sowed late, as elsewhere in India.')).toBe('IN');
});

it('stays where the list has it if the text names that country, or none, or is about a far smaller place', async () => {
  expect(await countryOf('Tripoli', 'Libya and Lebanon rebuilt ports. They moved to Tripoli.')).toBe('LY');
  expect(await countryOf('Tripoli', 'They moved to Tripoli.')).toBe('LY');
  expect(await countryOf('Punjab', 'Farmers in Punjab sowed late.')).toBe('PK');
  expect(await countryOf('Florida', 'They moved from Uruguay to Florida.')).toBe('US');
  expect(await countryOf('Athens', 'American runners left for Athens.')).toBe('GR');
});
