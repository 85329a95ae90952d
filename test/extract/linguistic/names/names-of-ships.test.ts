import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';
import { kindsIn } from './kinds-in.ts';

describe('a ship', () => {
  it('is a body by the word for what it is, wherever the text names it', async () => {
    const { entities, mentions } = await extractText(
      'Pirates seized the tanker Amber Gull near Kenya. The Amber Gull had left Mombasa on Monday.',
    );
    const ship = entities.find(({ name }) => name === 'Amber Gull');
    expect(ship?.kind).toBe('Organization');
    expect(mentions.filter(({ entity, form }) => entity === ship?.id && form === 'name')).toHaveLength(2);
    expect(await kindsIn('The research vessel Halvdan left Norway.')).toMatchObject({
      Halvdan: 'Organization',
    });
  });

  it('may be called after a queen', async () => {
    expect(await kindsIn('They sold the ferry Queen Zanta to Norway.')).toMatchObject({
      'Queen Zanta': 'Organization',
    });
  });

  it('is none where a title, a day, or a country follows', async () => {
    expect(await kindsIn('They boarded the ferry Monday in Kenya.')).toEqual({ Kenya: 'Country' });
    expect(await kindsIn('They sold the frigate Norway had built.')).toMatchObject({ Norway: 'Country' });
    expect(await kindsIn('He left the yacht Captain Jon Beck had sailed.')).toMatchObject({
      'Jon Beck': 'Person',
    });
  });
});
