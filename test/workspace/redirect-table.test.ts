import { describe, expect, it } from 'vitest';
import type { EntityContribution } from '../../src/model/contribution.ts';
import { openIndex, type WorkspaceIndex } from '../../src/workspace/workspace-index.ts';

const redirect = { revision: 3, from: 'person/a', to: ['person/a-1'], remains: false, cause: 'documents' };

function withIndex(work: (index: WorkspaceIndex) => void): void {
  const index = openIndex(':memory:');
  try {
    work(index);
  } finally {
    index.close();
  }
}

function put(index: WorkspaceIndex, document: string, local: string, name: string, cluster: string): void {
  const form = { text: name, search: name.toLowerCase() };
  const entity: EntityContribution = {
    local,
    cluster,
    kind: 'Person',
    name: form,
    aliases: [],
    mentions: 1,
    iso: null,
    unnamed: false,
  };
  index.contributions.replace(document, { entities: [entity], claims: [], edges: [] });
}

describe('what became of ids', () => {
  it('is found by the old id and by the new one, the latest first', () => {
    withIndex(({ redirects }) => {
      expect(redirects.isEmpty()).toBe(true);
      redirects.add(redirect);
      redirects.add({ ...redirect, revision: 5, to: ['person/a-1', 'person/a-2'], remains: true });
      expect(redirects.isEmpty()).toBe(false);
      expect(redirects.of('person/a').map(({ revision }) => revision)).toEqual([5, 3]);
      expect(redirects.to('person/a-2').map(({ revision }) => revision)).toEqual([5]);
      expect(redirects.of('person/a-1')).toEqual([]);
    });
  });

  it('is told to the journal once, and outlives the emptying of the index', () => {
    withIndex((index) => {
      index.redirects.add(redirect);
      const [first] = index.redirects.unwritten();
      expect(first).toEqual({ ...redirect, number: 1 });
      index.redirects.markWritten(1);
      index.redirects.add({ ...redirect, revision: 4 });
      expect(index.redirects.unwritten().map(({ revision }) => revision)).toEqual([4]);
      index.clear();
      expect(index.redirects.of('person/a')).toHaveLength(2);
    });
  });

  it('can be taken from a journal, which has it already', () => {
    withIndex(({ redirects }) => {
      redirects.restore([redirect]);
      expect(redirects.of('person/a')).toEqual([redirect]);
      expect(redirects.unwritten()).toEqual([]);
    });
  });

  it('is told over a rebuilding by document, kind and name, whatever ids the entities have there', () => {
    withIndex((index) => {
      put(index, 'd1', 'e1', 'Ann Lee', 'person/ann-lee');
      put(index, 'd2', 'e1', 'Bo Dahl', 'person/bo-dahl');
      index.redirects.rememberIds();
      index.clear();
      put(index, 'd1', 'e4', 'Ann Lee', 'person/ann-lee-cl');
      // A rebuilding that is begun again still knows the ids of before the first.
      index.redirects.rememberIds();
      index.clear();
      put(index, 'd1', 'e7', 'Ann Lee', 'person/ann-lee-cl');
      put(index, 'd2', 'e1', 'Bo Dahl', 'person/bo-dahl');
      expect(index.redirects.takeMoves()).toEqual([['person/ann-lee', 'person/ann-lee-cl']]);
      expect(index.redirects.takeMoves()).toEqual([]);
    });
  });
});
