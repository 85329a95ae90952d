import { describe, expect, it } from 'vitest';
import { personsDocument } from '../judgements/support.ts';
import type { GeneratedDocument } from '../support/generated-articles.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { ingestAll, withWorkspace } from '../support/open-test-workspace.ts';

/** A document in which those of some names are taken for bodies, and the first of all leads the second. */
function documentOf(id: string, marked: string, ...bodies: readonly string[]): GeneratedDocument {
  const { article, extraction } = personsDocument(id, marked);
  const entities = extraction.entities.map((entity) =>
    bodies.includes(entity.name) ? { ...entity, kind: 'Organization' } : entity,
  );
  const claims = extraction.claims.map((claim) =>
    bodies.includes(entities[0]!.name) ? claim : { ...claim, type: 'LEADS' },
  );
  return { article, extraction: { ...extraction, entities, claims } };
}

const documents = [
  documentOf('d1', '[Red Basin] and [Mara Olin] and [Kolar Works].', 'Kolar Works'),
  documentOf('d2', '[Red Basin] bought a ship of [Mara Olin].', 'Red Basin'),
  documentOf('d3', '[Mara Olin] of [Red Basin].', 'Red Basin'),
];

const relations = ({ snapshot }: MemoryStore) =>
  snapshot()
    .edges.filter(({ type }) => ['LEADS', 'CONSULT'].includes(type))
    .map(({ type, source, target }) => [type, source, target]);
const entitiesIn = ({ snapshot }: MemoryStore) =>
  snapshot()
    .nodes.filter(({ label }) => label === 'Person' || label === 'Organization')
    .map(({ id, properties }) => `${id} ${properties.kind}`)
    .sort();

describe('what one article takes for a person, and others for a body', () => {
  it('is a body, and no edge says of it what is true of people only', async () => {
    await withWorkspace(documents, async (workspace, store) => {
      await ingestAll(workspace, documents.slice(0, 1));
      const alone = store.snapshot();
      expect(relations(store)).toEqual([['LEADS', 'person/red-basin', 'person/mara-olin']]);
      await ingestAll(workspace, documents.slice(1));
      expect(entitiesIn(store)).toEqual([
        'organization/kolar-works Organization',
        'organization/red-basin Organization',
        'person/mara-olin Person',
      ]);
      expect(relations(store)).toEqual([
        ['CONSULT', 'organization/red-basin', 'person/mara-olin'],
        ['LEADS', 'person/mara-olin', 'organization/red-basin'],
      ]);
      expect(workspace.whatBecameOf('person/red-basin')?.now).toEqual([
        { id: 'organization/red-basin', kind: 'Organization', name: 'Red Basin' },
      ]);
      const claimed = store.snapshot().nodes.filter(({ id }) => id === 'claim/d1#c1');
      expect(claimed.map(({ properties }) => properties.type)).toEqual(['LEADS']);
      for (const id of ['d3', 'd2']) await workspace.retract(id);
      expect(store.snapshot()).toEqual(alone);
    });
  });

  it('is judged to be a body with all that is like it, whatever is told of either', async () => {
    const told = (id: string, name: string, body: boolean): GeneratedDocument => {
      const document = documentOf(id, `[${name}] met [Mara Olin].`, ...(body ? [name] : []));
      const [first, ...others] = document.extraction.entities;
      const attributes: Record<string, string | boolean> = body ? { generic: true, country: 'CL' } : {};
      return {
        ...document,
        extraction: { ...document.extraction, entities: [{ ...first!, attributes }, ...others] },
      };
    };
    const many = [
      ...['d1', 'd2', 'd3'].map((id) => told(id, 'Amina Kolar', false)),
      ...['d4', 'd5'].map((id) => told(id, 'Foreign Ministry', true)),
    ];
    await withWorkspace(many, async (workspace, store) => {
      await ingestAll(workspace, many);
      const { became } = await workspace.merge('Amina Kolar', 'Foreign Ministry', { at: null });
      expect(new Set(became.flatMap(({ now }) => now.map(({ id }) => id))).size).toBe(1);
      expect(entitiesIn(store)).toHaveLength(2);
    });
  });

  it('may be judged to be a body of another name, and not to be one', async () => {
    await withWorkspace(documents, async (workspace, store) => {
      await ingestAll(workspace, documents.slice(0, 1));
      const before = store.snapshot();
      await workspace.merge('Red Basin', 'Kolar Works', { at: null });
      expect(entitiesIn(store)).toEqual(['organization/kolar-works Organization', 'person/mara-olin Person']);
      expect(relations(store)).toEqual([]);
      await workspace.undo(1, { at: null });
      expect(store.snapshot()).toEqual(before);
    });
    await withWorkspace(documents, async (workspace, store) => {
      await ingestAll(workspace, documents.slice(0, 2));
      await workspace.split('Red Basin', ['d1'], { at: null });
      expect(entitiesIn(store)).toEqual([
        'organization/kolar-works Organization',
        'organization/red-basin Organization',
        'person/mara-olin Person',
        'person/red-basin Person',
      ]);
    });
  });
});
