import { describe, expect, it } from 'vitest';
import { claimAttributes, nodePropertyTypes } from '../../src/graph/schema.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';

describe('the properties of claims', () => {
  it('hold all attributes of the ontology, in its types', async () => {
    const { attributes } = await loadOntology();
    const types = Object.entries(attributes).map(([name, { type }]) => [
      name,
      type === 'number' ? 'float' : type,
    ]);
    expect(Object.fromEntries(types)).toEqual(claimAttributes);
    expect(nodePropertyTypes('Claim')).toMatchObject(claimAttributes);
  });
});
