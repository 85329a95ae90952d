import {
  edgePropertyTypes,
  fixedEdgeProperties,
  nodePropertyTypes,
  type PropertyType,
  type PropertyTypes,
} from '../../graph/schema.ts';
import {
  type BaseLabel,
  baseLabelOf,
  baseLabels,
  type EdgeElement,
  type NodeElement,
  type Properties,
} from '../../model/graph.ts';

/** A table of the export, and so one of its files. */
export interface Table {
  /** Name without `.csv`. */
  readonly name: string;
  readonly description: string;
  /** Columns that name the element, and what an element has in them. */
  readonly keys: readonly string[];
  readonly properties: PropertyTypes;
}

const entities: Table = {
  name: 'entities',
  description: 'Persons, organizations, countries and so on.',
  keys: ['id'],
  properties: nodePropertyTypes('Person'),
};
const documents: Table = {
  name: 'documents',
  description: 'Articles.',
  keys: ['id'],
  properties: nodePropertyTypes('Document'),
};
const claims: Table = {
  name: 'claims',
  description: 'What articles say, each with the words that it rests on.',
  keys: ['id'],
  properties: nodePropertyTypes('Claim'),
};
const relationships: Table = {
  name: 'relationships',
  description: 'Edges between entities, with the number of claims, documents and independent sources.',
  keys: ['source', 'target', 'type'],
  properties: edgePropertyTypes('CONSULT'),
};
const links: Table = {
  name: 'links',
  description:
    'Edges of claims to their subject, object, speaker, place, topic and document, of entities to the documents that mention them, and of documents to those that they correct.',
  keys: ['source', 'target', 'type'],
  properties: fixedEdgeProperties.MENTIONED_IN,
};

/** All tables, nodes first. */
export const tables: readonly Table[] = [entities, documents, claims, relationships, links];

const nodeTables: Readonly<Record<BaseLabel, Table>> = {
  [baseLabels.entity]: entities,
  [baseLabels.document]: documents,
  [baseLabels.claim]: claims,
};

/** The table that a node stands in. */
export function tableOfNode(node: NodeElement): Table {
  return nodeTables[baseLabelOf(node.id)];
}

/** The table that an edge stands in. */
export function tableOfEdge({ type }: EdgeElement): Table {
  return Object.hasOwn(fixedEdgeProperties, type) ? links : relationships;
}

/** The names of a table's columns. */
export function columnsOf({ keys, properties }: Table): readonly string[] {
  return [...keys, ...Object.keys(properties)];
}

/** What an element has in the columns of its table; an absent property is undefined. */
export function valuesOf(
  { keys, properties: types }: Table,
  names: Readonly<Record<string, string>>,
  properties: Properties,
) {
  return [
    ...keys.map((key) => names[key]),
    ...Object.keys(types).map((name) => (Object.hasOwn(properties, name) ? properties[name] : undefined)),
  ];
}

const fieldTypes: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  date: 'date',
  integer: 'integer',
  float: 'number',
  boolean: 'boolean',
  strings: 'array',
};

/** The columns of all tables with their types, as a Tabular Data Package describes them. */
export function dataPackage(): object {
  return {
    name: 'newsgraph',
    profile: 'tabular-data-package',
    resources: tables.map(({ name, description, keys, properties }) => ({
      name,
      description,
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: {
        fields: [
          ...keys.map((key) => ({ name: key, type: 'string' })),
          ...Object.entries(properties).map(([property, type]) => ({
            name: property,
            type: fieldTypes[type],
          })),
        ],
        primaryKey: keys.includes('id') ? ['id'] : keys,
      },
    })),
  };
}
