import { propertyFault } from '../../graph/schema.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { edgeKey } from '../../model/graph.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * Refuses a plan with a property that the schema does not list: it would be written and never read again.
 * @throws NewsgraphError `STORE_FAILED`, naming the node or edge and the property
 */
export function checkNames({ nodes, edges }: Plan): void {
  for (const change of [...nodes, ...edges]) {
    if (change.op === 'delete') continue;
    const { after } = change;
    const fault = propertyFault(after);
    if (fault === null) continue;
    const where = 'id' in after ? `the node ${JSON.stringify(after.id)}` : `the edge ${edgeKey(after)}`;
    throw new NewsgraphError('STORE_FAILED', `Cannot store ${where}: ${fault}.`);
  }
}
