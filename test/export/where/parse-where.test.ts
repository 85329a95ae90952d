import { describe, expect, it } from 'vitest';
import { checkLimits } from '../../../src/export/where/limits.ts';
import { parseWhere } from '../../../src/export/where/parse-where.ts';
import { loadOntology } from '../../../src/ontology/load-ontology.ts';

const ontology = await loadOntology();
const idOf = (name: string) => `person/${name.toLowerCase()}`;
const limitsOf = (...texts: string[]) => checkLimits(parseWhere(texts), ontology, idOf);

describe('limits of an export', () => {
  it('are read from texts', () => {
    expect(
      parseWhere([
        ...['kind=Person, Country', 'type=CONSULT', 'type=AID,SUPPORT', 'basis=Stated,known'],
        ...['since=2025-01', 'until=2025', 'near=Kim, Jong = Un', 'near=Mara', ' depth = 2 '],
      ]),
    ).toEqual({
      kinds: ['Person', 'Country'],
      types: ['CONSULT', 'AID', 'SUPPORT'],
      bases: ['Stated', 'known'],
      since: '2025-01',
      until: '2025',
      near: ['Kim, Jong = Un', 'Mara'],
      depth: 2,
    });
    expect(parseWhere([])).toEqual({});
  });

  it('are what there is, whatever the case, with whole days and ids', () => {
    expect(
      limitsOf('kind=person', 'type=consult', 'basis=KNOWN', 'since=2025-02', 'until=2025-02', 'near=Mara'),
    ).toEqual({
      kinds: new Set(['person']),
      types: new Set(['CONSULT']),
      bases: new Set(['known']),
      days: { since: '2025-02-01', until: '2025-02-28' },
      near: { ids: new Set(['person/mara']), depth: 1 },
    });
  });

  it.each([
    ['CONSULT', 'Cannot limit by CONSULT: it must be of the form name=value.'],
    ['colour=red', 'there is no colour to limit by; there are kind, type, basis, since, until, near, depth'],
    ['kind=', 'Cannot limit by kind=: a value is missing.'],
    ['kind=Person,,Place', 'Cannot limit by kind=Person,,Place: a value is missing beside a comma.'],
    [
      'kind=Persn',
      'Cannot limit by kind=Persn: there is no kind Persn; there are Person, Organization, Country',
    ],
    ['type=CONSULT,MEET', 'Cannot limit by type=MEET: there is no type MEET; there are AGREE, CONSULT'],
    ['basis=guessed', 'there is no basis guessed; there are stated, implied, known'],
    [
      'since=May 2025',
      'Cannot limit by since=May 2025: it must be a date such as 2025, 2025-11 or 2025-11-27.',
    ],
    ['until=2025-02-30', 'Cannot limit by until=2025-02-30: it must be a date'],
    ['depth=two', 'Cannot limit by depth=two: it must be a whole number.'],
    ['depth=2', 'Cannot limit by depth=2: near is missing.'],
  ])('are refused for %s', (text, message) => {
    expect(() => limitsOf(text)).toThrow(message);
  });

  it('are refused where they contradict each other or come twice', () => {
    expect(() => limitsOf('since=2025-03', 'until=2025-02')).toThrow(
      'Cannot limit by until=2025-02: it is before since=2025-03.',
    );
    expect(() => limitsOf('since=2025', 'since=2026')).toThrow(
      'Cannot limit by since=2026: since is given twice.',
    );
    expect(() => limitsOf('near=Mara', 'depth=11')).toThrow('a whole number from 1 to 10');
    expect(() => limitsOf('near=Mara', 'depth=0')).toThrow('a whole number from 1 to 10');
  });
});
