import { describe, expect, it } from 'vitest';
import { loadHappeningLexicon } from '../../../../src/extract/linguistic/happenings/happening-lexicon.ts';
import { extractText } from '../../../support/extract-text.ts';

/** The names of the happenings of a text. */
async function happeningsOf(text: string, published?: string): Promise<string[]> {
  const { entities } = await extractText(text, published === undefined ? {} : { published });
  return entities.filter(({ kind }) => kind === 'Event').map(({ name }) => name);
}

describe('the nouns of happenings', () => {
  it.each([...loadHappeningLexicon().examples])('$sentence', async ({ sentence, gives }) => {
    expect(await happeningsOf(sentence)).toEqual([gives]);
  });
});

describe('what names a happening', () => {
  it.each([
    ['The NATO summit began. The NATO summit ended.', ['NATO summit']],
    ['The 2019 NATO summit was short. The NATO summit ended in a row.', ['2019 NATO summit']],
    [
      'The 2019 NATO summit was short. The 2021 NATO summit was long.',
      ['2019 NATO summit', '2021 NATO summit'],
    ],
    ['NATO gave up its plan for the summit.', []],
    ['No NATO summit has ever failed.', []],
    ['NATO summits are long.', []],
    ['A NATO summit is a costly thing.', []],
    ['A NATO summit in Hamburg ended on Monday.', ['NATO summit']],
    ['Recent German elections were dull.', []],
    ['The summit ended.', []],
  ])('%s', async (text, names) => {
    expect(await happeningsOf(text)).toEqual(names);
  });

  it('knows which year "last year" is, and keeps two years apart', async () => {
    const text = "Last year's NATO summit was short. The 2025 NATO summit was long.";
    expect(await happeningsOf(text, '2025-03-01')).toEqual(['2024 NATO summit', '2025 NATO summit']);
  });

  it('joins across documents only what tells its year', async () => {
    const { entities } = await extractText('The NATO summit ended. The 2022 German election was held.');
    expect(entities.filter(({ kind }) => kind === 'Event').map(({ attributes }) => attributes)).toEqual([
      { generic: true },
      {},
    ]);
  });
});
