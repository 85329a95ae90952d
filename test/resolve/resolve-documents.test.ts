import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/extraction.ts';
import { resolveDocuments } from '../../src/resolve/resolve-documents.ts';

function idIn(id: string, entity: Entity): string {
  const extraction = { text: entity.name, entities: [entity], mentions: [], claims: [] };
  return resolveDocuments([{ article: { id }, extraction }])
    .get(id)!
    .get(entity.id)!;
}

function idOf(document: string, kind: string, name: string, attributes: Entity['attributes'] = {}): string {
  return idIn(document, { id: 'e1', kind, name, aliases: [], attributes });
}

describe('resolveDocuments', () => {
  it('joins a full name across documents, whatever its spelling', () => {
    expect(idOf('a', 'Person', 'Kim Jong-un')).toBe('person/kim-jong-un');
    expect(idOf('b', 'Person', 'Kim Jong Un')).toBe('person/kim-jong-un');
  });

  it('joins countries by code, whatever they are called', () => {
    expect(idOf('a', 'Country', 'the North', { iso: 'KP' })).toBe('country/north-korea');
    expect(idOf('b', 'Country', 'DPRK', { iso: 'kp' })).toBe('country/north-korea');
    expect(idOf('b', 'Country', 'Nowhere', { iso: 'QX' })).toBe('country/qx');
  });

  it('joins a generic institution only within its country', () => {
    const assembly = (document: string, country?: string) =>
      idOf(document, 'Organization', 'National Assembly', {
        generic: true,
        ...(country === undefined ? {} : { country }),
      });
    expect(assembly('a', 'KR')).toBe('organization/national-assembly-south-korea');
    expect(assembly('b', 'KR')).toBe(assembly('a', 'KR'));
    expect(assembly('a', 'FR')).not.toBe(assembly('a', 'KR'));
    expect(assembly('a')).toBe(assembly('a'));
    expect(assembly('a')).not.toBe(assembly('b'));
  });

  it('never joins actors without a name across documents', () => {
    const rebels: Entity = {
      id: 'e1',
      kind: 'Group',
      name: 'rebels',
      aliases: [],
      attributes: { unnamed: true },
    };
    const [first, second] = ['a', 'b'].map((document) => idIn(document, rebels));
    expect(first).toMatch(/^group\/rebels-/);
    expect(first).not.toBe(second);
  });

  it('never joins people by one word alone', () => {
    expect(idOf('a', 'Person', 'Kim')).not.toBe(idOf('b', 'Person', 'Kim'));
    expect(idOf('a', 'Person', 'Kim')).not.toBe(idOf('a', 'Person', 'Kim Jong Un'));
    expect(idOf('a', 'Organization', 'NATO')).toBe(idOf('b', 'Organization', 'NATO'));
  });

  it('never joins two kinds', () => {
    expect(idOf('a', 'Place', 'Victoria Falls')).not.toBe(idOf('a', 'Event', 'Victoria Falls'));
  });
});
