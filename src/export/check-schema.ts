import { propertyFault } from '../graph/schema.ts';
import { NewsgraphError } from '../model/errors.ts';
import { type EdgeElement, edgeKey, type NodeElement } from '../model/graph.ts';

/**
 * Refuses an element with a property that the graph's schema does not know, for formats that say before the elements what
 * they may have.
 * @throws NewsgraphError `STORE_FAILED`, naming the node or edge and the fault
 */
export function checkSchema(element: NodeElement | EdgeElement): void {
  const fault = propertyFault(element);
  if (fault === null) return;
  const which = 'label' in element ? `node ${JSON.stringify(element.id)}` : `edge ${edgeKey(element)}`;
  throw new NewsgraphError('STORE_FAILED', `Cannot export the ${which}: ${fault}.`);
}
