import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeElement, NodeElement } from '../../../src/model/graph.ts';
import type { Workspace } from '../../../src/pipeline/workspace.ts';
import { compareCodePoints, compareEdges } from '../../../src/store/element-order.ts';
import { collect } from '../../export/support/collect.ts';
import { documentArbitrary, type GeneratedDocument } from '../support/generated-articles.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { ingestAll, withWorkspace } from '../support/open-test-workspace.ts';

/** Ids of which some go on after `#` from that of another, and one is ordered otherwise alone than with what follows it. */
const ids = ['a', 'a!', 'a#b', 'a#c#1', 'https://paper.example/c', '\u{1f5de}', 'ｚ'];
const corpus = fc.subarray(ids, { minLength: 1 }).chain((some) => fc.tuple(...some.map(documentArbitrary)));

async function exported(workspace: Workspace): Promise<unknown[]> {
  const text = (await collect(workspace.export({ format: 'jsonl' }))).join('');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** What a store holds, as the format has it. */
function stored(store: MemoryStore): unknown[] {
  const { nodes, edges } = store.snapshot();
  const inOrder = (graph: { nodes: NodeElement[]; edges: EdgeElement[] }) => [
    ...graph.nodes
      .sort((a, b) => compareCodePoints(a.id, b.id))
      .map((node) => ({ element: 'node', ...node })),
    ...graph.edges.sort(compareEdges).map((edge) => ({ element: 'edge', ...edge })),
  ];
  return inOrder({ nodes, edges });
}

async function expectSame(workspace: Workspace, store: MemoryStore): Promise<void> {
  expect(await exported(workspace)).toEqual(stored(store));
}

describe('the graph of a workspace', { timeout: 120_000 }, () => {
  it('is what a store holds that is up to date, in the order of a store', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.nat(), async (documents, retracted) => {
        await withWorkspace(documents, async (workspace, store) => {
          await ingestAll(workspace, documents, { batchSize: 3 });
          await expectSame(workspace, store);
          await workspace.retract(documents[retracted % documents.length]!.article.id);
          await expectSame(workspace, store);
        });
      }),
      { numRuns: 8 },
    );
  });

  it('follows what people decide', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (documents) => {
        await withWorkspace(documents, async (workspace, store) => {
          await ingestAll(workspace, documents);
          const people = workspace.viewEntities({ kind: 'Person' }).items;
          fc.pre(people.length > 1);
          const decided = workspace.merge(people[0]!.id, people[1]!.id);
          // Two that no article mentions by words of their own cannot be judged.
          fc.pre((await decided.catch(({ code }) => code)) !== 'JUDGEMENT_REFUSED');
          await expectSame(workspace, store);
        });
      }),
      { numRuns: 5 },
    );
  });

  it('is read without any store', async () => {
    const [document] = fc.sample(documentArbitrary('a'), { numRuns: 1, seed: 7 }) as [GeneratedDocument];
    await withWorkspace(
      [document],
      async (workspace) => {
        await ingestAll(workspace, [document]);
        expect((await exported(workspace)).length).toBeGreaterThan(1);
        expect(() => workspace.export({ from: 'store' })).toThrow(/without a store/);
      },
      { stores: [] },
    );
  });
});
