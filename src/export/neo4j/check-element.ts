import { NewsgraphError } from '../../model/errors.ts';
import { type EdgeElement, edgeKey, type NodeElement, type PropertyValue } from '../../model/graph.ts';

const nameForm = /^[A-Za-z][A-Za-z0-9_]*$/;
// A half of a surrogate pair has no form in UTF-8: the file would hold another character.
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Refuses an element that files for Neo4j cannot hold as it is.
 * @param more Further faults to look for.
 * @throws NewsgraphError `STORE_FAILED`, naming the node or edge and the fault
 */
export function checkElement(
  element: NodeElement | EdgeElement,
  more?: (element: NodeElement | EdgeElement) => string | null,
): void {
  const fault = faultOf(element) ?? more?.(element) ?? null;
  if (fault === null) return;
  const which = 'label' in element ? `node ${JSON.stringify(element.id)}` : `edge ${edgeKey(element)}`;
  throw new NewsgraphError('STORE_FAILED', `Cannot export the ${which}: ${fault}.`);
}

function faultOf(element: NodeElement | EdgeElement): string | null {
  const [name, ids] =
    'label' in element ? [element.label, [element.id]] : [element.type, [element.source, element.target]];
  if (!nameForm.test(name)) return `${JSON.stringify(name)} is no name for a label or type`;
  if (ids.some((id) => id === '' || loneSurrogate.test(id)))
    return 'an id is empty or holds half of a surrogate pair';
  if ('label' in element && Object.hasOwn(element.properties, 'id'))
    return 'the property id would hide its id';
  for (const [property, value] of Object.entries(element.properties)) {
    if (loneSurrogate.test(property) || holdsLoneSurrogate(value))
      return `${property} holds half of a surrogate pair`;
    if (typeof value === 'number' && !Number.isFinite(value)) return `${property} is not a finite number`;
  }
  return null;
}

function holdsLoneSurrogate(value: PropertyValue): boolean {
  if (typeof value === 'string') return loneSurrogate.test(value);
  return typeof value === 'object' && value.some((item) => loneSurrogate.test(item));
}
