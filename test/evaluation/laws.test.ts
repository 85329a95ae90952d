import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figures } from '../../src/evaluation/figures.ts';
import type { GoldDocument } from '../../src/evaluation/gold-document.ts';
import { pairDocuments } from '../../src/evaluation/pair-documents.ts';
import { scoreDocuments } from '../../src/evaluation/score.ts';
import { newsGold, newsPredictions, perfectPrediction } from './support.ts';

const letters = 'Ab the 😀\u2019s';
const text = `${letters} `.repeat(12);
const span = fc
  .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]): [number, number] => [start, Math.min(text.length, start + length)]);

/** Documents whose names are apart, so that no two of them are the same once trimmed. */
const document: fc.Arbitrary<GoldDocument> = fc
  .record({
    count: fc.integer({ min: 1, max: 10 }),
    entities: fc.integer({ min: 1, max: 4 }),
    kinds: fc.array(fc.constantFrom('Person', 'Organization', 'Place', 'Event', 'Country'), {
      minLength: 4,
      maxLength: 4,
    }),
    ties: fc.array(
      fc.record({
        type: fc.constantFrom('LEADS', 'CONSULT', 'FAMILY_OF'),
        ends: fc.tuple(fc.nat(3), fc.nat(3)),
      }),
    ),
    attributions: fc.array(
      fc.record({ source: span, cue: span, content: fc.array(span, { minLength: 1 }) }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ count, entities, kinds, ties, attributions }): GoldDocument => {
    const words = Array.from({ length: count }, (_, at) => `Name${at}`);
    const ofEntities = Array.from({ length: Math.min(entities, count) }, (_, entity) => ({
      id: entity,
      kind: kinds[entity] as GoldDocument['entities'][number]['kind'],
      mentions: words.flatMap((_, at): [number, number][] =>
        at % Math.min(entities, count) === entity ? [[text.length + at * 6, text.length + at * 6 + 5]] : [],
      ),
    }));
    return {
      id: 'one',
      source: 'own',
      layers: ['entities', 'coref', 'relations', 'attributions'],
      text: `${text}${words.map((word) => `${word} `).join('')}`,
      entities: ofEntities,
      relations: ties
        .filter(({ ends }) => ends.every((end) => end < ofEntities.length))
        .map(({ type, ends }) => ({ type, subject: ends[0], object: ends[1] })),
      events: [],
      // Attributions are paired by the words of what is said.
      attributions: attributions.filter(({ content }) =>
        content.some(([start, end]) => /\w/.test(text.slice(start, end))),
      ),
    };
  });

/** Every row that gold has something in. */
function filledRows(figures: Figures): [string, Record<string, number>][] {
  return (['entities', 'coref', 'relations', 'attributions', 'events'] as const)
    .flatMap((layer) => Object.entries(figures[layer] ?? {}))
    .filter(([, row]) => !('gold' in row) || row.gold > 0)
    .map(([name, row]) => [name, { ...row }]);
}

describe('a perfect prediction', () => {
  const unlike = ['types per paired event', 'event claims per gold event'];

  it('scores 1 on everything that gold of any shape has', () => {
    fc.assert(
      fc.property(document, (gold) => {
        const figures = scoreDocuments(pairDocuments([gold], [perfectPrediction(gold)]));
        for (const [name, row] of filledRows(figures)) {
          expect('F1' in row ? row.F1 : row.value, name).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('scores 1 on the fixtures, whose gold has every layer', () => {
    // Predicted topics are left out of coreference, and those of gold are not.
    const gold = newsGold().map((one) => ({
      ...one,
      entities: one.entities.filter(({ kind }) => kind !== 'Topic'),
    }));
    const figures = scoreDocuments(pairDocuments(gold, gold.map(perfectPrediction)));
    const rows = filledRows(figures).filter(([name]) => !unlike.includes(name));
    expect(rows.length).toBeGreaterThan(40);
    for (const [name, row] of rows) expect('F1' in row ? row.F1 : row.value, name).toBeCloseTo(1, 9);
  });
});

describe('order', () => {
  const gold = newsGold();
  const predictions = newsPredictions();
  const expected = scoreDocuments(pairDocuments(gold, predictions));
  const shuffled = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  /** Sums of fractions differ in the last digit. */
  const expectSame = (figures: Figures) => {
    for (const [section, rows] of Object.entries(expected)) {
      const found = Object.entries(figures).find(([name]) => name === section)?.[1];
      for (const [name, row] of Object.entries(rows)) {
        const flat = (value: unknown) => (typeof value === 'number' ? { value } : value) as object;
        for (const [figure, value] of Object.entries(flat(row))) {
          const other = Object.entries(flat(found?.[name])).find(([one]) => one === figure)?.[1];
          expect(other, `${section}: ${name}: ${figure}`).toBeCloseTo(value, 9);
        }
      }
    }
  };

  it('of gold documents and of predictions does not matter', () => {
    fc.assert(
      // The first of two predictions for a document counts, so the one that is there twice is the same.
      fc.property(shuffled(gold), shuffled(predictions), (golds, preds) => {
        expectSame(scoreDocuments(pairDocuments(golds, preds)));
      }),
      { numRuns: 50 },
    );
  });

  it('of entities, mentions, claims and attributions does not matter', () => {
    // Of a repeated entity the first counts, and the first of two that fit a gold entity equally well stands for it.
    const keepsOrder = new Set<unknown>([8]);
    const hasTies = new Set<unknown>(['harbour', 'family']);
    const anyOrder = fc.tuple(
      ...predictions.map((prediction) =>
        keepsOrder.has(prediction.id)
          ? fc.constant(prediction)
          : fc
              .tuple(
                hasTies.has(prediction.id) ? fc.constant(prediction.entities) : shuffled(prediction.entities),
                shuffled(prediction.mentions ?? []),
                shuffled(prediction.attributions),
              )
              .map(([entities, mentions, attributions]) => ({
                ...prediction,
                entities,
                ...(prediction.mentions === undefined ? {} : { mentions }),
                attributions,
              })),
      ),
    );
    const anyGold = fc.tuple(
      ...gold.map((one) =>
        fc
          .tuple(shuffled(one.entities), shuffled(one.relations), shuffled(one.events))
          .map(([entities, relations, events]) => ({ ...one, entities, relations, events })),
      ),
    );
    fc.assert(
      fc.property(anyGold, anyOrder, (golds, preds) => {
        expectSame(scoreDocuments(pairDocuments(golds, preds)));
      }),
      { numRuns: 50 },
    );
  });

  it('and repetition of mentions and attributions does not matter, but is counted', () => {
    const twice = predictions.map((prediction) => ({
      ...prediction,
      ...(prediction.mentions === undefined
        ? {}
        : { mentions: [...prediction.mentions, ...prediction.mentions] }),
      attributions: [...prediction.attributions, ...prediction.attributions],
    }));
    const { integrity, ...figures } = scoreDocuments(pairDocuments(gold, twice));
    const { integrity: before, ...same } = expected;
    expect(figures).toEqual(same);
    expect(integrity['repeated mention']).toBeGreaterThan(before['repeated mention']!);
  });
});
