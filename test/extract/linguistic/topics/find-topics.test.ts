import { describe, expect, it } from 'vitest';
import { loadCircumstanceLexicon } from '../../../../src/extract/linguistic/events/circumstance-lexicon.ts';
import { extractText } from '../../../support/extract-text.ts';

/** The issues of a text. */
async function topicsOf(text: string): Promise<string[]> {
  const { entities } = await extractText(text);
  return entities.filter(({ kind }) => kind === 'Topic').map(({ name }) => name);
}

describe('issues', () => {
  it.each([...loadCircumstanceLexicon().examples])('$sentence', async ({ sentence, gives }) => {
    expect(await topicsOf(sentence)).toEqual([gives]);
  });

  it.each([
    [
      'France and Germany held talks on grain exports and fishing rights.',
      ['grain exports', 'fishing rights'],
    ],
    ['France and Germany discussed the free-trade zones of the south.', []],
    ['France and Germany signed a deal on cross-border energy supply.', ['cross-border energy supply']],
    ['France raised grain exports last year.', []],
    ['France lives on grain exports.', []],
    ['France and Germany held talks on a new policy.', []],
    ['France and Germany held talks on Monday.', []],
    ['France and Germany spoke about the weather.', []],
  ])('%s', async (text, names) => {
    expect(await topicsOf(text)).toEqual(names);
  });
});
