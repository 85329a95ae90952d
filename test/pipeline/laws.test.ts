import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { corpusArbitrary, type GeneratedDocument } from './support/generated-articles.ts';
import type { MemoryStore } from './support/memory-store.ts';
import { ingestAll, withWorkspace } from './support/open-test-workspace.ts';

type Graph = ReturnType<MemoryStore['snapshot']>;

/** The graph of documents that are ingested at once into a new workspace. */
async function graphOf(documents: readonly GeneratedDocument[], pageSize?: number): Promise<Graph> {
  return await withWorkspace(
    documents,
    async (workspace, store) => {
      await ingestAll(workspace, documents);
      return store.snapshot();
    },
    pageSize === undefined ? {} : { pageSize },
  );
}

const check = async (property: fc.IAsyncProperty<unknown>) => await fc.assert(property, { numRuns: 8 });

describe('the graph of a workspace', { timeout: 120_000 }, () => {
  it('does not depend on the order or the batches in which articles come', async () => {
    const shuffled = corpusArbitrary.chain((corpus) =>
      fc.tuple(
        fc.constant(corpus),
        fc.shuffledSubarray(corpus, { minLength: corpus.length }),
        fc.integer({ min: 1, max: 4 }),
      ),
    );
    await check(
      fc.asyncProperty(shuffled, async ([corpus, order, batchSize]) => {
        const expected = await graphOf(corpus);
        await withWorkspace(corpus, async (workspace, store) => {
          await ingestAll(workspace, order, { batchSize });
          expect(store.snapshot()).toEqual(expected);
        });
      }),
    );
  });

  it('does not change when the same articles come again, and nothing is extracted or written', async () => {
    await check(
      fc.asyncProperty(corpusArbitrary, async (corpus) => {
        await withWorkspace(corpus, async (workspace, store) => {
          await ingestAll(workspace, corpus);
          const before = { graph: store.snapshot(), writes: store.writes, status: await workspace.status() };
          const outcomes = await ingestAll(workspace, corpus);
          expect(outcomes.map(({ status }) => status)).toEqual(corpus.map(() => 'unchanged'));
          expect({ graph: store.snapshot(), writes: store.writes, status: await workspace.status() }).toEqual(
            before,
          );
        });
      }),
    );
  });

  it('is after a retraction what it would be without the document', async () => {
    const withChoice = corpusArbitrary.chain((corpus) =>
      fc.tuple(fc.constant(corpus), fc.subarray(corpus, { minLength: 1 })),
    );
    await check(
      fc.asyncProperty(withChoice, async ([corpus, retracted]) => {
        const kept = corpus.filter((document) => !retracted.includes(document));
        const expected = await graphOf(kept);
        await withWorkspace(corpus, async (workspace, store) => {
          await ingestAll(workspace, corpus);
          for (const { article } of retracted) expect(await workspace.retract(article.id)).toBe('retracted');
          expect(store.snapshot()).toEqual(expected);
          const again = await ingestAll(workspace, retracted);
          expect(again.every(({ status }) => status === 'retracted')).toBe(true);
          expect(store.snapshot()).toEqual(expected);
        });
      }),
    );
  });

  it('is after a change what it would be with the new version alone', async () => {
    const versions = fc.tuple(corpusArbitrary, corpusArbitrary);
    await check(
      fc.asyncProperty(versions, async ([first, second]) => {
        const replaced = new Set(second.map(({ article }) => article.id));
        const expected = await graphOf([
          ...first.filter(({ article }) => !replaced.has(article.id)),
          ...second,
        ]);
        await withWorkspace([...first, ...second], async (workspace, store) => {
          await ingestAll(workspace, first);
          await ingestAll(workspace, second);
          expect(store.snapshot()).toEqual(expected);
        });
      }),
    );
  });

  it('is the same when index and store are made again from the files', async () => {
    await check(
      fc.asyncProperty(fc.tuple(corpusArbitrary, corpusArbitrary), async ([first, second]) => {
        await withWorkspace([...first, ...second], async (workspace, store) => {
          await ingestAll(workspace, first);
          await ingestAll(workspace, second);
          const [gone] = first;
          if (gone !== undefined) await workspace.retract(gone.article.id);
          const before = { graph: store.snapshot(), writes: store.writes };
          const { entities, claims, documents } = await workspace.status();
          await workspace.rebuild();
          expect({ graph: store.snapshot(), writes: store.writes }).toEqual(before);
          expect(await workspace.status()).toMatchObject({ entities, claims, documents });
        });
      }),
    );
  });

  it('does not depend on how many elements are compared at a time', async () => {
    await check(
      fc.asyncProperty(fc.tuple(corpusArbitrary, corpusArbitrary), async ([first, second]) => {
        const all = [...first, ...second];
        const run = (pageSize: number) =>
          withWorkspace(
            all,
            async (workspace, store) => {
              await ingestAll(workspace, first);
              await ingestAll(workspace, second);
              for (const { article } of first) await workspace.retract(article.id);
              return store.snapshot();
            },
            { pageSize },
          );
        expect(await run(3)).toEqual(await run(20_000));
      }),
    );
  });

  it('is foretold by a dry run, which changes nothing', async () => {
    await check(
      fc.asyncProperty(fc.tuple(corpusArbitrary, corpusArbitrary), async ([first, second]) => {
        await withWorkspace([...first, ...second], async (workspace, store) => {
          await ingestAll(workspace, first);
          const before = { graph: store.snapshot(), status: await workspace.status() };
          const foretold: Plan[] = [];
          await ingestAll(workspace, second, { dryRun: true, onPlan: (plan) => void foretold.push(plan) });
          expect({ graph: store.snapshot(), status: await workspace.status() }).toEqual(before);
          const carriedOut: Plan[] = [];
          await ingestAll(workspace, second, { onPlan: (plan) => void carriedOut.push(plan) });
          expect(foretold).toEqual(carriedOut.length === 0 ? [{ nodes: [], edges: [] }] : carriedOut);
        });
      }),
    );
  });
});
