import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function bodiesIn(text: string): Promise<string[]> {
  const { entities } = await extractText(text);
  return entities.filter(({ kind }) => kind === 'Organization').map(({ name }) => name);
}

describe('a newspaper', () => {
  it('is told something, or somebody works for it', async () => {
    expect(await bodiesIn('Jon Beck told the Harbour Ledger that he would stay.')).toEqual([
      'Harbour Ledger',
    ]);
    expect(await bodiesIn('Jon Beck writes for the Baltic Observer.')).toEqual(['Baltic Observer']);
  });

  it('is told by itself from whose it is', async () => {
    expect(await bodiesIn("Jon Beck told Poland's Harbour Courier that he would stay.")).toEqual([
      'Harbour Courier',
    ]);
  });
});
