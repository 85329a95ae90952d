import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function bodiesIn(text: string): Promise<string[]> {
  const { entities } = await extractText(text);
  return entities.filter(({ kind }) => kind === 'Organization').map(({ name }) => name);
}

describe('a legal form', () => {
  it('makes a name that of a company, wherever it is from', async () => {
    for (const name of [
      'Lindvik Varme hf.',
      'Cao Son Xay Dung JSC',
      'Escadas Mar Alto Ltda.',
      'Halvor Brae plc',
      'Karadag Makina A.Ş.',
      'PT Bumi Laras Tbk',
      'Nordvang Rederi A/S',
      'Budowa Wisla Sp. z o.o.',
      'Hornik Stavby s.r.o.',
      'Kilima Traders LLP',
    ])
      expect(await bodiesIn(`The bridge was built by ${name}, which has built many.`)).toEqual([name]);
  });

  it('that is written out takes no full stop from its sentence', async () => {
    expect(await bodiesIn('It was stamped by the Havlund Pier Company. Nobody paid.')).toEqual([
      'Havlund Pier Company',
    ]);
  });

  it('ends the name, although its full stop ends no sentence', async () => {
    const { entities } = await extractText(
      'The mine is run by Minera Sol Alto S.A. Guatemala exports nickel to China.',
    );
    expect(entities.map(({ name }) => name)).toEqual(['Minera Sol Alto S.A.', 'Guatemala', 'China']);
  });

  it('does not take words that begin a sentence or a title into the name', async () => {
    expect(await bodiesIn('In April Director Halvor Brae plc was sold.')).toEqual(['Halvor Brae plc']);
  });
});
