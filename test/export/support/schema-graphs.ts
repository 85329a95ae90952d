import fc from 'fast-check';
import {
  edgePropertyTypes,
  nodePropertyTypes,
  type PropertyType,
  type PropertyTypes,
} from '../../../src/graph/schema.ts';
import { edgeKey, type Properties, type PropertyValue } from '../../../src/model/graph.ts';
import type { Subgraph } from '../../../src/model/plan.ts';
import { hostileTexts, sorted } from '../../store/graphs.ts';

/** Text with what a file for Neo4j may stumble over: its delimiters, quotes and escapes, alone and together. */
export const fileTexts: readonly string[] = [
  ...hostileTexts,
  ',',
  ';',
  ';\n',
  '\u001f',
  'a\u001fb',
  '"',
  '""',
  '","',
  '"\n"',
  '\n',
  '\r',
  '\r\n',
  ' lead',
  'trail ',
  '\t',
  '\\',
  '\\\\',
  '\\"',
  "\\'",
  '\\n',
  '\\u0041',
  '\\\\u0041',
  '\\\\\\u0027',
  '\\uuuu',
  'u0041\\',
  '\\\u0000u0041',
  '\u0085\u2028\u2029',
  '`a`` b',
  '// c',
  '/* c',
  '@file',
  '#',
  '\u007f\u009f',
];

const text = fc.oneof(
  fc.constantFrom(...fileTexts),
  fc
    .array(fc.constantFrom(...fileTexts.filter((one) => one.length < 20)), { maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const values: Readonly<Record<PropertyType, fc.Arbitrary<PropertyValue>>> = {
  string: text,
  date: fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  integer: fc.oneof(
    fc.maxSafeInteger().filter((value) => !Object.is(value, -0)),
    fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  ),
  float: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 1, -1, 0.1, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER),
  ),
  boolean: fc.boolean(),
  strings: fc.oneof(fc.constantFrom([], [''], ['', '']), fc.array(text, { maxLength: 5 })),
};

/** Floats that a store takes: none that is an integer beyond 2^53, and no negative zero. */
const storedFloat = values.float.filter(
  (value) => !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value)),
);

type Values = typeof values;

function properties(types: PropertyTypes, valuesOf: Values): fc.Arbitrary<Properties> {
  const entries = Object.entries(types).map(([name, type]) =>
    fc.option(valuesOf[type].map((value) => [name, value] as const)),
  );
  return fc.tuple(...entries).map((chosen) => Object.fromEntries(chosen.filter((entry) => entry !== null)));
}

/** Graphs of the form that the schema describes, each property there or not, with hostile text wherever text may be. */
export const schemaGraphs: fc.Arbitrary<Subgraph> = createSchemaGraphs(values);

/** Such graphs with the numbers that every store gives back as they are. */
export const storedGraphs: fc.Arbitrary<Subgraph> = createSchemaGraphs({ ...values, float: storedFloat });

function createSchemaGraphs(valuesOf: Values): fc.Arbitrary<Subgraph> {
  const id = fc
    .tuple(
      fc.constantFrom('person/', 'country/', 'claim/', 'document/'),
      fc.oneof(fc.constantFrom('a', 'b', 'c'), text),
    )
    .map(([kind, rest]) => kind + rest);
  const labelOf = (nodeId: string) =>
    nodeId.startsWith('claim/')
      ? fc.constant('Claim')
      : nodeId.startsWith('document/')
        ? fc.constant('Document')
        : fc.constantFrom('Person', 'PERSON', 'Country');
  const node = (nodeId: string) =>
    labelOf(nodeId).chain((label) =>
      fc.record({
        id: fc.constant(nodeId),
        label: fc.constant(label),
        properties: properties(nodePropertyTypes(label), valuesOf),
      }),
    );
  const edge = (ids: readonly string[]) =>
    fc.constantFrom('CONSULT', 'WORKS_FOR', 'MENTIONED_IN', 'SUBJECT').chain((type) =>
      fc.record({
        type: fc.constant(type),
        source: fc.constantFrom(...ids),
        target: fc.constantFrom(...ids),
        properties: properties(edgePropertyTypes(type), valuesOf),
      }),
    );
  return fc
    .uniqueArray(id, { minLength: 1, maxLength: 12 })
    .chain((ids) =>
      fc.record({
        nodes: fc.tuple(...ids.map(node)),
        edges: fc.uniqueArray(edge(ids), { selector: edgeKey, maxLength: 16 }),
      }),
    )
    .map(sorted);
}

/** Graphs put together into one; their ids are made to differ. */
export function joined(graphs: readonly Subgraph[]): Subgraph {
  const parts = graphs.map(({ nodes, edges }, part) => {
    const idOf = (id: string) => id.replace('/', `/${part}-`);
    return {
      nodes: nodes.map((node) => ({ ...node, id: idOf(node.id) })),
      edges: edges.map((edge) => ({ ...edge, source: idOf(edge.source), target: idOf(edge.target) })),
    };
  });
  return sorted({
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  });
}

/** A graph of two entities, an edge, an article and a claim whose names, words and ids hold a text. */
export function graphNaming(text: string): Subgraph {
  const [mara, teo] = [`person/${text}`, 'person/teo'];
  return sorted({
    nodes: [
      { id: mara, label: 'Person', properties: { name: text, kind: 'Person', aliases: [text, 'Mara'] } },
      { id: teo, label: 'Person', properties: { name: 'Teo', kind: 'Person', aliases: [] } },
      { id: 'document/a', label: 'Document', properties: { title: text, outlet: text } },
      { id: 'claim/a#c1', label: 'Claim', properties: { type: 'CONSULT', quote: text, start: 3, end: 5 } },
    ],
    edges: [
      { type: 'CONSULT', source: mara, target: teo, properties: { claims: 1, sources: 1, disputed: false } },
      { type: 'SUBJECT', source: 'claim/a#c1', target: mara, properties: {} },
      { type: 'OBJECT', source: 'claim/a#c1', target: teo, properties: {} },
      { type: 'REPORTED_IN', source: 'claim/a#c1', target: 'document/a', properties: {} },
      { type: 'MENTIONED_IN', source: mara, target: 'document/a', properties: { count: 2 } },
    ],
  });
}
