import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PendingCursor } from '../../src/workspace/pending-table.ts';
import { openIndex, type WorkspaceIndex } from '../../src/workspace/workspace-index.ts';

let index: WorkspaceIndex;

beforeEach(() => {
  index = openIndex(':memory:');
});
afterEach(() => {
  index.close();
});

const meeting = { type: 'CONSULT', source: 'person/a', target: 'person/b' };
const report = { type: 'REPORTED_IN', source: 'claim/a#c1', target: 'document/a' };

describe('pending elements', () => {
  it('are given by document, those of many first, until they are pruned', () => {
    index.pending.add('a', { nodes: ['document/a'], edges: [report] }, 1);
    index.pending.add('', { nodes: ['person/a'], edges: [meeting] }, 2);
    const nodes = index.pending.page('node', 0, 10, null);
    expect([...nodes.byDocument]).toEqual([
      ['', { nodes: ['person/a'], edges: [] }],
      ['a', { nodes: ['document/a'], edges: [] }],
    ]);
    expect(nodes).toMatchObject({ whole: new Set(), next: null });
    expect([...index.pending.page('edge', 1, 10, null).byDocument]).toEqual([
      ['', { nodes: [], edges: [meeting] }],
    ]);
    index.pending.prune(1);
    expect(index.pending.countAfter(0)).toBe(2);
  });

  it('are named by their document alone where it changed as a whole', () => {
    index.pending.add('b', { nodes: ['document/b'], edges: [] }, 1);
    index.pending.addWhole('b', 2);
    const page = index.pending.page('node', 0, 100, null);
    expect([...page.whole]).toEqual(['b']);
    expect([...page.byDocument]).toEqual([['b', { nodes: ['document/b'], edges: [] }]]);
    expect([...index.pending.page('edge', 1, 100, null).whole]).toEqual(['b']);
    expect([...index.pending.page('edge', 2, 100, null).whole]).toEqual([]);
  });

  it('are not divided between pages for a document that changed as a whole', () => {
    index.pending.addWhole('a', 2);
    index.pending.add('a', { nodes: ['claim/a#c1', 'claim/a#c2'], edges: [] }, 2);
    index.pending.add('b', { nodes: ['document/b', 'claim/b#c1'], edges: [] }, 2);
    const first = index.pending.page('node', 1, 1, null);
    expect([...first.byDocument]).toEqual([['a', { nodes: ['claim/a#c1', 'claim/a#c2'], edges: [] }]]);
    const second = index.pending.page('node', 1, 1, first.next);
    expect([...second.byDocument]).toEqual([['b', { nodes: ['claim/b#c1'], edges: [] }]]);
  });

  it.each([1, 2, 30])('come in pages of about %i, each once', (limit) => {
    const ids = ['a', 'b', 'c', 'd'];
    for (const id of ids) index.pending.addWhole(id, 1);
    for (const id of ids)
      index.pending.add(id, { nodes: [`document/${id}`, `claim/${id}#c1`], edges: [] }, 1);
    const found: string[] = [];
    let pages = 0;
    let from: PendingCursor | null = null;
    do {
      const page = index.pending.page('node', 0, limit, from);
      found.push(...page.whole, ...[...page.byDocument.values()].flatMap(({ nodes }) => nodes));
      from = page.next;
      pages += 1;
    } while (from !== null);
    const all = [...ids, ...ids.flatMap((id) => [`document/${id}`, `claim/${id}#c1`])];
    expect(found.sort()).toEqual(all.sort());
    expect(pages).toBeGreaterThan(1);
  });
});
