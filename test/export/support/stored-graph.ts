import neo4j, { type Driver } from 'neo4j-driver';
import { edgePropertyTypes, nodePropertyTypes, type PropertyTypes } from '../../../src/graph/schema.ts';
import { baseLabelOf, type Properties } from '../../../src/model/graph.ts';
import type { Subgraph } from '../../../src/model/plan.ts';

/** A graph as it lies in Neo4j, one text a node or relationship, with all labels, properties and their types. */
export interface StoredGraph {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

/** What a graph must look like in Neo4j. */
export function expectedGraph({ nodes, edges }: Subgraph): StoredGraph {
  return {
    nodes: nodes
      .map(({ id, label, properties }) => ({
        labels: [baseLabelOf(id), label].sort(),
        properties: { ...expectedValues(properties, nodePropertyTypes(label)), id: ['string', id] },
      }))
      .map(toText)
      .sort(),
    relationships: edges
      .map(({ type, source, target, properties }) => ({
        type,
        source,
        target,
        properties: expectedValues(properties, edgePropertyTypes(type)),
      }))
      .map(toText)
      .sort(),
  };
}

/** Reads everything in the database but the record of what newsgraph has made. */
export async function readStoredGraph(driver: Driver): Promise<StoredGraph> {
  const nodes = await driver.executeQuery(
    'MATCH (n) WHERE NOT n:__Newsgraph__ RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await driver.executeQuery(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties',
  );
  return {
    nodes: nodes.records
      .map((record) => ({
        labels: record.get('labels').sort(),
        properties: storedValues(record.get('properties')),
      }))
      .map(toText)
      .sort(),
    relationships: relationships.records
      .map((record) => ({ ...record.toObject(), properties: storedValues(record.get('properties')) }))
      .map(toText)
      .sort(),
  };
}

/** The record of what newsgraph has made. */
export async function readRecordNode(driver: Driver): Promise<unknown> {
  const { records } = await driver.executeQuery('MATCH (n:__Newsgraph__) RETURN properties(n) AS properties');
  return records.map((record) => storedValues(record.get('properties')));
}

/** Names and labels of the uniqueness constraints, sorted. */
export async function readConstraints(driver: Driver): Promise<unknown> {
  const { records } = await driver.executeQuery(
    'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes[0] AS label, properties ORDER BY name',
  );
  return records.map((record) => record.toObject());
}

/** Runs the statements of a script, one after the other. */
export async function runScript(driver: Driver, script: string): Promise<void> {
  const session = driver.session();
  try {
    const statements = script.split(';\n').filter((statement) => statement.trim() !== '');
    for (const statement of statements) await session.run(statement);
  } finally {
    await session.close();
  }
}

function expectedValues(properties: Properties, types: PropertyTypes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (typeof value !== 'number') return [name, [Array.isArray(value) ? 'list' : typeof value, value]];
      const isFloat = (Object.hasOwn(types, name) && types[name] === 'float') || !Number.isInteger(value);
      return [name, isFloat ? floatValue(value) : ['integer', String(value)]];
    }),
  );
}

function storedValues(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (neo4j.isInt(value)) return [name, ['integer', value.toString()]];
      if (typeof value === 'number') return [name, floatValue(value)];
      return [name, [Array.isArray(value) ? 'list' : typeof value, value]];
    }),
  );
}

function floatValue(value: number): readonly [type: string, digits: string] {
  return ['float', Object.is(value, -0) ? '-0' : String(value)];
}

/** Equal for equal values in whatever order their properties come. */
function toText(value: object): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
