import { describe, expect, it } from 'vitest';
import { extractText, told } from '../../../support/extract-text.ts';

async function claimsOf(text: string): Promise<string[]> {
  const found = await extractText(text);
  return found.claims.filter(({ basis }) => basis === 'stated').map((claim) => told(found, claim));
}

describe('"they" and "them"', () => {
  it('stand for the only ones of several of whom the sentence before speaks', async () => {
    expect(await claimsOf('Vint Motors dismissed 300 workers. They blocked its gates on Sunday.')).toContain(
      'PROTEST workers -> -',
    );
  });

  it('stand for both sides of a meeting', async () => {
    const found = await claimsOf('Ana Kolar met Jon Beck in Oslo. They condemned Russia.');
    expect(found).toEqual(
      expect.arrayContaining(['ACCUSE Ana Kolar -> Russia', 'ACCUSE Jon Beck -> Russia']),
    );
  });

  it('stand for the subjects in a row', async () => {
    const found = await claimsOf('Sweden and Norway closed their ports. They accused Russia of spying.');
    expect(found).toEqual(expect.arrayContaining(['ACCUSE Sweden -> Russia', 'ACCUSE Norway -> Russia']));
  });

  it('stand for no one where several may be meant', async () => {
    const found = await claimsOf(
      'In Oslo, the rebels of Chad wrote to the miners. In May, Kenya freed them.',
    );
    expect(found.filter((claim) => claim.startsWith('CONCEDE Kenya'))).not.toContain(
      'CONCEDE Kenya -> rebels',
    );
  });
});
