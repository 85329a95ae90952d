import type { PageOntology } from '../../../src/export/page/page-data.ts';
import { loadOntology } from '../../../src/ontology/load-ontology.ts';

/** The ontology that newsgraph ships. */
export const ontology: PageOntology = await loadOntology();
