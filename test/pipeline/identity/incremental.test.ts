import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeDocuments } from '../../../src/pipeline/change-documents.ts';
import { prepareDocument } from '../../../src/pipeline/prepare-document.ts';
import { resolveDocuments } from '../../../src/resolve/resolve-documents.ts';
import { openIndex, type WorkspaceIndex } from '../../../src/workspace/workspace-index.ts';
import { documentArbitrary, type GeneratedDocument, smallOntology } from '../support/generated-articles.ts';

const ids = Array.from({ length: 12 }, (_, number) => `d${number}`);

/** Batches in which documents come, come again in another version, or go. */
const historyArbitrary = fc.array(
  fc
    .subarray(ids, { minLength: 1, maxLength: 5 })
    .chain((batch) =>
      fc.tuple(
        ...batch.map((id) => fc.tuple(fc.constant(id), fc.option(documentArbitrary(id), { freq: 4 }))),
      ),
    ),
  { minLength: 1, maxLength: 6 },
);

const context = (index: WorkspaceIndex) => ({
  index,
  ontology: smallOntology,
  judgements: { locate: () => [] },
});

function change(
  index: WorkspaceIndex,
  batch: readonly (readonly [string, GeneratedDocument | null])[],
): void {
  const changes = batch.map(([id, document]) => ({
    id,
    document:
      document &&
      prepareDocument(
        { ...document, source: id, file: null, articleHash: 'hash', key: 'key' },
        context(index),
      ),
  }));
  index.transaction(() => {
    index.setRevision(index.revision() + 1);
    changeDocuments(context(index), changes, 'documents');
  });
}

function clustersIn(index: WorkspaceIndex, documents: Iterable<string>): Map<string, Map<string, string>> {
  return new Map(
    [...documents].map((id) => [
      id,
      new Map(index.contributions.clustersOf(id).map(({ local, cluster }) => [local, cluster])),
    ]),
  );
}

describe('who is who in a workspace', () => {
  it('is after any history what it is for the documents that are left, all at once', () => {
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        const index = openIndex(':memory:');
        try {
          const left = new Map<string, GeneratedDocument>();
          for (const batch of history) {
            change(index, batch);
            for (const [id, document] of batch) {
              if (document === null) left.delete(id);
              else left.set(id, document);
            }
            expect(clustersIn(index, left.keys())).toEqual(resolveDocuments([...left.values()]));
          }
        } finally {
          index.close();
        }
      }),
      { numRuns: 35 },
    );
  }, 120_000);

  it('leaves nothing in the index when all documents are gone', () => {
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        const index = openIndex(':memory:');
        try {
          for (const batch of history) change(index, batch);
          change(
            index,
            ids.map((id) => [id, null] as const),
          );
          expect(index.search.totals('kind')).toEqual({});
          expect(index.identity.doubts()).toEqual([]);
          const blocks = ['Person:john-reed', 'Organization:npa', 'iso:CL'];
          expect(blocks.flatMap((block) => index.identity.inBlock(block))).toEqual([]);
          expect(ids.flatMap((id) => index.identity.membersOf(id))).toEqual([]);
        } finally {
          index.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});
