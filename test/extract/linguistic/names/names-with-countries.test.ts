import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.ts';

describe('a name with a country in it', () => {
  it('is one name where a people stands before a word that names no one else', async () => {
    expect(await kindsIn('She is the leader of Polish Renewal. Polish Renewal won 40 seats.')).toMatchObject({
      'Polish Renewal': 'Organization',
    });
  });

  it('is one name where it rules or has members, though the model sees no name', async () => {
    expect(await kindsIn('They met a leader of Hungarian Renewal in Norway.')).toMatchObject({
      'Hungarian Renewal': 'Organization',
    });
  });

  it('is one name where unknown words stand before the country', async () => {
    expect(await kindsIn('They sold their quotas to Havlund Norway, a unit of a bank.')).toMatchObject({
      'Havlund Norway': 'Organization',
    });
  });

  it('is two where the rest is a person, a title, a place or a body that every country has', async () => {
    const told = await kindsIn('They met the Brazilian Luiz Amaro and French President Ana Kolar.');
    expect(told).toMatchObject({ 'Luiz Amaro': 'Person', 'Ana Kolar': 'Person', France: 'Country' });
    expect(await kindsIn('The freighter was given to the Kenyan Navy.')).toMatchObject({
      Kenya: 'Country',
      Navy: 'Organization',
    });
    expect(await kindsIn('The Kenyan Foreign Ministry said no.')).toMatchObject({ Kenya: 'Country' });
    expect(await kindsIn('He flew from Mombasa, Kenya, to Norway.')).toMatchObject({ Kenya: 'Country' });
  });
});
