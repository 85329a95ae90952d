import { describe, expect, it } from 'vitest';
import { loadOntology, parseOntology } from '../../src/ontology/load-ontology.ts';

const minimal = `name: test
version: "1"
kinds:
  Person: { description: A human being, colour: "#ff0000" }
types:
  KNOWS:
    description: Knows
    class: structural
    domain: [Person]
    range: [Person]
    example: Ana knows Tom.
`;

describe('the ontology that newsgraph ships', () => {
  it('has the seven kinds, PLOVER events and structural types', async () => {
    const ontology = await loadOntology();
    expect(Object.keys(ontology.kinds)).toEqual([
      'Person',
      'Organization',
      'Country',
      'Place',
      'Event',
      'Group',
      'Topic',
    ]);
    const types = Object.values(ontology.types);
    expect(types.filter((type) => type.class === 'event')).toHaveLength(16);
    expect(types.filter((type) => type.class === 'event').every((type) => type.quad !== undefined)).toBe(
      true,
    );
    expect(Object.keys(ontology.types)).toContain('REPORTED_TO');
  });
});

describe('parseOntology', () => {
  it('fills in defaults', () => {
    expect(parseOntology(minimal, 'own.yaml').types.KNOWS).toMatchObject({
      symmetric: false,
      objectOptional: false,
    });
  });

  it.each([
    [
      'a type name with a backtick',
      minimal.replace('KNOWS', '"KNOWS`]->() DELETE n"'),
      /own\.yaml:6: .*capitals/,
    ],
    [
      'a kind name with a space',
      minimal.replace('  Person:', '  "A Person":'),
      /own\.yaml:4: .*a kind is written like Person/,
    ],
    [
      'an unknown kind',
      minimal.replace('range: [Person]', 'range: [Persn]'),
      /own\.yaml:10: types\.KNOWS\.range\.0: unknown kind Persn/,
    ],
    [
      'a missing field',
      minimal.replace('    class: structural\n', ''),
      /own\.yaml:\d+: types\.KNOWS\.class: /,
    ],
    ['an unknown field', `${minimal}    symetric: true\n`, /own\.yaml:\d+: types\.KNOWS: .*symetric/],
    ['broken YAML', `${minimal}  - [`, /own\.yaml:\d+: /],
    ['a reserved kind', minimal.replaceAll('Person', 'Claim'), /own\.yaml:4: .*reserved/],
  ])('refuses %s and names the line', (_, source, message) => {
    expect(() => parseOntology(source, 'own.yaml')).toThrow(message);
  });

  it('names a file that is missing', async () => {
    await expect(loadOntology('no/such/file.yaml')).rejects.toThrow(/no\/such\/file\.yaml: cannot be read/);
  });
});
