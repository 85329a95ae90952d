import { expect, test } from 'vitest';
import { createRecorder } from '../../../../scripts/bench/extract/analysed-texts.ts';
import type { Analysis } from '../../../../src/model/analysis.ts';

const analysisOf = (text: string) =>
  ({ tokens: text.split(' '), sentences: [], names: [] }) as unknown as Analysis;

test('notes the texts and their tokens until it is stopped, and analyses on', () => {
  const recorder = createRecorder({ model: 'toy', analyze: analysisOf });
  expect(recorder.model).toBe('toy');
  expect(recorder.analyze('a b c').tokens).toHaveLength(3);
  recorder.analyze('d');
  expect(recorder.stop()).toEqual({ texts: ['a b c', 'd'], tokens: 4 });
  expect(recorder.analyze('e f').tokens).toHaveLength(2);
  expect(recorder.stop()).toEqual({ texts: ['a b c', 'd'], tokens: 4 });
});
