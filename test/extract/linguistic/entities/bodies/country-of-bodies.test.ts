import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../src/model/article.ts';
import { blocksOf, extractText } from '../../../../support/extract-text.ts';

/** The blocks of a text whose first line may begin with a dateline and " - ". */
function blocksWithDateline(text: string): Block[] {
  const [first, ...others] = blocksOf(text) as [Block, ...Block[]];
  const length = /^\p{Lu}{3}.*? - /u.exec(text)?.[0].length ?? 0;
  if (length === 0) return [first, ...others];
  const dateline: Block = { kind: 'dateline', start: 0, end: length - 1 };
  return [dateline, { ...first, start: length }, ...others];
}

/** The bodies of a text with the ISO codes of their countries, in the order of the text. */
async function bodiesOf(text: string): Promise<string[]> {
  const { entities } = await extractText(text, { blocks: blocksWithDateline(text) });
  return entities
    .filter(({ kind, attributes }) => kind === 'Organization' && attributes.generic === true)
    .map(({ name, attributes }) => `${name} ${attributes.country ?? '-'}`);
}

const russia = 'Russia denied it. Russia sent oil as well. Russia will pay, lawmakers said.';

describe('the country of a body that every country has', () => {
  it.each([
    // Right before and behind the name.
    ["Kenya's Supreme Court ruled on Monday. Tanzania, Tanzania and Tanzania again.", 'Supreme Court KE'],
    ['The Foreign Ministry in Hanoi said on Monday that Laos would pay.', 'Foreign Ministry VN'],
    ["Hanoi's Foreign Ministry said on Monday that Laos would pay.", 'Foreign Ministry VN'],
    ["Paraguay's Senate met on Monday with guests from the United States.", 'Senate PY'],
    // A pronoun.
    [
      'Chile kept its distance. Peru protested, and its Foreign Ministry called in Chile.',
      'Foreign Ministry PE',
    ],
    [
      'Ghana welcomed the Nigerian offer. Its Foreign Ministry promised to answer soon.',
      'Foreign Ministry GH',
    ],
    ["A Bolivian helicopter landed on the roof of the country's Supreme Court.", 'Supreme Court BO'],
    ['Fiji and Tonga argued for months. Its Foreign Ministry gave in.', 'Foreign Ministry -'],
    // Who answers to it.
    [
      `The National Intelligence Service told the National Assembly on Tuesday that Russia had sent missiles. ${russia}`,
      'National Assembly KR',
    ],
    [
      `South Korea's intelligence agency reported the figures to the National Assembly on Tuesday. ${russia}`,
      'National Assembly KR',
    ],
    [
      `The Nigerian defence minister, Bala Sule, said so. Sule told reporters and the Senate that ships would come. ${russia}`,
      'Senate NG',
    ],
    [
      `The National Assembly was briefed by a spokesman for the Kenyan police. ${russia}`,
      'National Assembly KE',
    ],
    // On whom it decides.
    [
      `The Constitutional Court suspended the Thai prime minister on Tuesday. ${russia}`,
      'Constitutional Court TH',
    ],
    // Elsewhere in the text.
    [
      `Zambia's National Assembly met on Monday. Russia sent guests. ${russia} The National Assembly thanked them.`,
      'National Assembly ZM',
    ],
    // The dateline.
    ['TOKYO, Jan. 5 (PNA) - North Korea fired at Japan, the Defence Ministry said.', 'Defence Ministry JP'],
    [
      'TOKYO - Japan and Japan waited. North Korea fired. North Korea denied it. North Korea fired, the Defence Ministry said.',
      'Defence Ministry JP',
    ],
    ['ISLAMABAD - The Supreme Court met on Monday.', 'Supreme Court PK'],
    ['NAIROBI, Kenya - Kenyans waited on Monday. The National Assembly was to vote.', 'National Assembly KE'],
    // What the text is about.
    [
      'Ecuador voted on Monday. Ecuador counted for a week. Peru waited, and Ecuador went to the Constitutional Court.',
      'Constitutional Court EC',
    ],
  ])('is told by %s', async (text, body) => {
    expect(await bodiesOf(text)).toEqual([body]);
  });

  it.each([
    // The dateline speaks for one country, the text for another.
    [`SEOUL, Sept. 11 (PNA) - South Korea waited. The National Assembly met on Tuesday. ${russia}`],
    // A correspondent abroad.
    ['GENEVA, May 2 (PNA) - Sri Lanka owes money, the Foreign Ministry said on Monday.'],
    // A guest.
    ['The Ghanaian president told the National Assembly on Monday that he was glad to be here.'],
    ['PARIS - The Ghanaian defence minister told the National Assembly on Monday that France had helped.'],
    // A foreign ministry hears those of other states.
    ['The Kenyan defence minister told the Foreign Ministry on Monday that ships would come.'],
    // They are of two states.
    ['The Kenyan interior minister and the Ugandan interior minister told the National Assembly about it.'],
    // No act among parts of one state.
    ['The Kenyan interior minister criticised the Supreme Court on Monday.'],
    // No office.
    ['A Kenyan activist told the Supreme Court on Monday that he was poor.'],
    // Two countries in equal parts.
    ['Peru and Chile met. Peru and Chile talked. Peru and Chile parted. The Constitutional Court met.'],
    // A part of a country.
    ["Germany waited. Germany met Germany. Munich's Supreme Court ruled on Monday."],
  ])('is left open by %s', async (text) => {
    expect((await bodiesOf(text)).map((body) => body.split(' ').at(-1))).toEqual(['-']);
  });

  it('is the one that a word list gives only where nothing speaks for another', async () => {
    expect(await bodiesOf('The Senate passed the bill on Monday.')).toEqual(['Senate US']);
    expect(await bodiesOf('The United States waited, and Norway, too. The Senate passed the bill.')).toEqual([
      'Senate US',
    ]);
    expect(await bodiesOf('The Democratic Party won in Malawi on Monday.')).toEqual(['Democratic Party -']);
    expect(await bodiesOf('LILONGWE, Malawi - The Senate passed the bill in Malawi.')).toEqual(['Senate MW']);
  });

  it('gives no tie to a country of which the text only tells', async () => {
    const text = `SEOUL, Sept. 11 (PNA) - South Korea's National Intelligence Service told the National Assembly that Russia had sent missiles. ${russia}`;
    const { claims, entities } = await extractText(text, { blocks: blocksWithDateline(text) });
    const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name;
    const ties = claims.filter(
      ({ type, subject }) => type === 'PART_OF' && nameOf(subject) === 'National Assembly',
    );
    expect(ties.map(({ object }) => nameOf(object))).toEqual(['South Korea']);
  });
});
