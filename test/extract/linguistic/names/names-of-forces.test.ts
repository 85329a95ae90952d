import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

async function bodiesIn(text: string): Promise<string[]> {
  const { entities } = await extractText(text);
  return entities.filter(({ kind }) => kind === 'Organization').map(({ name }) => name);
}

describe('military units and commands', () => {
  it('are bodies by their number', async () => {
    expect(await bodiesIn('She leads the Fourth Signals Regiment, which is new.')).toEqual([
      'Fourth Signals Regiment',
    ]);
    expect(await bodiesIn('Soldiers of the 12th Mountain Division came home.')).toEqual([
      '12th Mountain Division',
    ]);
  });

  it('are bodies by the side that they are on', async () => {
    expect(await bodiesIn('The president gave Ana Kolar the Joint Command North on Tuesday.')).toEqual([
      'Joint Command North',
    ]);
  });

  it('have their whole name where it begins as a title does', async () => {
    expect(await bodiesIn('He goes to the General Staff in Warsaw.')).toEqual(['General Staff']);
  });

  it('are no divisions of clubs', async () => {
    expect(await bodiesIn('They rose to the Third Division in May.')).not.toContain('the Third Division');
  });
});
