import { edgePropertyTypes, nodePropertyTypes, type PropertyTypes } from '../../graph/schema.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { edgeKey, type Properties } from '../../model/graph.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * Refuses a plan with a property that the schema does not list: it would be written and never read again.
 * @throws NewsgraphError `STORE_FAILED`, naming the node or edge and the property
 */
export function checkNames({ nodes, edges }: Plan): void {
  for (const change of nodes) {
    if (change.op === 'delete') continue;
    const { id, label, properties } = change.after;
    checkListed(properties, nodePropertyTypes(label), () => `the node ${JSON.stringify(id)}`);
  }
  for (const change of edges) {
    if (change.op === 'delete') continue;
    const { after } = change;
    checkListed(after.properties, edgePropertyTypes(after.type), () => `the edge ${edgeKey(after)}`);
  }
}

function checkListed(properties: Properties, types: PropertyTypes, where: () => string): void {
  for (const name of Object.keys(properties)) {
    if (Object.hasOwn(types, name)) continue;
    throw new NewsgraphError(
      'STORE_FAILED',
      `Cannot store ${where()}: ${JSON.stringify(name)} is not a property of it.`,
    );
  }
}
