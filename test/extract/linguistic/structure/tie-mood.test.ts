import { expect, it } from 'vitest';
import { extractText, told } from '../../../support/extract-text.ts';

const tiesOf = async (text: string, type: string) => {
  const extraction = await extractText(text);
  return extraction.claims
    .filter((claim) => claim.type === type)
    .map((claim) => `${told(extraction, claim)} ${claim.polarity} ${claim.modality}`);
};

it.each([
  [
    'Anna Keller is not a member of the Green Union.',
    'MEMBER_OF',
    ['MEMBER_OF Anna Keller -> Green Union negated actual'],
  ],
  [
    'John Beck was never the director of Greenpeace.',
    'LEADS',
    ['LEADS John Beck -> Greenpeace negated actual'],
  ],
  [
    'John Beck denied that he was the head of Greenpeace.',
    'LEADS',
    ['LEADS John Beck -> Greenpeace negated actual'],
  ],
  [
    "France's president, Anna Keller, did not come to Hamburg.",
    'LEADS',
    ['LEADS Anna Keller -> France affirmed actual'],
  ],
  [
    'Anna Keller, the director of Greenpeace, has never met John Beck.',
    'LEADS',
    ['LEADS Anna Keller -> Greenpeace affirmed actual'],
  ],
])('reads whether a tie holds from the verb that states it: %s', async (text, type, ties) => {
  expect(await tiesOf(text, type)).toEqual(ties);
});

it('lets nothing follow from a tie that is denied', async () => {
  const text = 'John Beck was never the director of Greenpeace.';
  expect(await tiesOf(text, 'MEMBER_OF')).toEqual([]);
});

it.each([
  ['Anna Keller, a former president of Chile, left the hall.', ['LEADS Anna Keller -> Chile']],
  ['Deputy Prime Minister John Beck of Norway left the hall.', []],
  ['Vice President John Beck of Norway left the hall.', []],
  ['John Beck, the president of the Norwegian ski federation, left the hall.', []],
])('takes the head of a country alone for one: %s', async (text, ties) => {
  const extraction = await extractText(text);
  const leads = extraction.claims.filter(({ type }) => type === 'LEADS');
  expect(leads.map((claim) => told(extraction, claim))).toEqual(ties);
  for (const { attributes } of leads) expect(attributes.status).toBe('former');
});
