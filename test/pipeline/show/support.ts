import type { BriefEntity } from '../../../src/model/brief.ts';
import type { Ontology } from '../../../src/model/ontology.ts';
import { loadOntology } from '../../../src/ontology/load-ontology.ts';
import { noLimits } from '../../../src/pipeline/show/limits.ts';
import type { Outline } from '../../../src/pipeline/show/outline.ts';
import type { ShownClaim } from '../../../src/pipeline/show/shown-claim.ts';
import { indexedClaim } from '../../workspace/support.ts';

/** A claim between two countries in a document of its own day. */
export function shownClaim(document: string, id: string, claim: Partial<ShownClaim> = {}): ShownClaim {
  return {
    ...indexedClaim(id, { subject: 'country/a', object: 'country/b' }),
    document,
    published: null,
    story: document,
    outlets: [],
    isCorrected: false,
    takenBackBy: [],
    ...claim,
  };
}

const ontology: Ontology = await loadOntology();

/** Makes briefs without limits, in which entities are called by their ids. */
export const outline: Outline = {
  ontology,
  limits: noLimits,
  entityOf: (id): BriefEntity => ({ id, kind: 'Country', name: id }),
};
