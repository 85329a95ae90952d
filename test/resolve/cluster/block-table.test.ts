import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockTable } from '../../../src/resolve/cluster/block-table.ts';

test('finds all nodes that have a key, in ascending order', () => {
  const entry = fc.tuple(fc.constantFrom('a', 'b', 'typing:as:petrv', 'typing:as:petov'), fc.nat(4_000_000));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 3000 }), (entries) => {
      const table = new BlockTable();
      for (const [key, node] of entries) table.add(key, node);
      for (const key of ['a', 'b', 'typing:as:petrv', 'none']) {
        const nodes = entries.filter(([has]) => has === key).map(([, node]) => node);
        expect(table.find(key)).toEqual(nodes.sort((x, y) => x - y));
      }
    }),
  );
});

test('finds what was added after a search', () => {
  const table = new BlockTable();
  table.add('b', 7);
  expect(table.find('b')).toEqual([7]);
  table.add('a', 2);
  table.add('b', 3);
  expect(table.find('b')).toEqual([3, 7]);
});

test('refuses more nodes than it can tell apart', () => {
  expect(() => new BlockTable().add('a', 2 ** 22)).toThrow(RangeError);
});
