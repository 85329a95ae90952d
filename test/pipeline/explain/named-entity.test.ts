import { describe, expect, it } from 'vitest';
import { entityNamed } from '../../../src/pipeline/explain/named-entity.ts';
import { searchNames } from '../../../src/pipeline/explain/search-names.ts';

const entities = (
  [
    ['country/norland', 'Country', 'Norland', []],
    ['organization/norland', 'Organization', 'Norland', ['Norland Steel']],
    ['person/ada-banda', 'Person', 'Ada Banda', ['Banda', 'Her Excellency']],
    ['person/peter-banda', 'Person', 'Peter Banda', ['Banda']],
    ['organization/banda', 'Organization', 'BANDA', []],
    ['organization/sudrian-post', 'Organization', 'Sudrian Post', []],
  ] as const
).map(([id, kind, name, aliases]) => ({
  id,
  entity: { id: 'e1', kind, name, aliases: [...aliases], attributes: {} },
}));
const search = searchNames(entities);

describe('an entity by its name', () => {
  it.each([
    ['country/norland', 'country/norland'],
    ['ada  BANDA', 'person/ada-banda'],
    ['Norland-Steel', 'organization/norland'],
    // Those that are called so come before those of whom it is another name.
    ['banda', 'organization/banda'],
  ])('%s is %s', (name, id) => {
    expect(entityNamed(name, search).id).toBe(id);
  });

  it.each([
    [
      'norland',
      '"norland" may be each of Norland (Country, country/norland), Norland (Organization, organization/norland); give the id of the one that is meant',
    ],
    ['Sudr', 'no entity is named "Sudr"; there is Sudrian Post (Organization, organization/sudrian-post)'],
    ['Morning Post', 'no entity is named "Morning Post"; there is Sudrian Post (Organization,'],
    ['Petrus', 'no entity is named "Petrus"; there is Peter Banda (Person, person/peter-banda)'],
  ])('%s is refused with what it may be', (name, message) => {
    expect(() => entityNamed(name, search)).toThrow(message);
  });

  it('says no more than that there is none where nothing is like it', () => {
    expect(() => entityNamed('Qqq', search)).toThrow(/^no entity is named "Qqq"$/);
  });
});
