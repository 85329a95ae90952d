import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EdgeElement, NodeElement } from '../../src/model/graph.ts';
import { openWorkspace, type Workspace } from '../../src/pipeline/workspace.ts';
import { loadNamedQueries } from '../../src/query/named-queries.ts';
import { resolveParameters } from '../../src/query/query-parameters.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { GraphStore, QueryParameter } from '../../src/store/graph-store.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import {
  corpusArbitrary,
  createGeneratedExtractor,
  type GeneratedDocument,
  smallOntology,
} from './support/generated-articles.ts';
import { ingestAll, withFolder, withWorkspace } from './support/open-test-workspace.ts';

interface Graph {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

async function readAll(store: GraphStore): Promise<Graph> {
  const graph = { nodes: [] as NodeElement[], edges: [] as EdgeElement[] };
  for await (const node of store.nodes()) graph.nodes.push(node);
  for await (const edge of store.edges()) graph.edges.push(edge);
  return graph;
}

/** What a store holds that only ever saw these documents, in the order in which stores give it. */
async function graphOf(documents: readonly GeneratedDocument[]): Promise<Graph> {
  const store = await createEmbeddedStore({ path: ':memory:' });
  try {
    await withWorkspace(documents, (workspace) => ingestAll(workspace, documents), { stores: [store] });
    return await readAll(store);
  } finally {
    await store.close();
  }
}

/** Ingests or retracts some of the documents. */
type Step = readonly [action: 'ingest' | 'retract', numbers: readonly number[]];

const scenarios = fc.record({
  first: corpusArbitrary,
  second: corpusArbitrary,
  steps: fc.array(
    fc.tuple(fc.constantFrom('ingest' as const, 'retract' as const), fc.array(fc.nat(7), { maxLength: 4 })),
    { minLength: 2, maxLength: 5 },
  ),
});

/** Carries steps out and says which documents are there at the end. */
async function play(
  workspace: Workspace,
  documents: readonly GeneratedDocument[],
  steps: readonly Step[],
): Promise<GeneratedDocument[]> {
  const present = new Map<string, GeneratedDocument>();
  const retracted = new Set<string>();
  for (const [action, numbers] of steps) {
    const chosen = new Map(
      numbers.map((number) => documents[number % documents.length]!).map((one) => [one.article.id, one]),
    );
    if (action === 'ingest') {
      await ingestAll(workspace, [...chosen.values()]);
      for (const [id, one] of chosen) if (!retracted.has(id)) present.set(id, one);
    } else {
      for (const id of chosen.keys()) {
        if ((await workspace.retract(id)) === 'unknown') continue;
        retracted.add(id);
        present.delete(id);
      }
    }
  }
  return [...present.values()];
}

describeNeo4j('a workspace with two stores', (server) => {
  let neo4j: GraphStore;
  let embedded: GraphStore;
  beforeAll(async () => {
    const { uri, username, password } = server;
    neo4j = await createNeo4jStore({ uri, username, password });
    embedded = await createEmbeddedStore({ path: ':memory:' });
  });
  afterAll(async () => {
    await neo4j.close();
    await embedded.close();
  });

  /** Every workspace takes the graph of the one before over: what that one wanted and this one does not, goes. */
  async function inNewWorkspace<T>(
    documents: readonly GeneratedDocument[],
    work: (workspace: Workspace) => Promise<T>,
  ): Promise<T> {
    return await withFolder(async (folder) => {
      const workspace = await openWorkspace({
        folder,
        stores: [embedded, neo4j],
        adopt: true,
        ontology: smallOntology,
        extractor: createGeneratedExtractor(documents),
      });
      try {
        await workspace.sync();
        return await work(workspace);
      } finally {
        await workspace.close();
      }
    });
  }

  const lastTransaction = async (): Promise<readonly string[]> => {
    const session = server.driver.session({ database: 'neo4j' });
    try {
      await session.executeRead((transaction) => transaction.run('RETURN 1'));
      return session.lastBookmarks();
    } finally {
      await session.close();
    }
  };

  it('has in both what a store has that only saw the documents that are left, whatever was done in which order', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async ({ first, second, steps }) => {
        const documents = [...first, ...second];
        await inNewWorkspace(documents, async (workspace) => {
          const expected = await graphOf(await play(workspace, documents, steps));
          expect(await readAll(neo4j)).toEqual(expected);
          expect(await readAll(embedded)).toEqual(expected);
        });
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 300_000);

  it('writes nothing when the same articles come again', async () => {
    await fc.assert(
      fc.asyncProperty(corpusArbitrary, async (corpus) => {
        await inNewWorkspace(corpus, async (workspace) => {
          await ingestAll(workspace, corpus);
          const before = await lastTransaction();
          const plans: unknown[] = [];
          await ingestAll(workspace, corpus, { onPlan: (plan) => void plans.push(plan) });
          expect(plans).toEqual([]);
          expect(await lastTransaction()).toEqual(before);
        });
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 300_000);

  describe('asked the same', () => {
    it('answers every query of the library with the same rows from both', async () => {
      const library = await loadNamedQueries();
      const asked = fc.record({ corpus: corpusArbitrary, pick: fc.nat() });
      await fc.assert(
        fc.asyncProperty(asked, async ({ corpus, pick }) => {
          await inNewWorkspace(corpus, async (workspace) => {
            await ingestAll(workspace, corpus);
            const { nodes } = await readAll(neo4j);
            const names = nodes.flatMap(({ id, properties: { name } }) =>
              typeof name === 'string' ? [id, name] : [],
            );
            const someName = (turn: number): string => names[(pick + turn) % names.length] ?? 'nobody';
            const values: Record<string, QueryParameter> = {
              type: 'CONSULT',
              kind: 'Country',
              from: '2024-01-01',
              to: '2026-12-31',
              asOf: '2026-01-31',
              modality: 'planned',
              limit: 500,
              unnamed: true,
              unchanged: true,
            };
            for (const query of library) {
              let turn = 0;
              const given = Object.entries(query.parameters).flatMap(([name, { default: preset }]) => {
                // Parameters that may be left out are given every other time.
                turn += 1;
                if (preset !== undefined && name !== 'limit' && (pick + turn) % 2 === 0) return [];
                const isDay = ['events-between'].includes(query.name) && ['from', 'to'].includes(name);
                const value = isDay || !['from', 'to'].includes(name) ? values[name] : undefined;
                return [[name, value ?? someName(turn)]];
              });
              const parameters = resolveParameters(query, Object.fromEntries(given));
              const [a, b] = await Promise.all([
                neo4j.query(query.cypher, { parameters }),
                embedded.query(query.cypher, { parameters }),
              ]);
              expect({ query: query.name, parameters, ...a }).toEqual({
                query: query.name,
                parameters,
                ...b,
              });
            }
          });
        }),
        { numRuns: 2, endOnFailure: true },
      );
    }, 300_000);
  });
});
