import { checkOntologyForGraph } from '../graph/check-ontology.ts';
import type { Ontology } from '../model/ontology.ts';
import { loadOntology } from '../ontology/load-ontology.ts';

/**
 * The ontology that is given, or read from a path, or newsgraph's own.
 * @throws NewsgraphError `ONTOLOGY_INVALID`
 */
export async function resolveOntology(ontology: Ontology | string | undefined): Promise<Ontology> {
  const resolved = typeof ontology === 'object' ? ontology : await loadOntology(ontology);
  checkOntologyForGraph(resolved);
  return resolved;
}
