import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';
import { kindsIn } from './kinds-in.ts';

describe('what stands behind a word for a party or a militia', () => {
  it('is its whole name wherever the text has it, although it opens as a title or a place does', async () => {
    const { entities, mentions } = await extractText(
      'The ruling Justice Path split in Norway. His brother joined Justice Path on Monday.',
    );
    const party = entities.find(({ name }) => name === 'Justice Path');
    expect(party?.kind).toBe('Organization');
    expect(mentions.filter(({ entity, form }) => entity === party?.id && form === 'name')).toHaveLength(2);
    expect(await kindsIn('Fighters of the Sahel Lance burned a bridge.')).toMatchObject({
      'Sahel Lance': 'Organization',
    });
  });

  it('is left to the lists where they know it, or a body in it', async () => {
    expect(await kindsIn('The ruling African National Congress lost.')).toMatchObject({
      'African National Congress': 'Organization',
    });
    expect(await kindsIn('They met the ruling Communist Party of Nepal.')).toMatchObject({
      'Communist Party of Nepal': 'Organization',
    });
  });
});
