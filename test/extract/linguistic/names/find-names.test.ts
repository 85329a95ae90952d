import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

/** Every mention as `words = entity (Kind)`. */
async function namesIn(text: string): Promise<string[]> {
  const { entities, mentions } = await extractText(text);
  return mentions.map(({ entity, start, end }) => {
    const { name, kind } = entities.find(({ id }) => id === entity) as (typeof entities)[number];
    return `${text.slice(start, end)} = ${name} (${kind})`;
  });
}

describe('names', () => {
  it('link demonyms and abbreviations to their country', async () => {
    expect(await namesIn('Russian officials met U.S. envoys in Norway.')).toEqual([
      'Russian = Russia (Country)',
      'U.S. = United States (Country)',
      'Norway = Norway (Country)',
    ]);
    const { mentions, entities } = await extractText('Russian officials left Norway.');
    expect(mentions[0]).toMatchObject({ form: 'name', adjective: true });
    expect(entities[0]?.attributes).toEqual({ iso: 'RU' });
  });

  it('leave out titles, articles and possessive endings', async () => {
    expect(await namesIn("Foreign Minister Anna Keller's plane landed.")).toEqual([
      'Anna Keller = Anna Keller (Person)',
    ]);
    expect(await namesIn('The report names the Bank of England.')).toEqual([
      'Bank of England = Bank of England (Organization)',
    ]);
  });

  it('join surnames, titles and acronyms in brackets to full names', async () => {
    expect(
      await namesIn(
        'John Beck spoke. Mr. Beck then left. The National Grain Board (NGB) agreed. NGB buys wheat.',
      ),
    ).toEqual([
      'John Beck = John Beck (Person)',
      'Beck = John Beck (Person)',
      'National Grain Board = National Grain Board (Organization)',
      'NGB = National Grain Board (Organization)',
      'NGB = National Grain Board (Organization)',
    ]);
  });

  it('know that Korean family names stand first', async () => {
    const names = await namesIn('Kim Jong Un met Lee Jae-myung. Kim smiled, and Lee bowed.');
    expect(names).toContain('Kim = Kim Jong Un (Person)');
    expect(names).toContain('Lee = Lee Jae-myung (Person)');
  });

  it('tell which country a ministry belongs to', async () => {
    const { entities } = await extractText(
      "South Korea's Defense Ministry answered. Japan's Defense Ministry did not.",
    );
    const ministries = entities.filter(({ kind }) => kind === 'Organization');
    expect(ministries.map(({ name, attributes }) => [name, attributes.country, attributes.generic])).toEqual([
      ['Defense Ministry', 'KR', true],
      ['Defense Ministry', 'JP', true],
    ]);
  });

  it('part a committee from the body that has it', async () => {
    expect(await namesIn("The agency wrote to the National Assembly's intelligence committee.")).toEqual([
      'National Assembly = National Assembly (Organization)',
      'intelligence committee = National Assembly intelligence committee (Organization)',
    ]);
  });

  it("do not take a country's own council for the one of the United Nations", async () => {
    expect(await namesIn("Russia's Security Council met.")).toContain(
      'Security Council = Security Council (Organization)',
    );
    expect(await namesIn('The Security Council met.')).toContain(
      'Security Council = United Nations Security Council (Organization)',
    );
  });

  it('find topics in any case', async () => {
    expect(await namesIn('They discussed the transfer of wartime operational control.')).toEqual([
      'wartime operational control = wartime operational control (Topic)',
    ]);
  });
});
