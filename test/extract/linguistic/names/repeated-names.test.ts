import { expect, test } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';

/** How often a text names somebody of a full name. */
async function timesNamed(name: string, text: string): Promise<number> {
  const { entities, mentions } = await extractText(text);
  const own = entities.find((entity) => entity.name === name)!.id;
  return mentions.filter(({ entity, form }) => entity === own && form === 'name').length;
}

test.each([
  [
    'Pornthip Charoensuk',
    'Minister Pornthip Charoensuk left the party. Pornthip wants the file to be published.',
    2,
  ],
  [
    'Julio Huamanripa Rojas',
    'President Julio Huamanripa Rojas took it. Huamanripa denied it in Arequipa.',
    2,
  ],
  ['Grant Kolar', 'Minister Grant Kolar left. Grant was refused, and the grant was small.', 1],
])('any word of a name may stand for %s, unless the text has it as a word', async (name, text, times) => {
  expect(await timesNamed(name, text)).toBe(times);
});
