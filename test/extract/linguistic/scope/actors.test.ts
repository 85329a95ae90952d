import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

/** The actors without a name of a text, with their kind and country, and the claims in which they take part. */
async function unnamedIn(text: string) {
  const { entities, claims, mentions } = await extractText(text);
  const unnamed = entities.filter(({ attributes }) => attributes.unnamed === true);
  return {
    unnamed: unnamed.map(({ name, kind, attributes }) => [name, kind, attributes.country ?? null]),
    claims: claims.filter(({ subject, object }) => unnamed.some(({ id }) => id === subject || id === object)),
    quotes: mentions
      .filter(({ entity }) => unnamed.some(({ id }) => id === entity))
      .map(({ start, end, form }) => [text.slice(start, end), form]),
    entities,
  };
}

describe('actors without a name', () => {
  it('are groups, and single human beings are persons', async () => {
    const { unnamed } = await unnamedIn('Police in Kenya arrested two French journalists and a priest.');
    expect(unnamed).toEqual([
      ['French journalists', 'Group', 'FR'],
      ['priest', 'Person', null],
    ]);
  });

  it('are one where a text takes them up again', async () => {
    const { unnamed, claims, quotes } = await unnamedIn(
      'Kenya freed forty Somali fishermen on Monday. Kenya had arrested the fishermen in May.',
    );
    expect(unnamed).toEqual([['Somali fishermen', 'Group', 'SO']]);
    expect(claims.map(({ type }) => type)).toEqual(['CONCEDE', 'COERCE']);
    expect(quotes).toEqual([
      ['Somali fishermen', 'nominal'],
      ['fishermen', 'nominal'],
    ]);
  });

  it('are entities only where a claim needs them', async () => {
    expect((await unnamedIn('Two journalists slept in Nairobi.')).unnamed).toEqual([]);
  });

  it('are not those who stand for a country or body', async () => {
    expect((await unnamedIn('Kenyan troops attacked Somalia.')).unnamed).toEqual([]);
  });

  it('keep the words of what an act is aimed at, where that is no actor', async () => {
    const text = 'Kenya rejected the draft law.';
    const { claims } = await extractText(text);
    const [claim] = claims;
    expect(claim).toMatchObject({ type: 'REJECT', object: null });
    expect(text.slice(...(claim?.objectSpan ?? [0, 0]))).toBe('the draft law');
  });
});

describe('the words of a participant', () => {
  it('are the whole noun phrase', async () => {
    const text = "Kenya's foreign ministry accused the Somali government of lying.";
    const { claims } = await extractText(text);
    const claim = claims.find(({ type }) => type === 'ACCUSE');
    expect(text.slice(...(claim?.subjectSpan ?? [0, 0]))).toBe("Kenya's foreign ministry");
    expect(text.slice(...(claim?.objectSpan ?? [0, 0]))).toBe('the Somali government');
  });
});
