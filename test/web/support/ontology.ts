import type { Ontology } from '../../../src/model/ontology.ts';
import { loadOntology } from '../../../src/ontology/load-ontology.ts';

/** The ontology that newsgraph ships. */
export const ontology: Ontology = await loadOntology();
