import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function namesIn(text: string): Promise<string[]> {
  const { entities } = await extractText(text);
  return entities
    .filter(({ attributes }) => attributes.unnamed !== true)
    .map(({ name, kind }) => `${name} (${kind})`);
}

describe('names on both sides of "and the"', () => {
  it('are two', async () => {
    expect(await namesIn('It was formed out of the RGB and the Coastal Security Agency.')).toEqual([
      'RGB (Organization)',
      'Coastal Security Agency (Organization)',
    ]);
    expect(
      await namesIn('It asks them to leave the town of Arvenholt and the Upper Grain Council to pay.'),
    ).toEqual(['Arvenholt (Place)', 'Upper Grain Council (Organization)']);
    expect(await namesIn('She wrote to the Department of Justice and the FBI.')).toEqual([
      'Department of Justice (Organization)',
      'FBI (Organization)',
    ]);
  });

  it('are one where a body has two tasks', async () => {
    const ministry = 'They asked the Ministry of Culture and the Environment for money.';
    expect(await namesIn(ministry)).toEqual(['Ministry of Culture and the Environment (Organization)']);
    expect(await namesIn('They asked the Ministry of Trade and Industry for money.')).toEqual([
      'Ministry of Trade and Industry (Organization)',
    ]);
  });
});
