import { expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

/** The country that "Congo" is in a text. */
async function congoIn(text: string) {
  const { entities, mentions } = await extractText(text);
  const mention = mentions.find(({ start, end }) => text.slice(start, end) === 'Congo');
  return entities.find(({ id }) => id === mention?.entity)?.attributes.iso;
}

it('a name that two countries share is of the one of which the text has more', async () => {
  expect(await congoIn('Congo sells oil. Brazzaville was calm.')).toBe('CG');
  expect(
    await congoIn('Congo sells oil, the Republic of Congo said in Brazzaville and not in Kinshasa.'),
  ).toBe('CG');
  expect(await congoIn('Congo sells cobalt. Kinshasa was calm, and so was Brazzaville.')).toBe('CD');
  expect(await congoIn('Congo sells cobalt.')).toBe('CD');
});
