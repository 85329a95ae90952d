import { describe, expect, it } from 'vitest';
import { loadAttributeLexicon } from '../../../../src/extract/linguistic/attributes/attribute-lexicon.ts';
import type { Attributes } from '../../../../src/model/extraction.ts';
import { eventsOf } from '../events/invented-world.ts';

const lexicon = loadAttributeLexicon();
/** The attributes of the first claim of a sentence, or of its first one of a type. */
const attributesOf = (sentence: string, type?: string): Attributes | undefined =>
  eventsOf(sentence).find((claim) => type === undefined || claim.type === type)?.attributes;

describe('the word list of attributes', () => {
  const modes = Object.entries(lexicon.modes).flatMap(([type, entries]) =>
    entries.map(({ mode, example }) => ({ type, mode, example })),
  );
  it.each(modes)('$type $mode: $example', ({ type, mode, example }) => {
    expect(attributesOf(example, type)?.mode).toBe(mode);
  });

  it.each(Object.entries(lexicon.contexts))('%s', (name, { example }) => {
    expect(attributesOf(example)?.contexts).toContain(name);
  });

  it.each(Object.entries(lexicon.numbers))('%s', (name, { example, gives }) => {
    expect(attributesOf(example)?.[name]).toBe(gives);
  });
});

describe('the words that speak of an act', () => {
  it.each([
    ['Norland shot down a Sudrian drone.', 'firearms'],
    ['Norland attacked Sudria.', undefined],
    ['Norland attacked Sudria after Estmark fired missiles.', undefined],
    ['Norland attacked Sudria and bought missiles.', undefined],
    ['Norland fired missiles at Sudria.', 'heavy-weapons'],
    ['Norland refused to meet Sudria.', 'meet'],
  ])('%s', (sentence, mode) => {
    expect(attributesOf(sentence)?.mode).toBe(mode);
  });

  it('leave out names and what other clauses say', () => {
    expect(attributesOf('Norland met Sudria, which bought oil.')?.contexts).toBeUndefined();
    expect(attributesOf('Vint Motors sued Halden Works.')?.contexts).toBeUndefined();
  });
});

describe('numbers of people', () => {
  it.each([
    ['Norland killed 12 Sudrian soldiers.', { killed: 12 }],
    ['Norland killed twenty-four Sudrian soldiers.', { killed: 24 }],
    ['Norland killed at least 1,200 Sudrian soldiers.', { killed: 1200, atLeast: ['killed'] }],
    ['Norland killed up to 30 Sudrian soldiers.', { killed: 30, atMost: ['killed'] }],
    ['Norland killed about two dozen Sudrian soldiers.', { killed: 24, about: ['killed'] }],
    ['Norland killed three Sudrian soldiers and wounded 12.', { killed: 3, injured: 12 }],
    ['Norland killed three Sudrian soldiers and two Sudrian sailors.', { killed: 5 }],
    ['Norland attacked Sudria, killing 12 people.', { killed: 12 }],
    ['12 Sudrian soldiers were killed by Norland.', { killed: 12 }],
    ['Norland killed dozens of Sudrian soldiers.', {}],
    ['Norland killed a Sudrian soldier.', {}],
    ['Norland killed 20-30 Sudrian soldiers.', {}],
    ['Norland arrested 14 Sudrian sailors.', { arrested: 14 }],
  ])('%s', (sentence, expected) => {
    const { mode, contexts, ...numbers } = attributesOf(sentence) ?? {};
    expect(numbers).toEqual(expected);
  });
});

describe('sums of money', () => {
  it.each([
    ['Norland gave Sudria 20 million euros.', { amount: 20_000_000, currency: 'EUR' }],
    ['Norland gave Sudria $1.1 billion.', { amount: 1_100_000_000, currency: 'USD' }],
    ['Norland gave Sudria aid of 300 Swiss francs.', { amount: 300, currency: 'CHF' }],
    [
      'Norland will give Sudria more than 5 million euros.',
      { amount: 5_000_000, currency: 'EUR', atLeast: ['amount'] },
    ],
    ['Norland gave Sudria 20 million pesos.', {}],
    ['Norland gave Sudria 20 million euros and 3 million dollars.', {}],
    ['Norland gave Sudria 20 boats.', {}],
  ])('%s', (sentence, expected) => {
    const { mode, contexts, ...numbers } = attributesOf(sentence) ?? {};
    expect(numbers).toEqual(expected);
  });
});
