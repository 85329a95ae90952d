import { NewsgraphError } from '../model/errors.ts';
import type { Ontology } from '../model/ontology.ts';
import { fixedEdgeProperties } from './schema.ts';

/**
 * Checks that a graph can hold what an ontology names: ids begin with the kind in lower case, and some edge types are
 * the graph's own.
 * @throws NewsgraphError `ONTOLOGY_INVALID`
 */
export function checkOntologyForGraph(ontology: Ontology): void {
  const kinds = new Map<string, string>([
    ['document', 'the node of a document'],
    ['claim', 'the node of a claim'],
  ]);
  for (const kind of Object.keys(ontology.kinds)) {
    const other = kinds.get(kind.toLowerCase());
    if (other !== undefined) {
      throw new NewsgraphError(
        'ONTOLOGY_INVALID',
        `the ontology ${ontology.name}: the kind ${kind} would have the same ids as ${other}`,
        { context: { kind } },
      );
    }
    kinds.set(kind.toLowerCase(), kind);
  }
  for (const type of Object.keys(ontology.types)) {
    if (Object.hasOwn(fixedEdgeProperties, type)) {
      throw new NewsgraphError(
        'ONTOLOGY_INVALID',
        `the ontology ${ontology.name}: the claim type ${type} is an edge of the graph itself`,
        { context: { type } },
      );
    }
  }
}
