import { describe, expect, it } from 'vitest';
import { visible } from '../../src/model/visible.ts';
import { formatJsonRows, formatTable, formatValue } from '../../src/query/table.ts';
import type { QueryNode, QueryRelationship } from '../../src/store/graph-store.ts';

const node: QueryNode = {
  kind: 'node',
  id: 'person/ada',
  labels: ['Person', '__Entity__'],
  properties: { name: 'Ada' },
};
const relationship: QueryRelationship = {
  kind: 'relationship',
  type: 'MET',
  source: 'person/ada',
  target: 'person/bob',
  properties: {},
};

describe('formatTable', () => {
  it('draws columns and counts rows', () => {
    const table = formatTable({
      columns: ['name', 'n'],
      rows: [
        ['Ada', 1],
        [null, 2],
      ],
      truncated: true,
    });
    expect(table).toBe(
      [
        '┌──────┬───┐',
        '│ name │ n │',
        '├──────┼───┤',
        '│ Ada  │ 1 │',
        '├──────┼───┤',
        '│      │ 2 │',
        '└──────┴───┘',
        '2 rows, and there are more',
        '',
      ].join('\n'),
    );
    expect(formatTable({ columns: ['x'], rows: [['a']], truncated: false })).toContain('\n1 row\n');
  });

  it('keeps lines of one width with wide characters and with marks of direction', () => {
    const rows = [['文在寅'], ['김정은'], ['\u202eabc'], ['الرئيس'], ['e\u0301']];
    const lines = formatTable({ columns: ['name'], rows, truncated: false }).split('\n');
    expect(lines.filter((line) => line.startsWith('│')).slice(1)).toEqual([
      '│ 文在寅      │',
      '│ 김정은      │',
      '│ \\u{202e}abc │',
      '│ الرئيس      │',
      '│ e\u0301           │',
    ]);
  });

  it('cuts long cells at whole characters', () => {
    expect(
      formatTable({ columns: ['x'], rows: [['👩‍👩‍👧'.repeat(9)]], truncated: false }, { cellWidth: 4 }),
    ).toContain(`${'👩‍👩‍👧'.repeat(3)}…`);
  });

  it('lets no control character through', () => {
    const text = '\u001b[2J\u0007\u0000\r\n\t\u009b1m\u2066\u200b';
    const table = formatTable({ columns: [text], rows: [[text], [{ [text]: [text] }]], truncated: false });
    expect(table.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    expect(visible(text)).toBe('\\u{1b}[2J\\u{7}\\u{0}\\u{d}\\n\\t\\u{9b}1m\\u{2066}\\u{200b}');
  });
});

describe('formatValue', () => {
  it.each([
    [node, '(person/ada:Person)'],
    [relationship, '(person/ada)-[MET]->(person/bob)'],
    [{ ...relationship, source: null }, '()-[MET]->(person/bob)'],
    [
      [node, relationship, { ...node, id: 'person/bob' }],
      '(person/ada:Person) (person/ada)-[MET]->(person/bob) (person/bob:Person)',
    ],
    [[1, 'a', null, true], '[1, a, , true]'],
    [{ a: { b: [1] } }, '{a: {b: [1]}}'],
    [{ kind: 'node' }, '{kind: node}'],
    [null, ''],
  ])('%j', (value, text) => {
    expect(formatValue(value)).toBe(text);
  });
});

describe('formatJsonRows', () => {
  it('writes an object a line', () => {
    expect(
      formatJsonRows({
        columns: ['a', 'b'],
        rows: [
          [1, 'x\n'],
          [null, [node]],
        ],
      }),
    ).toBe(`{"a":1,"b":"x\\n"}\n{"a":null,"b":[${JSON.stringify(node)}]}\n`);
  });
});
