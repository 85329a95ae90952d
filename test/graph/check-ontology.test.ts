import { describe, expect, it } from 'vitest';
import { checkOntologyForGraph } from '../../src/graph/check-ontology.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';

describe('checkOntologyForGraph', () => {
  it('accepts the ontology that is shipped', async () => {
    const ontology = await loadOntology();
    expect(() => checkOntologyForGraph(ontology)).not.toThrow();
  });

  it.each([
    ['kinds', 'PERSON', 'same ids as Person'],
    ['kinds', 'CLAIM', 'same ids as the node of a claim'],
    ['types', 'SUBJECT', 'an edge of the graph itself'],
  ] as const)('refuses, among the %s, %s', async (part, name, message) => {
    const ontology = await loadOntology();
    const first = Object.values(ontology[part])[0];
    const extended = { ...ontology, [part]: { ...ontology[part], [name]: first } };
    expect(() => checkOntologyForGraph(extended)).toThrow(message);
  });
});
