import { describe, expect, it } from 'vitest';
import { createStatementBatches, type StatementLimits } from '../../../src/export/neo4j/statement-batches.ts';

/** Clauses and number of rows of every statement, in order. */
function statementsFor(rows: readonly (readonly [clauses: string, row: string])[], limits: StatementLimits) {
  const batches = createStatementBatches(limits);
  const text = rows.map(([clauses, row]) => batches.add(clauses, row)).join('') + batches.end();
  expect(batches.end()).toBe('');
  return text
    .split(';\n')
    .slice(0, -1)
    .map((statement) => {
      const [, list = '', clauses] = /^UNWIND \[\n(.*)\n\] AS row\n(.*)$/s.exec(statement) ?? [];
      return [clauses, list.split(',\n')];
    });
}

describe('createStatementBatches', () => {
  it('gathers rows with the same clauses, also where others come between', () => {
    const rows = [
      ['CREATE (a)', '1'],
      ['CREATE (b)', '2'],
      ['CREATE (a)', '3'],
    ] as const;
    expect(statementsFor(rows, {})).toEqual([
      ['CREATE (a)', ['1', '3']],
      ['CREATE (b)', ['2']],
    ]);
  });

  it('keeps to the number of rows', () => {
    const rows = ['1', '2', '3', '4', '5'].map((row) => ['CREATE (a)', row] as const);
    expect(statementsFor(rows, { rows: 2 }).map(([, list]) => list)).toEqual([['1', '2'], ['3', '4'], ['5']]);
  });

  it('keeps to the number of characters, though one row always fits', () => {
    const rows = ['12345', '6', '7890', '1', '1234567890123', '2'].map((row) => ['CREATE (a)', row] as const);
    expect(statementsFor(rows, { characters: 6 }).map(([, list]) => list)).toEqual([
      ['12345', '6'],
      ['7890', '1'],
      ['1234567890123'],
      ['2'],
    ]);
  });

  it('lets clauses that come rarely not pile up', () => {
    const batches = createStatementBatches({ characters: 10 });
    let written = '';
    for (let at = 0; at < 100; at++) written += batches.add(`CREATE (n${at})`, '12345678');
    expect(written.match(/UNWIND/g)?.length).toBeGreaterThan(70);
    expect((written + batches.end()).match(/UNWIND/g)).toHaveLength(100);
  });
});
