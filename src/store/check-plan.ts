import { NewsgraphError } from '../model/errors.ts';
import type { EdgeElement, NodeElement, Properties, PropertyValue } from '../model/graph.ts';
import type { Plan } from '../model/plan.ts';

const labelForm = /^[A-Za-z][A-Za-z0-9_]*$/;
// A half of a surrogate pair has no UTF-8 form: a store would put a replacement character in its place.
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Refuses a plan with anything that a store could not give back as it was: half surrogate pairs, numbers that are not
 * finite or integers beyond 2^53, and names that a store needs for itself. Every store calls it before it writes.
 * @throws NewsgraphError `STORE_FAILED`, naming the node or edge and the property
 */
export function checkPlan(plan: Plan): void {
  for (const change of plan.nodes) if (change.op !== 'delete') checkNode(change.after);
  for (const change of plan.edges) if (change.op !== 'delete') checkEdge(change.after);
}

function checkNode(node: NodeElement): void {
  const where = `the node ${JSON.stringify(node.id)}`;
  checkId(node.id, where);
  checkName(node.label, where);
  checkProperties(node.properties, where);
  if (Object.hasOwn(node.properties, 'id')) throw refused(where, 'its property "id" would hide its id');
}

function checkEdge(edge: EdgeElement): void {
  const where = `the edge ${edge.type} from ${JSON.stringify(edge.source)} to ${JSON.stringify(edge.target)}`;
  checkId(edge.source, where);
  checkId(edge.target, where);
  checkName(edge.type, where);
  checkProperties(edge.properties, where);
}

function checkId(id: string, where: string): void {
  if (id === '') throw refused(where, 'an id is empty');
  if (loneSurrogate.test(id)) throw refused(where, 'an id holds half of a surrogate pair');
}

function checkName(name: string, where: string): void {
  if (!labelForm.test(name)) throw refused(where, `${JSON.stringify(name)} is no name for a label or type`);
}

function checkProperties(properties: Properties, where: string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (name === '' || name.startsWith('_') || loneSurrogate.test(name)) {
      throw refused(where, `${JSON.stringify(name)} is no name for a property`);
    }
    const fault = faultOf(value);
    if (fault !== null) throw refused(where, `its property ${JSON.stringify(name)} ${fault}`);
  }
}

function faultOf(value: PropertyValue): string | null {
  if (typeof value === 'boolean') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'is not a finite number';
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'is an integer beyond 2^53' : null;
  }
  const texts = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== 'string')) {
    return 'is neither a string, a number, a boolean nor a list of strings';
  }
  return texts.some((text) => loneSurrogate.test(text)) ? 'holds half of a surrogate pair' : null;
}

function refused(where: string, reason: string): NewsgraphError {
  return new NewsgraphError('STORE_FAILED', `Cannot store ${where}: ${reason}.`);
}
