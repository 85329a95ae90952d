import { describe, expect, it } from 'vitest';
import { parseJudgements } from '../../../src/resolve/judgements/parse-judgements.ts';

const anchor = { document: 'd', quote: 'Ana Lo', occurrence: 1 };
const same = (id: number) => JSON.stringify({ id, op: 'same', one: [anchor], other: [anchor] });
const undo = (id: number, undoes: number) => JSON.stringify({ id, op: 'undo', undoes });

describe('a file of judgements', () => {
  it('is read by id, with or without a last line break, empty lines, a mark at its beginning or CRLF', () => {
    for (const text of [
      `${same(2)}\n${same(1)}\n`,
      `\uFEFF${same(2)}\r\n\r\n${same(1)}`,
      `\n${same(1)}\n\n${same(2)}`,
    ]) {
      expect(parseJudgements(text).judgements?.map(({ id }) => id)).toEqual([1, 2]);
    }
    expect(parseJudgements('').judgements).toEqual([]);
  });

  it.each([
    ['a line that was cut off', `${same(1)}\n${same(2).slice(0, 30)}`, 2, /it is no JSON/],
    ['an unknown op', '{"id": 1, "op": "equal"}', 1, /op/],
    ['a field that is not known', same(1).replace('"quote"', '"qoute"'), 1, /qoute/],
    ['an occurrence of 0', same(1).replaceAll('"occurrence":1', '"occurrence":0'), 1, /occurrence/],
    ['a side without anchors', '{"id":1,"op":"same","one":[],"other":[]}', 1, /one/],
    ['an id that is taken', `${same(1)}\n${same(1)}`, 2, /its id 1 is that of line 1/],
    [
      'an undoing of nothing',
      `${same(1)}\n${undo(2, 7)}`,
      2,
      /undoes judgement 7, which the file does not have/,
    ],
    ['an undoing of what is newer', `${undo(1, 2)}\n${same(2)}`, 1, /not older/],
    ['an undoing of itself', undo(1, 1), 1, /not older/],
  ])('with %s gives nothing but the fault and its line', (_, text, line, reason) => {
    const { judgements, faults } = parseJudgements(text);
    expect(judgements).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toEqual({ line, reason: expect.stringMatching(reason) });
  });

  it('names every faulty line', () => {
    const { faults } = parseJudgements(`{\n${same(1)}\n[]\n${undo(9, 8)}`);
    expect(faults.map(({ line }) => line)).toEqual([1, 3, 4]);
  });
});
