import fc from 'fast-check';
import {
  type EdgeElement,
  edgeKey,
  type NodeElement,
  type Properties,
  type PropertyValue,
} from '../../src/model/graph.ts';
import type { EdgeChange, NodeChange, Plan, Subgraph } from '../../src/model/plan.ts';
import { compareCodePoints, compareEdges } from '../../src/store/element-order.ts';

/** Text with what a store may stumble over: quotes, escapes, control characters, marks of direction, emoji. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '"\'`\\',
  "'; MATCH (n) DETACH DELETE n //",
  '$rows',
  '{"$date":"2024-01-01"}',
  '1',
  '01',
  'true',
  'null',
  '2024-02-29',
  '2024-02-29T00:00:00Z',
  'a\u0000b',
  'line\nbreak\r\n\ttab',
  '\u202eevil\u202c \u200f\u061c',
  'e\u0301 \u00e9 \ufb01 \ufeff',
  '\u{1f600} \u{10ffff} \uffff',
  'الرئيس',
  'a'.repeat(5000),
];

const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .filter((value) => !Object.is(value, -0)),
);
const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.array(text, { maxLength: 4 }),
);
const name = fc.constantFrom(
  'name',
  'aliases',
  'documents',
  'a b',
  'ünïcode',
  'back`tick',
  'order',
  'type',
  'label',
  'x.y',
  '$p',
  'source',
);
const properties: fc.Arbitrary<Properties> = fc.dictionary(name, value, {
  maxKeys: 4,
  noNullPrototype: true,
});

const ids = fc
  .constantFrom('person/', 'country/', 'place/', 'claim/', 'document/')
  .chain((kind) => fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), text).map((rest) => kind + rest));
const entityLabels = ['Person', 'Country', 'Place', 'Topic'];

function node(id: string): fc.Arbitrary<NodeElement> {
  const label = id.startsWith('claim/')
    ? fc.constant('Claim')
    : id.startsWith('document/')
      ? fc.constant('Document')
      : fc.constantFrom(...entityLabels);
  return fc.record({ id: fc.constant(id), label, properties });
}

/** Graphs with self-loops, several types between the same nodes, and every kind of value. */
export const graphs: fc.Arbitrary<Subgraph> = fc
  .uniqueArray(ids, { minLength: 1, maxLength: 14 })
  .chain((chosen) =>
    fc.record({
      nodes: fc.tuple(...chosen.map(node)),
      edges: fc.uniqueArray(
        fc.record({
          type: fc.constantFrom('CONSULT', 'WORKS_FOR', 'MENTIONED_IN', 'SUBJECT'),
          source: fc.constantFrom(...chosen),
          target: fc.constantFrom(...chosen),
          properties,
        }),
        { selector: edgeKey, maxLength: 20 },
      ),
    }),
  )
  .map(sorted);

export function sorted({ nodes, edges }: Subgraph): Subgraph {
  return {
    nodes: nodes.toSorted((a, b) => compareCodePoints(a.id, b.id)),
    edges: edges.toSorted(compareEdges),
  };
}

/** The plan that turns one graph into the other, by the simplest means. */
export function planBetween(before: Subgraph, after: Subgraph): Plan {
  return {
    nodes: changes(before.nodes, after.nodes, (element) => element.id) as NodeChange[],
    edges: changes(before.edges, after.edges, edgeKey) as EdgeChange[],
  };
}

function changes<T extends NodeElement | EdgeElement>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (element: T) => string,
) {
  const old = new Map(before.map((element) => [keyOf(element), element]));
  const wanted = new Set(after.map(keyOf));
  return [
    ...before
      .filter((element) => !wanted.has(keyOf(element)))
      .map((element) => ({ op: 'delete', before: element })),
    ...after.map((element) => {
      const stored = old.get(keyOf(element));
      return stored === undefined
        ? { op: 'create', after: element }
        : { op: 'update', before: stored, after: element };
    }),
  ];
}

export const emptyGraph: Subgraph = { nodes: [], edges: [] };
