import { describe, expect, it } from 'vitest';
import { extractText, told } from '../../../support/extract-text.ts';

async function claimsOf(text: string): Promise<string[]> {
  const found = await extractText(text);
  return found.claims.filter(({ basis }) => basis === 'stated').map((claim) => told(found, claim));
}

describe('whose act it is', () => {
  it.each([
    [
      'a name that the parse hangs on the place before it',
      'The governor of Bahia, Ana Kolar, condemned Russia on Monday.',
      'ACCUSE Ana Kolar -> Russia',
    ],
    [
      'a verb in a row that looks like a participle',
      'The Tunisian coast guard stopped a boat, arrested two smugglers and left.',
      'COERCE Tunisia -> smugglers',
    ],
    [
      'the doer beside the thing that was promised',
      'Moldova was promised 40 million euros by the European Union in June.',
      'AGREE European Union -> Moldova',
    ],
    [
      'the doer of the last of several passives',
      'Jon Beck was arrested, beaten and robbed by soldiers.',
      'ASSAULT soldiers -> Jon Beck',
    ],
    ['who was asked and answers', 'Bolivia asked Paraguay for water. It refused.', 'REJECT Paraguay -> -'],
    [
      'from whom fire comes',
      'Cambodian troops came under fire from Thai soldiers on Thursday.',
      'ASSAULT Thailand -> Cambodia',
    ],
    [
      'whose admission it is',
      'Georgia admitted that its officers had beaten two journalists.',
      'CONCEDE Georgia -> -',
    ],
    ['whose criticism of a thing it is', 'Her criticism of the plan was cut. Ana Kolar left.', null],
    [
      'whose criticism of a thing it is',
      'Ana Kolar resigned. Her criticism of the plan was cut from the film.',
      'ACCUSE Ana Kolar -> -',
    ],
  ])('%s: %s', async (_, text, claim) => {
    const found = await claimsOf(text);
    if (claim === null) expect(found.filter((each) => each.startsWith('ACCUSE'))).toEqual([]);
    else expect(found).toContain(claim);
  });

  it('leaves out whom "but not" excludes', async () => {
    const found = await claimsOf('Poland and Lithuania, but not Latvia, condemned Russia on Friday.');
    expect(found.filter((each) => each.startsWith('ACCUSE'))).toEqual([
      'ACCUSE Poland -> Russia',
      'ACCUSE Lithuania -> Russia',
    ]);
  });

  it('does not tell an act that was taken back again', async () => {
    const found = await claimsOf('Brazil lifted its ban on Argentine wine in August.');
    expect(found).toContain('CONCEDE Brazil -> Argentina');
    expect(found.filter((each) => each.startsWith('COERCE'))).toEqual([]);
  });

  it('takes "in protest" for a reason', async () => {
    const found = await claimsOf('Spain withdrew its ambassador in protest.');
    expect(found).toContain('SANCTION Spain -> -');
  });
});

describe('captions and headlines', () => {
  it('takes a plural with subject and object for a verb', async () => {
    const found = await claimsOf(
      'Denmark’s Crown Prince Frederik greets the rugby captain, Semi Tuilagi, in Suva.',
    );
    expect(found).toContain('SUPPORT Frederik -> Semi Tuilagi');
  });

  it.each(['Minister: Laos jailed two monks', 'Police: Laos jailed two monks'])(
    'hears a speaker without a name: %s',
    async (headline) => {
      const { claims } = await extractText(headline);
      expect(claims.filter(({ type }) => type === 'COERCE').map(({ voice }) => voice)).toEqual(['unnamed']);
    },
  );
});

describe('the country of an ambiguous name', () => {
  it('is found where no one is called so', async () => {
    expect(await claimsOf('Chad will recall its students from Sudan next month.')).toContain(
      'AGREE Chad -> Sudan',
    );
    const { entities } = await extractText('Chad Smith left Oslo. Chad will recall its students.');
    expect(entities.some(({ kind, name }) => kind === 'Country' && name === 'Chad')).toBe(false);
  });
});

describe('nouns for human beings', () => {
  it.each(['loggers', 'shoppers', 'herders'])('%s act', async (noun) => {
    expect(await claimsOf(`Two ${noun} threatened Jon Beck.`)).toContain(`THREATEN ${noun} -> Jon Beck`);
  });
});

describe('names with an Arabic article', () => {
  it('are whole', async () => {
    const { entities } = await extractText("Iraq's interior minister, Hadi al-Rubaie, blamed Iran.");
    expect(entities.map(({ name }) => name)).toContain('Hadi al-Rubaie');
  });
});
