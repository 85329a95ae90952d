import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EdgeElement, NodeElement } from '../../src/model/graph.ts';
import type { Plan, Subgraph } from '../../src/model/plan.ts';
import type { GraphStore, StoreCapabilities } from '../../src/store/graph-store.ts';
import { storedGraphs } from '../export/support/schema-graphs.ts';
import { emptyGraph, hostileTexts, planBetween, sorted } from './graphs.ts';
import { stateAt } from './states.ts';

export interface ContractOptions {
  /** Opens a store that holds nothing. Called anew for every test. */
  readonly open: () => Promise<GraphStore>;
  /** Opens what the last store of `open` left behind. Only for persistent stores. */
  readonly reopen?: () => Promise<GraphStore>;
  /** Removes what the tests left behind. */
  readonly clean?: () => Promise<void>;
  readonly capabilities: StoreCapabilities;
  /** Runs of every law on generated graphs. Default: 40. */
  readonly runs?: number;
}

const state = stateAt(1);

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** All that a store gives, in its order. */
export async function readAll(store: GraphStore): Promise<Subgraph> {
  return { nodes: await listOf(store.nodes()), edges: await listOf(store.edges()) };
}

function person(id: string, properties: NodeElement['properties'] = {}): NodeElement {
  return { id: `person/${id}`, label: 'Person', properties };
}

function edge(
  type: string,
  source: string,
  target: string,
  properties: EdgeElement['properties'] = {},
): EdgeElement {
  return { type, source: `person/${source}`, target: `person/${target}`, properties };
}

const small: Subgraph = sorted({
  nodes: [
    person('ada', {
      name: 'Ada',
      aliases: ['A.', 'Lady Ada'],
      documents: 2,
      unnamed: false,
    }),
    person('bob', { name: 'Bob', documents: 1 }),
    person('cyd', { name: 'Cyd' }),
    { id: 'document/d1', label: 'Document', properties: { title: 'One' } },
    { id: 'claim/d1#c1', label: 'Claim', properties: { type: 'CONSULT', start: 0, confidence: 0.5 } },
  ],
  edges: [
    edge('CONSULT', 'ada', 'bob', { claims: 1, caveat: 'said' }),
    edge('CONSULT', 'bob', 'cyd'),
    { type: 'SUBJECT', source: 'claim/d1#c1', target: 'person/ada', properties: {} },
    { type: 'MENTIONED_IN', source: 'person/ada', target: 'document/d1', properties: { count: 3 } },
  ],
});

