import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EntityContribution } from '../../src/model/contribution.ts';
import { openDatabase } from '../../src/workspace/database.ts';
import { openIndex, type WorkspaceIndex } from '../../src/workspace/workspace-index.ts';
import { withFolder } from '../pipeline/support/open-test-workspace.ts';
import { indexedClaim } from './support.ts';

async function withIndex<T>(work: (index: WorkspaceIndex) => T | Promise<T>): Promise<T> {
  const index = openIndex(':memory:');
  try {
    return await work(index);
  } finally {
    index.close();
  }
}

function entity(local: string, cluster: string, name: string, aliases: string[] = []): EntityContribution {
  const form = (text: string) => ({ text, search: text.toLowerCase() });
  return {
    local,
    cluster,
    kind: 'Person',
    name: form(name),
    aliases: aliases.map(form),
    mentions: 1,
    iso: null,
    unnamed: false,
  };
}

const nothing = { entities: [], claims: [], edges: [] };
const edge = { type: 'CONSULT', source: 'person/a', target: 'person/b' };
const counts = {
  claims: 1,
  denials: 0,
  denied: 0,
  asserted: 1,
  stated: 1,
  implied: 0,
  known: 0,
  offices: 0,
  former: 0,
  firstEvent: '2025-01-01',
  lastEvent: '2025-01-02',
};
const unquoted = { firsthand: false, quoted: [] };

function putDocument(index: WorkspaceIndex, id: string, story: string, published: string | null): void {
  index.documents.put(
    {
      id,
      articleHash: 'h',
      extractionKey: 'k',
      extractor: 'e 1',
      file: null,
      published,
      url: null,
      outlets: [],
      story,
      signature: null,
    },
    [],
  );
}

