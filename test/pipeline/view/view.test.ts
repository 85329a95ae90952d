import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseLabelOf, baseLabels, edgeKey } from '../../../src/model/graph.ts';
import type { Page } from '../../../src/model/view.ts';
import { corpusArbitrary, type GeneratedDocument } from '../support/generated-articles.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { ingestAll, withWorkspace } from '../support/open-test-workspace.ts';

const check = async (property: fc.IAsyncProperty<unknown>) => await fc.assert(property, { numRuns: 10 });

/** Documents, and some of them that are retracted again. */
const withRetracted = corpusArbitrary.chain((corpus) => fc.tuple(fc.constant(corpus), fc.subarray(corpus)));

/** The entities of a stored graph, and the edges between them. */
function entitiesOf(store: MemoryStore) {
  const { nodes, edges } = store.snapshot();
  const entities = nodes.filter(({ id }) => baseLabelOf(id) === baseLabels.entity);
  const ids = new Set(entities.map(({ id }) => id));
  return { nodes: entities, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

async function afterChanges(
  [corpus, retracted]: [GeneratedDocument[], GeneratedDocument[]],
  work: Parameters<typeof withWorkspace>[1],
): Promise<void> {
  await withWorkspace(corpus, async (workspace, store) => {
    await ingestAll(workspace, corpus);
    for (const { article } of retracted) await workspace.retract(article.id);
    await work(workspace, store);
  });
}

describe('a look at the graph', { timeout: 120_000 }, () => {
  it('shows of the whole graph the edges that the store has, and their ends', async () => {
    await check(
      fc.asyncProperty(withRetracted, async (given) => {
        await afterChanges(given, async (workspace, store) => {
          const stored = entitiesOf(store);
          const view = await workspace.viewGraph({ limit: 5000 });
          const ends = new Set(stored.edges.flatMap(({ source, target }) => [source, target]));
          expect(view.cut).toBe(false);
          expect([...view.edges].map(edgeKey).sort()).toEqual(stored.edges.map(edgeKey).sort());
          for (const edge of view.edges) expect(stored.edges).toContainEqual(edge);
          expect(view.nodes).toEqual(
            stored.nodes.filter(({ id }) => ends.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
          );
        });
      }),
    );
  });

  it('reaches from an entity what is so many edges away, and no more', async () => {
    await check(
      fc.asyncProperty(
        withRetracted,
        fc.nat(),
        fc.integer({ min: 0, max: 3 }),
        async (given, pick, depth) => {
          await afterChanges(given, async (workspace, store) => {
            const { nodes, edges } = entitiesOf(store);
            if (nodes.length === 0) return;
            const { id } = nodes[pick % nodes.length]!;
            const reached = new Set([id]);
            for (let step = 0; step < depth; step += 1) {
              const next = edges.filter(({ source, target }) => reached.has(source) || reached.has(target));
              for (const { source, target } of next) reached.add(source).add(target);
            }
            const view = await workspace.viewGraph({ entities: [id], depth, limit: 5000 });
            expect(view.nodes.map((node) => node.id)).toEqual([...reached].sort());
            const inner = edges.filter(({ source, target }) => reached.has(source) && reached.has(target));
            expect(view.edges.map(edgeKey).sort()).toEqual(inner.map(edgeKey).sort());
          });
        },
      ),
    );
  });

  it('keeps to its limit, and says when something is left out', async () => {
    await check(
      fc.asyncProperty(corpusArbitrary, fc.integer({ min: 1, max: 4 }), async (corpus, limit) => {
        await afterChanges([corpus, []], async (workspace, store) => {
          const { edges } = entitiesOf(store);
          const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
          const view = await workspace.viewGraph({ limit });
          expect(view.nodes.length).toBeLessThanOrEqual(limit);
          expect(view.cut).toBe(ends.size > view.nodes.length);
        });
      }),
    );
  });
});

describe('lists', { timeout: 120_000 }, () => {
  it('hold each item once, however long their pages are', async () => {
    await check(
      fc.asyncProperty(withRetracted, fc.integer({ min: 1, max: 3 }), async (given, limit) => {
        await afterChanges(given, async (workspace) => {
          const lists: ((options: { limit?: number; cursor?: string }) => Promise<Page<unknown>>)[] = [
            async (options) => workspace.viewEntities(options),
            (options) => workspace.viewClaims(options),
            (options) => workspace.viewArticles(options),
          ];
          for (const list of lists) {
            const whole = await list({ limit: 1000 });
            expect(whole.items.length).toBe(whole.total);
            expect(whole.next).toBeNull();
            const collected: unknown[] = [];
            for (let cursor: string | null = ''; cursor !== null; ) {
              const page: Page<unknown> = await list({ limit, ...(cursor === '' ? {} : { cursor }) });
              expect(page.total).toBe(whole.total);
              collected.push(...page.items);
              cursor = page.next;
            }
            expect(collected).toEqual(whole.items);
          }
        });
      }),
    );
  });

  it('hold of an entity the claims in which it takes part', async () => {
    await check(
      fc.asyncProperty(withRetracted, async (given) => {
        await afterChanges(given, async (workspace) => {
          const { items } = await workspace.viewClaims({ limit: 1000 });
          for (const { id } of workspace.viewEntities({ limit: 1000 }).items) {
            const own = await workspace.viewClaims({ entity: id, limit: 1000 });
            // Of a chain of speakers the innermost one takes part.
            const expected = items.filter(
              ({ subject, object, speakers }) => subject === id || object === id || speakers.at(-1) === id,
            );
            expect(own.items).toEqual(expected);
          }
        });
      }),
    );
  });
});
