import type { EdgeElement } from '../../model/graph.ts';
import { edgeIri, nodeIri, typeIri } from './names.ts';

/** Properties of a claim that lead to the entities in its roles, and to its article. */
const roles: Readonly<Record<string, string>> = {
  SUBJECT: 'claimSubject',
  OBJECT: 'claimObject',
  SPEAKER: 'claimSpeaker',
  AT: 'contentLocation',
  ABOUT: 'topic',
  REPORTED_IN: 'appearance',
};

/** Properties of an article that lead to where the edge comes from. */
const turned: Readonly<Record<string, string>> = { MENTIONED_IN: 'entities', CORRECTS: 'correction' };

/**
 * An edge as objects of JSON-LD. One between entities is a statement with its counts; where an outlet states it in its own
 * voice and nothing speaks against it, it is stated plainly, too.
 */
export function edgeObjects(edge: EdgeElement): readonly object[] {
  const { type, properties } = edge;
  const [source, target] = [nodeIri(edge.source), nodeIri(edge.target)];
  if (Object.hasOwn(roles, type)) return [{ '@id': source, [roles[type]!]: target }];
  if (Object.hasOwn(turned, type)) return [{ '@id': target, [turned[type]!]: source }];
  const statement = {
    '@id': edgeIri(edge),
    '@type': 'rdf:Statement',
    statementSubject: source,
    statementPredicate: typeIri(type),
    statementObject: target,
    ...properties,
  };
  if (properties.caveat !== undefined) return [statement];
  return [statement, { '@id': source, [typeIri(type)]: { '@id': target } }];
}
