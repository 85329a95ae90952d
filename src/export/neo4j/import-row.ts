import { edgePropertyTypes, nodePropertyTypes, type PropertyTypes } from '../../graph/schema.ts';
import { baseLabelOf, type EdgeElement, type NodeElement, type Properties } from '../../model/graph.ts';
import { isHeldByField } from './csv-fields.ts';
import { nameLiteral, propertiesLiteral, stringLiteral } from './cypher-literals.ts';

/** An element as a row of one of the import's tables. */
export interface ImportRow {
  /** Label or type, which the table's files are named after. */
  readonly name: string;
  /** All labels, or the type, as the import tool takes them. */
  readonly labels: string;
  /** Columns that name the element, and what this row has in them. */
  readonly columns: readonly string[];
  readonly ends: readonly string[];
  readonly properties: Properties;
  readonly types: PropertyTypes;
  /** What names the element, in Cypher, and the clause that finds it again, as `x`, by that in `row`. */
  readonly key: string;
  readonly match: string;
}

export function nodeImportRow({ id, label, properties }: NodeElement): ImportRow {
  const base = baseLabelOf(id);
  return {
    name: label,
    labels: `${label}:${base}`,
    columns: ['id:ID'],
    ends: [id],
    properties,
    types: nodePropertyTypes(label),
    key: stringLiteral(id),
    match: `MATCH (x:${nameLiteral(base)} {id: row})`,
  };
}

export function edgeImportRow({ type, source, target, properties }: EdgeElement): ImportRow {
  const [from, to] = [source, target].map((id) => nameLiteral(baseLabelOf(id)));
  return {
    name: type,
    labels: type,
    columns: [':START_ID', ':END_ID'],
    ends: [source, target],
    properties,
    types: edgePropertyTypes(type),
    key: propertiesLiteral({ source, target }),
    match: `MATCH (:${from} {id: row.source})-[x:${nameLiteral(type)}]->(:${to} {id: row.target})`,
  };
}

/** The clauses that set, after the import, what the fields of a table cannot hold; null where they hold everything. */
export function laterClauses({ match, properties }: Pick<ImportRow, 'match' | 'properties'>): string | null {
  const values = Object.entries(properties).filter(([, value]) => !isHeldByField(value));
  return values.length === 0 ? null : `${match}\nSET x += ${propertiesLiteral(Object.fromEntries(values))}`;
}
