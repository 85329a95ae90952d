import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/model/article.ts';
import { blocksOf, extractText } from '../../../support/extract-text.ts';

/** The claims of a type, each with the position of the one that it retells, or null. */
async function retold(text: string, type: string, more: Partial<Article> = {}): Promise<(number | null)[]> {
  const { claims } = await extractText(text, more);
  const told = claims.filter((claim) => claim.type === type && claim.basis === 'stated');
  return told.map(({ retells }) => {
    const first = told.findIndex(({ id }) => id === retells);
    return first < 0 ? null : first;
  });
}

/** A text whose first line is the headline. */
async function withHeadline(text: string, type: string): Promise<(number | null)[]> {
  const [first, ...others] = blocksOf(text);
  return retold(text, type, first && { blocks: [{ ...first, kind: 'headline' }, ...others] });
}

describe('a happening that an article tells several times', () => {
  it('is one where the headline tells what the first sentence tells', async () => {
    const text = 'Germany meets France\nGermany met France in Hamburg on Monday.\nIt rained.';
    expect(await withHeadline(text, 'CONSULT')).toEqual([null, 0]);
  });

  it.each([
    [
      'with the same verb',
      'Germany attacked France on Monday. It was cold. Germany attacked France.',
      'ASSAULT',
    ],
    [
      'with the same day',
      'Germany attacked France on May 3, 2019. Germany shelled France on May 3, 2019.',
      'ASSAULT',
    ],
    ['taken up by its noun', "Germany attacked France. Germany's attack on France was long.", 'ASSAULT'],
    [
      'of a named happening',
      'Germany attended the NATO summit. Germany attended the summit.',
      'PARTICIPATES_IN',
    ],
  ])('is one %s', async (_, text, type) => {
    expect(await retold(text, type)).toEqual([null, 0]);
  });

  it.each([
    ['on another day', 'Germany met France on May 3, 2019. Germany met France on June 7, 2020.', 'CONSULT'],
    ['at another place', 'Germany met France in Hamburg. Germany met France in Bremen.', 'CONSULT'],
    ['that is denied', 'Germany attacked France. Germany did not attack France.', 'ASSAULT'],
    ['by whom it is told', 'Germany attacked France. Spain said that Germany attacked France.', 'ASSAULT'],
    ['once more', 'Germany attacked France. Germany attacked France again.', 'ASSAULT'],
    ['before it', 'Germany attacked France. Germany had attacked France.', 'ASSAULT'],
    [
      'with other numbers',
      'Germany arrested 12 French sailors. Germany arrested 30 French sailors.',
      'COERCE',
    ],
    ['in other words', 'Germany accused France of spying. Germany accused France of theft.', 'ACCUSE'],
    ['the other way', 'Germany attacked France. France attacked Germany.', 'ASSAULT'],
  ])('is another %s', async (_, text, type) => {
    const found = await retold(text, type);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found)).toEqual(new Set([null]));
  });

  it('holds the dead of an attack once', async () => {
    const { claims } = await extractText('Germany attacked Hamburg on Monday and killed 12 French sailors.');
    const [attack, killing] = claims.filter(({ type }) => type === 'ASSAULT');
    expect(attack?.attributes.killed).toBe(12);
    expect(killing?.retells).toBe(attack?.id);
  });
});