describe('the index', () => {
  it('sums up an edge over documents, counting copies once and denials apart', async () => {
    await withIndex((index) => {
      putDocument(index, 'a', 'a', '2025-03-01');
      putDocument(index, 'b', 'a', '2025-02-01');
      putDocument(index, 'c', 'c', '2024-01-01');
      for (const id of ['a', 'b']) {
        index.contributions.replace(id, { ...nothing, edges: [{ ...edge, ...counts, ...unquoted }] });
      }
      const denial = {
        ...counts,
        ...unquoted,
        claims: 0,
        denials: 1,
        asserted: 0,
        stated: 0,
        firstEvent: null,
        lastEvent: null,
      };
      index.contributions.replace('c', { ...nothing, edges: [{ ...edge, ...denial }] });
      expect(index.contributions.edge(edge)).toEqual({
        ...edge,
        ...counts,
        claims: 2,
        denials: 1,
        asserted: 2,
        stated: 2,
        documents: 2,
        sources: 1,
        firstReported: '2025-02-01',
        lastReported: '2025-03-01',
      });
      expect(index.search.strongestEdges(5, ['CONSULT'])).toEqual([{ ...edge, stated: 2, documents: 2 }]);
      expect(index.search.strongestEdges(5, ['ACCUSE'])).toEqual([]);
      expect(index.search.documentsOf(edge, 5)).toEqual(['a', 'b']);
    });
  });

  it('gives back what was put in, and keeps no trace of what was taken out', async () => {
    await withIndex((index) => {
      const contribution = {
        entities: [
          entity('e1', 'person/a', 'Ann Lee', ['Lee', 'Judge Lee']),
          entity('e2', 'person/a', 'Lee'),
        ],
        claims: [
          indexedClaim('c1', { topic: 'e2' }),
          indexedClaim('c2', { object: 'e2', start: '2025-01-01', end: '2025-01-31', retells: 'c1' }),
          indexedClaim('c3', { voice: 'named' as const, speaker: 'e2', office: 'judge', status: 'former' }),
        ],
        edges: [{ ...edge, ...counts, ...unquoted }],
      };
      index.contributions.replace('a', contribution);
      expect(index.contributions.contribution('a')).toEqual(contribution);
      expect(index.search.totals('kind')).toEqual({ Person: 1 });
      expect(index.search.totals('type')).toEqual({ AID: 3 });
      index.contributions.replace('a', null);
      expect(index.contributions.contribution('a')).toEqual(nothing);
      expect(index.contributions.entity('person/a')).toBeNull();
      expect(index.search.find('lee', 9)).toEqual([]);
      expect(index.search.totals('kind')).toEqual({});
      expect(index.search.totals('type')).toEqual({});
      expect(index.search.strongestEdges(5, ['CONSULT'])).toEqual([]);
    });
  });

  it('finds by name, alias and beginning: whole names first, then the better known', async () => {
    await withIndex((index) => {
      index.contributions.replace('a', {
        ...nothing,
        entities: [entity('e1', 'person/ann', 'Ann Lee', ['Lee']), entity('e2', 'person/leeds', 'Leeds')],
      });
      index.contributions.replace('b', { ...nothing, entities: [entity('e1', 'person/leeds', 'Leeds')] });
      index.contributions.replace('c', { ...nothing, entities: [entity('e1', 'person/leech', 'Leech')] });
      expect(index.search.find('lee', 9).map(({ id, match, exact }) => [id, match, exact])).toEqual([
        ['person/ann', 'Lee', true],
        ['person/leeds', 'Leeds', false],
        ['person/leech', 'Leech', false],
      ]);
      expect(index.search.find('lee', 1)).toHaveLength(1);
      expect(index.search.find('eeds', 9)).toEqual([]);
      expect(index.search.find('', 9)).toEqual([]);
    });
  });

  it('pages through what is pending, and forgets it', async () => {
    await withIndex((index) => {
      const ids = { nodes: ['n1', 'n2', 'n3'], edges: [edge] };
      index.pending.add('', ids, 1);
      index.pending.add('doc', ids, 2);
      const first = index.pending.page('node', 0, 4, null);
      expect([...first.byDocument]).toEqual([
        ['', { nodes: ['n1', 'n2', 'n3'], edges: [] }],
        ['doc', { nodes: ['n1'], edges: [] }],
      ]);
      const second = index.pending.page('node', 0, 4, first.next);
      expect([...second.byDocument]).toEqual([['doc', { nodes: ['n2', 'n3'], edges: [] }]]);
      expect(second.next).toBeNull();
      expect([...index.pending.page('edge', 1, 4, null).byDocument]).toEqual([
        ['doc', { nodes: [], edges: [edge] }],
      ]);
      index.pending.prune(1);
      expect(index.pending.countAfter(0)).toBe(4);
    });
  });

  it('undoes a transaction that fails and a rehearsal', async () => {
    await withIndex((index) => {
      expect(() =>
        index.transaction(() => {
          index.setRevision(7);
          throw new Error('no');
        }),
      ).toThrow('no');
      const end = index.rehearse();
      index.transaction(() => index.setRevision(8));
      end();
      expect(index.revision()).toBe(0);
    });
  });

  it('opens after its process was killed, which leaves a lock folder behind', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'index.sqlite');
      const index = openIndex(path);
      index.setRevision(3);
      index.close();
      await mkdir(`${path}.lock`);
      const again = openIndex(path);
      expect(again.revision()).toBe(3);
      again.close();
      expect(existsSync(`${path}.lock`)).toBe(false);
    });
  });

  it('names the file when it is damaged', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'index.sqlite');
      await writeFile(path, 'this is no database, and longer than its header would have to be'.repeat(20));
      expect(() => openIndex(path)).toThrow(expect.objectContaining({ code: 'WORKSPACE_INVALID' }));
      expect(() => openIndex(path)).toThrow(path);
      const content = await readFile(path, 'utf8');
      expect(content).toContain('no database');
    });
  });

  it('makes the tables of another version anew', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'index.sqlite');
      const old = openDatabase(path);
      old.exec("create table meta (key text, value text); insert into meta values ('version', '0')");
      old.close();
      const index = openIndex(path);
      expect(index.isComplete()).toBe(false);
      expect(index.documents.size()).toBe(0);
      index.close();
    });
  });

  it('is empty and sound where a killed run has left a transaction half written', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'index.sqlite');
      const first = openIndex(path);
      putDocument(first, 'a', 'a', null);
      first.close();
      await writeFile(`${path}-journal`, 'pages of before');
      const second = openIndex(path);
      expect(second.documents.size()).toBe(0);
      expect(second.isComplete()).toBe(false);
      second.close();
      expect(existsSync(`${path}-journal`) && (await readFile(`${path}-journal`, 'utf8')) !== '').toBe(false);
    });
  });
});
