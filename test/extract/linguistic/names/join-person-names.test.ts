import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function personsIn(text: string): Promise<string[]> {
  const { entities } = await extractText(text);
  return entities.filter(({ kind }) => kind === 'Person').map(({ name }) => name);
}

describe("a person's name", () => {
  it('runs on through particles', async () => {
    expect(await personsIn('The head of the bank, Joris van den Berg, is expected on Friday.')).toEqual([
      'Joris van den Berg',
    ]);
    expect(await personsIn('The head of the bank, Jan ten Holt, left.')).toEqual(['Jan ten Holt']);
    expect(await personsIn('He gave Pieter Beck ten Polish coins.')).toEqual(['Pieter Beck']);
    expect(await personsIn('Ana de la Torre met Lars af Sandeberg in Oslo.')).toEqual([
      'Ana de la Torre',
      'Lars af Sandeberg',
    ]);
  });

  it('takes in a first name that no list knows, where nothing else can stand', async () => {
    expect(
      await personsIn(
        'Velmuragu Tharanikumar, leader of the alliance, left Oslo. "It is late," Tharanikumar said. Yesterday Tharanikumar returned.',
      ),
    ).toEqual(['Velmuragu Tharanikumar']);
  });
});
