import {
  edgePropertyTypes,
  fixedEdgeProperties,
  nodePropertyTypes,
  type PropertyType,
  type PropertyTypes,
} from '../../graph/schema.ts';
import type { Properties, PropertyValue } from '../../model/graph.ts';
import { xmlValue } from './xml-text.ts';

const types: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  // Days stay the texts that they are in every store.
  date: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  strings: 'liststring',
};

/** Properties of all nodes. `kind` is the label: an entity's kind, `Document` or `Claim`. */
const nodeTypes: PropertyTypes = {
  kind: 'string',
  ...nodePropertyTypes('Person'),
  ...nodePropertyTypes('Document'),
  ...nodePropertyTypes('Claim'),
};

/** Properties of all edges. */
const edgeTypes: PropertyTypes = {
  type: 'string',
  ...edgePropertyTypes('CONSULT'),
  ...Object.assign({}, ...Object.keys(fixedEdgeProperties).map(edgePropertyTypes)),
};

/** Declares all that nodes and edges may have: it stands before them. */
export function attributeDeclarations(): string {
  return [['node', nodeTypes] as const, ['edge', edgeTypes] as const]
    .map(([of, names]) => {
      const lines = Object.entries(names).map(
        ([name, type]) => `      <attribute id="${name}" title="${name}" type="${types[type]}"/>\n`,
      );
      return `    <attributes class="${of}" mode="static">\n${lines.join('')}    </attributes>\n`;
    })
    .join('');
}

/** The values of an element, ordered by name. */
export function attributeValues(properties: Properties): string {
  const values = Object.keys(properties)
    .sort()
    .map((name) => `<attvalue for="${name}" value=${attributeValue(properties[name]!)}/>`);
  return `<attvalues>${values.join('')}</attvalues>`;
}

function attributeValue(value: PropertyValue): string {
  if (typeof value === 'object') return xmlValue(`[${value.map(listItem).join(', ')}]`);
  return xmlValue(Object.is(value, -0) ? '-0' : String(value));
}

const listEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

/** An item of a list, as Gephi reads it. */
function listItem(text: string): string {
  return `"${text.replace(/[\\"\n\t\r]/g, (character) => listEscapes[character]!)}"`;
}
