import { expect, test } from 'vitest';
import { qualityRows, setTitles } from '../../../scripts/quality/rows.ts';
import { type MeasuredRun, qualityTable, replaceBetween } from '../../../scripts/quality/table.ts';

function runOver(
  source: string,
  typed: number,
  documents = { gold: 3, missing: 0 },
  violations = 0,
): MeasuredRun {
  return {
    system: 'linguistic 9-toy',
    gold: { files: [`${source}.jsonl`], sources: [source], hash: 'f00' },
    basis: ['stated', 'implied'],
    figures: {
      documents,
      entities: { typed: { P: 1, R: 1, F1: typed, correct: 1, gold: 1, pred: 1 } },
      integrity: { violations },
    },
  };
}

const rowOf = (table: string, at: number) => table.split('\n')[at + 2];

test('puts the figures of each part beside what others report', () => {
  const table = qualityTable({
    development: [runOver('worldwide', 0.7214)],
    untouched: [runOver('worldwide', 1, { gold: 5, missing: 2 }, 4)],
  });
  expect(rowOf(table, 0)).toBe(
    '| **Stanford worldwide newswire** | documents | 3 | 5, 2 not read, 4 violations | |',
  );
  expect(rowOf(table, 1)).toBe(`| | names with their kind | .721 | 1.000 | ${qualityRows[0]?.beside} |`);
  expect(table).toContain('Measured with `linguistic 9-toy`; claims scored: stated and implied.');
});

test('says what was not measured: a set, a layer, a part', () => {
  const table = qualityTable({ development: [runOver('dwie', 0.5)], untouched: [] });
  expect(table).toContain('| **GUM, news and biographies** | documents | not measured | not measured | |');
  expect(table).toContain('| | standing ties | not measured | not measured | see [c] |');
  expect(table).toMatch(/\| names with their kind \| \.500 \| not measured \| spaCy/);
  expect(qualityTable({ development: [], untouched: [] })).toContain('Nothing has been measured yet.');
});

test('every row is of a set that the table has', () => {
  expect(qualityRows.filter(({ source }) => !Object.hasOwn(setTitles, source))).toEqual([]);
  const keys = qualityRows.map(({ source, layer, figure }) => `${source} ${layer} ${figure}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('refuses a run over several sets, two over one part of a set, and a set without rows', () => {
  const run = runOver('gum', 0.5);
  expect(() => qualityTable({ development: [run, run], untouched: [] })).toThrow('two runs');
  expect(() => qualityTable({ development: [run], untouched: [run] })).not.toThrow();
  const both = { ...run, gold: { ...run.gold, sources: ['gum', 'dwie'] } };
  expect(() => qualityTable({ development: [both], untouched: [] })).toThrow('gum.jsonl');
  expect(() => qualityTable({ development: [runOver('toys', 1)], untouched: [] })).toThrow('"toys"');
});

test('replaces what stands between two lines, and leaves the rest', () => {
  const once = replaceBetween('a\n<begin>\nold\n<end>\nb\n', '<begin>', '<end>', 'new');
  expect(once).toBe('a\n<begin>\n\nnew\n\n<end>\nb\n');
  expect(replaceBetween(once, '<begin>', '<end>', 'new')).toBe(once);
  expect(() => replaceBetween('<end>\n<begin>\n', '<begin>', '<end>', 'new')).toThrow('missing');
});