/** What every store must do, the same for all. */
export function describeGraphStore(name: string, options: ContractOptions): void {
  describe(`graph store: ${name}`, () => {
    let store: GraphStore;
    const put = (graph: Subgraph) => store.apply(planBetween(emptyGraph, graph), state);

    beforeEach(async () => {
      store = await options.open();
    });
    afterEach(async () => {
      await store.close();
      await options.clean?.();
    });

    it('states its capabilities', () => {
      expect(store.capabilities).toEqual(options.capabilities);
    });

    it('holds nothing at first', async () => {
      expect(await store.readState()).toBeNull();
      expect(await readAll(store)).toEqual(emptyGraph);
    });

    it('records the state after a plan and shows it nowhere in the graph', async () => {
      await store.apply({ nodes: [], edges: [] }, stateAt(7));
      expect(await store.readState()).toEqual(stateAt(7));
      await store.apply({ nodes: [], edges: [] }, stateAt(8));
      expect(await store.readState()).toEqual(stateAt(8));
      expect(await readAll(store)).toEqual(emptyGraph);
    });

    it('gives back what it was given, in order', async () => {
      await put(small);
      expect(await readAll(store)).toEqual(small);
    });

    it('carries the same plan out twice with the same result', async () => {
      await put(small);
      await put(small);
      expect(await readAll(store)).toEqual(small);
    });

    it('reads the named elements that it has, each once', async () => {
      await put(small);
      const read = await store.read({
        nodes: ['person/bob', 'person/none', 'document/d1', 'person/bob'],
        edges: [
          { type: 'CONSULT', source: 'person/ada', target: 'person/bob' },
          { type: 'CONSULT', source: 'person/bob', target: 'person/ada' },
          { type: 'UNKNOWN', source: 'person/ada', target: 'person/bob' },
          { type: 'MENTIONED_IN', source: 'person/ada', target: 'document/d1' },
          { type: 'CONSULT', source: 'person/ada', target: 'person/bob' },
        ],
      });
      expect(read.nodes.map((node) => node.id)).toEqual(['document/d1', 'person/bob']);
      expect(read.edges).toEqual([
        edge('CONSULT', 'ada', 'bob', { claims: 1, caveat: 'said' }),
        { type: 'MENTIONED_IN', source: 'person/ada', target: 'document/d1', properties: { count: 3 } },
      ]);
    });

    it('removes the label and the properties that no longer hold', async () => {
      await put(small);
      const after = {
        nodes: small.nodes.map((node) =>
          node.id === 'person/ada' ? { ...node, label: 'Group', properties: { name: 'Ada' } } : node,
        ),
        edges: small.edges.map((one) =>
          one.type === 'CONSULT' ? { ...one, properties: { claims: 2 } } : one,
        ),
      };
      await store.apply(planBetween(small, after), state);
      expect(await readAll(store)).toEqual(after);
      const { rows } = await store.query('MATCH (n:Person {id: $id}) RETURN n.id AS id', {
        parameters: { id: 'person/ada' },
      });
      expect(rows).toEqual([]);
    });

    it('removes an edge or a node and nothing else', async () => {
      await put(small);
      const after = {
        nodes: small.nodes.filter((node) => node.id !== 'person/cyd'),
        edges: small.edges.filter((one) => one.target !== 'person/cyd' && one.type !== 'SUBJECT'),
      };
      await store.apply(planBetween(small, after), state);
      expect(await readAll(store)).toEqual(after);
    });

    it('holds self-loops, both directions and several types between two nodes', async () => {
      const graph = sorted({
        nodes: [person('ada'), person('bob')],
        edges: [
          edge('CONSULT', 'ada', 'ada', { claims: 1 }),
          edge('CONSULT', 'ada', 'bob', { claims: 2 }),
          edge('CONSULT', 'bob', 'ada', { claims: 3 }),
          edge('THREATEN', 'ada', 'bob', { claims: 4 }),
        ],
      });
      await put(graph);
      expect(await readAll(store)).toEqual(graph);
    });

    it.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
      'keeps the text %s',
      async (_, text) => {
        const graph = sorted({
          nodes: [
            { id: `person/${text}`, label: 'Person', properties: { name: text, aliases: [text, 'x'] } },
          ],
          edges: [
            {
              type: 'CONSULT',
              source: `person/${text}`,
              target: `person/${text}`,
              properties: { caveat: text },
            },
          ],
        });
        await put(graph);
        expect(await readAll(store)).toEqual(graph);
        const found = await store.query('MATCH (n:Person) WHERE n.name = $text RETURN n.name AS name', {
          parameters: { text },
        });
        expect(found.rows).toEqual([[text]]);
      },
    );

    it.each([
      ['half of a surrogate pair', person('x', { name: 'a\ud800' })],
      ['half of a surrogate pair in a list', person('x', { aliases: ['\udc00'] })],
      ['half of a surrogate pair in an id', person('\ud800')],
      ['not a number', person('x', { n: Number.NaN })],
      ['an infinite number', person('x', { n: Number.POSITIVE_INFINITY })],
      ['an integer that is not exact', person('x', { n: 2 ** 60 })],
      ['a property that hides the id', person('x', { id: 'y' })],
      ['a property name of the store', person('x', { _id: 'y' })],
      ['a label that is none', { id: 'person/x', label: 'A:B', properties: {} }],
    ])('refuses %s and writes nothing', async (_, node) => {
      const plan: Plan = {
        nodes: [
          { op: 'create', after: person('good') },
          { op: 'create', after: node },
        ],
        edges: [],
      };
      await expect(store.apply(plan, state)).rejects.toMatchObject({ code: 'STORE_FAILED' });
      expect(await readAll(store)).toEqual(emptyGraph);
      expect(await store.readState()).toBeNull();
    });

    it('names the missing end of an edge and leaves the state alone', async () => {
      const plan: Plan = {
        nodes: [{ op: 'create', after: person('ada') }],
        edges: [{ op: 'create', after: edge('CONSULT', 'ada', 'ghost') }],
      };
      await expect(store.apply(plan, state)).rejects.toThrow('person/ghost');
      expect(await store.readState()).toBeNull();
      expect(await listOf(store.edges())).toEqual([]);
    });

    it('carries plans out one after another', async () => {
      const nodes = Array.from({ length: 8 }, (_, index) => person(`p${index}`));
      await Promise.all(
        nodes.map((node, index) =>
          store.apply({ nodes: [{ op: 'create', after: node }], edges: [] }, stateAt(index)),
        ),
      );
      expect((await readAll(store)).nodes).toEqual(nodes);
      expect(await store.readState()).toEqual(stateAt(7));
    });

    it('orders by code point', async () => {
      const nodes = ['\uffff', '\u{10000}', 'a', 'Z'].map((id) => person(id));
      await put({ nodes, edges: [] });
      expect((await listOf(store.nodes())).map((node) => node.id)).toEqual(
        ['Z', 'a', '\uffff', '\u{10000}'].map((id) => `person/${id}`),
      );
    });

    it('holds exactly the graph that a plan leads to, from any graph to any other', async () => {
      let before = emptyGraph;
      await fc.assert(
        fc.asyncProperty(storedGraphs, async (after) => {
          await store.apply(planBetween(before, after), state);
          before = after;
          expect(await readAll(store)).toEqual(after);
          const read = await store.read({ nodes: after.nodes.map((node) => node.id), edges: after.edges });
          expect(read).toEqual(after);
        }),
        { numRuns: options.runs ?? 40, endOnFailure: true },
      );
    }, 120_000);

    it.skipIf(options.reopen === undefined)(
      `finds the graph and the state again after it was closed${options.reopen === undefined ? ' (skipped: the store is not persistent)' : ''}`,
      async () => {
        await put(small);
        await store.close();
        store = await (options.reopen as () => Promise<GraphStore>)();
        expect(await store.readState()).toEqual(state);
        expect(await readAll(store)).toEqual(small);
      },
    );

    it('refuses everything once it is closed', async () => {
      await store.close();
      await expect(store.readState()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(store.query('RETURN 1 AS x')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(put(small)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await store.close();
    });

    describe('queries', () => {
      beforeEach(async () => put(small));
      const rowsOf = async (cypher: string, parameters = {}) =>
        (await store.query(cypher, { parameters })).rows;

      it('gives nodes in one form, with our id and sorted labels', async () => {
        expect(await store.query("MATCH (n:Person {id: 'person/ada'}) RETURN n")).toEqual({
          columns: ['n'],
          truncated: false,
          rows: [
            [
              {
                kind: 'node',
                id: 'person/ada',
                labels: ['Person', '__Entity__'],
                properties: {
                  name: 'Ada',
                  aliases: ['A.', 'Lady Ada'],
                  documents: 2,
                  unnamed: false,
                },
              },
            ],
          ],
        });
      });

      it('gives relationships with our ids, and paths as lists', async () => {
        const relationship = {
          kind: 'relationship',
          type: 'CONSULT',
          source: 'person/ada',
          target: 'person/bob',
          properties: { claims: 1, caveat: 'said' },
        };
        expect(await rowsOf("MATCH (:Person {id: 'person/ada'})-[r:CONSULT]->() RETURN r")).toEqual([
          [relationship],
        ]);
        const [row] = await rowsOf("MATCH p = (:Person {id: 'person/ada'})-[:CONSULT]->(:Person) RETURN p");
        expect(row).toMatchObject([[{ id: 'person/ada' }, relationship, { id: 'person/bob' }]]);
      });

      it('gives lists, maps, integers, and nodes within them', async () => {
        const rows = await rowsOf(
          'MATCH (n:Person) WITH n ORDER BY n.id WITH collect(n) AS ns RETURN [n IN ns | n.name] AS names, {first: ns[0], two: 7 / 3} AS map, null AS nothing',
        );
        expect(rows).toMatchObject([
          [['Ada', 'Bob', 'Cyd'], { first: { kind: 'node', id: 'person/ada' }, two: 2 }, null],
        ]);
      });

      it('takes parameters of every form', async () => {
        const parameters = { text: '"\'`', list: [1, 'a', null], map: { a: { b: true } }, none: null };
        expect(await rowsOf('RETURN $text AS a, $list AS b, $map AS c, $none AS d', parameters)).toEqual([
          ['"\'`', [1, 'a', null], { a: { b: true } }, null],
        ]);
      });

      it('gives no more rows than the limit and says that there were more', async () => {
        const all = 'MATCH (n:Person) RETURN n.name AS name ORDER BY name';
        expect(await store.query(all, { limit: 2 })).toEqual({
          columns: ['name'],
          rows: [['Ada'], ['Bob']],
          truncated: true,
        });
        expect((await store.query(all, { limit: 3 })).truncated).toBe(false);
        expect((await store.query(`${all} LIMIT 3`, { limit: 1 })).rows).toEqual([['Ada']]);
        const union =
          'MATCH (n:Person) RETURN n.name AS name UNION ALL MATCH (n:Person) RETURN n.name AS name';
        expect(await store.query(union, { limit: 4 })).toMatchObject({
          truncated: true,
          rows: { length: 4 },
        });
      });

      it('gives up a query that takes too long', async () => {
        const slow =
          'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a, b WHERE a + b = 0 RETURN count(*) AS n';
        await expect(store.query(slow, { timeout: 5 })).rejects.toMatchObject({
          code: 'STORE_FAILED',
          message: expect.stringContaining('time'),
        });
        expect(await rowsOf('RETURN 1 AS one')).toEqual([[1]]);
      });

      it.each([
        'CREATE (n:Person) RETURN n',
        'MATCH (n) DETACH DELETE n RETURN 1 AS x',
        'MATCH (n:Person) SET n.name = 1 RETURN n',
        "MERGE (n:Person {id: 'x'}) RETURN n",
        'MATCH (n:Person) REMOVE n.name RETURN n',
        "LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line",
        'CALL db.labels() YIELD label RETURN label',
        'CREATE INDEX x FOR (n:Person) ON (n.name)',
        'DROP CONSTRAINT x',
        'RETURN 1 AS x; RETURN 2 AS y',
        'SHOW DATABASES',
        'this is no Cypher',
        'MATCH (n:Person RETURN n',
        'RETURN $missing AS x',
      ])('refuses %s and changes nothing', async (cypher) => {
        await expect(store.query(cypher)).rejects.toMatchObject({ code: 'QUERY_INVALID' });
        expect(await readAll(store)).toEqual(small);
      });
    });
  });
}
