import {
  edgePropertyTypes,
  fixedEdgeProperties,
  nodePropertyTypes,
  type PropertyType,
} from '../../graph/schema.ts';
import { listOf, natural, nothing, plain, type ValueType } from './subset-types.ts';

/** Properties of the node that says whose projection the store is. */
const stateProperties = {
  workspace: 'string',
  revision: 'integer',
  version: 'integer',
  detail: 'string',
} as const;

/** What names stand for. No name has two types: what it is the property of need not be known. */
const types: ReadonlyMap<string, PropertyType> = new Map(
  [
    stateProperties,
    ...['Document', 'Claim', 'Person'].map(nodePropertyTypes),
    ...[...Object.keys(fixedEdgeProperties), 'CONSULT'].map(edgePropertyTypes),
  ].flatMap((properties) => Object.entries(properties)),
);

/** The type of a property of a node or relationship. What the schema does not list is never stored. */
export function typeOfProperty(name: string): ValueType {
  if (name === 'id') return plain('string');
  const type = types.get(name);
  switch (type) {
    case undefined:
      return nothing;
    case 'strings':
      return listOf(plain('string'), { nullable: true, stored: true });
    // All of them are counts and places in a text.
    case 'integer':
      return natural(true);
    // A fraction without digits after the point is stored as a whole number.
    case 'float':
      return plain('number', true);
    case 'date':
      return { kind: 'string', nullable: true, form: 'date' };
    case 'string':
    case 'boolean':
      return plain(type, true);
  }
}
