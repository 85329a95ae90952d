import { describe, expect, it } from 'vitest';
import { createEvaluationRun } from '../../../src/evaluation/evaluation-run.ts';
import { groupErrors } from '../../../src/evaluation/group-errors.ts';
import { outcomeCauses } from '../../../src/evaluation/outcomes/outcome.ts';
import { pairDocuments } from '../../../src/evaluation/pair-documents.ts';
import { newsGold, newsPredictions, perfectPrediction } from '../support.ts';

const about = { system: 'own', files: [], basis: null };
const run = createEvaluationRun(pairDocuments(newsGold(), newsPredictions()), about);
const outcomesOf = (id: string | number) =>
  run.documents
    .filter((document) => document.id === id)
    .flatMap(({ outcomes }) => outcomes)
    .map(({ topic, cause, expected, got }) => `${topic}: ${cause}: ${expected} / ${got}`);

describe('outcomes', () => {
  it('count as right what the figures count', () => {
    const { entities, relations, events, attributions, coref } = run.figures;
    const groups = new Map(groupErrors(run, 1).map((group) => [group.topic, group]));
    const correct = (row: unknown) => (row as { correct: number }).correct;
    expect(groups.get('names')!.right).toBe(correct(entities!.typed));
    expect(groups.get('entities')!.right).toBe(correct(coref!['hard entity (names)']));
    expect(groups.get('relations')!.right).toBe(correct(relations!['all types']));
    expect(groups.get('events')!.right).toBe(correct(events!['typed accuracy (best claim)']));
    expect(groups.get('sources')!.right).toBeLessThanOrEqual(correct(attributions!['source exact']));
  });

  it('have causes that are listed', () => {
    for (const { topic, cause } of run.documents.flatMap(({ outcomes }) => outcomes)) {
      expect(['right', ...outcomeCauses[topic]]).toContain(cause);
    }
  });

  it('tell why a tie is wrong', () => {
    const told = outcomesOf('family');
    expect(told).toContainEqual(expect.stringMatching(/^relations: wrong direction: Berta Rook LEADS Glass/));
    expect(told).toContainEqual(expect.stringMatching(/^relations: right: Anselm Rook FAMILY_OF Berta Rook/));
    expect(outcomesOf('twin')).toContainEqual(
      expect.stringMatching(/^relations: not told as a fact: Mira Quist LEADS Delta Mills/),
    );
  });

  it('tell missing documents and wrong kinds', () => {
    expect(outcomesOf('silent')).toEqual([
      'names: missed: Brell (Place) / null',
      'names: missed: Arken Institute (Organization) / null',
      'names: missed: Dalia Roos (Person) / null',
    ]);
    expect(outcomesOf('twin')).toContainEqual(
      'names: wrong kind: Delta Mills (Organization) / Delta Mills (Person)',
    );
  });

  it('have no error where all is found', () => {
    const gold = newsGold().map((one) => ({
      ...one,
      entities: one.entities.filter(({ kind }) => kind !== 'Topic'),
    }));
    const perfect = createEvaluationRun(pairDocuments(gold, gold.map(perfectPrediction)), about);
    expect(groupErrors(perfect, 3).flatMap(({ causes }) => causes)).toEqual([]);
  });
});

describe('groupErrors', () => {
  it('counts all errors and shows as many of a cause as asked, from all over', () => {
    const all = groupErrors(run, 1000);
    const one = groupErrors(run, 1);
    const sizes = (groups: typeof all) =>
      groups.flatMap(({ causes }) => causes).map(({ count, examples }) => [count, examples.length]);
    for (const [count, shown] of sizes(all)) expect(shown).toBe(count);
    for (const [, shown] of sizes(one)) expect(shown).toBe(1);
    expect(sizes(one).map(([count]) => count)).toEqual(sizes(all).map(([count]) => count));
    const { causes } = groupErrors(run, 2).find(({ topic }) => topic === 'names')!;
    const spurious = causes.find(({ cause }) => cause === 'spurious')!;
    expect(new Set(spurious.examples.map(({ document }) => document)).size).toBeGreaterThan(1);
  });
});
