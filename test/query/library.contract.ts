import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNamedQueries, type NamedQuery } from '../../src/query/named-queries.ts';
import { resolveParameters } from '../../src/query/query-parameters.ts';
import type { GraphStore, QueryParameter, QueryValue } from '../../src/store/graph-store.ts';
import { stateAt } from '../store/states.ts';
import { correctionPlan, dockersPlan, samplePlan } from './sample-graph.ts';

const threat = 'Vesland will close the river, Lindqvist said';
const denial = 'Okonjo denied that Vesland threatened Norrmark';
const plan = 'the two countries plan to share the river';
const threatRow = [
  'claim/a#c4',
  'Vesland',
  'THREATEN',
  'Norrmark',
  'affirmed',
  'actual',
  'named',
  'Teo Lindqvist',
  threat,
  'document/a',
  '2031-03-02',
];
const denialRow = [
  'claim/b#c1',
  'Vesland',
  'THREATEN',
  'Norrmark',
  'negated',
  'actual',
  'named',
  'Mara Okonjo',
  denial,
  'document/b',
  '2031-03-04',
];
const planRow = [
  'claim/b#c2',
  'Vesland',
  'COOPERATE',
  'Norrmark',
  'affirmed',
  'planned',
  'article',
  null,
  plan,
  'document/b',
  '2031-03-04',
];
const meetingRow = [
  'claim/a#c1',
  'Mara Okonjo',
  'CONSULT',
  'Teo Lindqvist',
  'affirmed',
  'actual',
  'article',
  null,
  'Okonjo met Lindqvist in Port Amber',
  'document/a',
  '2031-03-02',
];
const meeting = ['Mara Okonjo', 'Teo Lindqvist', 1, 1, 1, 0, false, '2031-03-02', '2031-03-02'];

type Case = readonly [
  query: string,
  parameters: Readonly<Record<string, QueryParameter>>,
  rows: readonly (readonly QueryValue[])[],
];

/** What every query of the library gives on the sample graph, the same from every store. */
const cases: readonly Case[] = [
  ['meetings', {}, [meeting]],
  ['meetings', { name: 'LINDQVIST' }, [meeting]],
  ['meetings', { name: 'Vesland' }, []],
  ['says-about', { speaker: 'president okonjo' }, [denialRow]],
  ['says-about', { speaker: 'Teo Lindqvist', about: 'the council' }, [threatRow]],
  ['says-about', { speaker: 'Teo Lindqvist', about: 'Port Amber' }, []],
  [
    'paths',
    { from: 'Lindqvist', to: 'organization/river-council' },
    [
      [
        3,
        ['Teo Lindqvist', 'Norrmark', 'Vesland', 'River Council'],
        ['Teo Lindqvist LEADS Norrmark', 'Vesland THREATEN Norrmark', 'Vesland MEMBER_OF River Council'],
      ],
      [
        3,
        ['Teo Lindqvist', 'Mara Okonjo', 'Vesland', 'River Council'],
        ['Mara Okonjo CONSULT Teo Lindqvist', 'Mara Okonjo LEADS Vesland', 'Vesland MEMBER_OF River Council'],
      ],
    ],
  ],
  ['paths', { from: 'Vesland', to: 'Vesland' }, []],
  ['paths', { from: 'Vesland', to: 'Port Amber' }, []],
  [
    'most-connected',
    { limit: 2 },
    [
      ['country/vesland', 'Vesland', 'Country', 3, 3, 4],
      ['country/norrmark', 'Norrmark', 'Country', 2, 2, 2],
    ],
  ],
  [
    'most-connected',
    { kind: 'Person' },
    [
      ['person/mara-okonjo', 'Mara Okonjo', 'Person', 2, 2, 3],
      ['person/teo-lindqvist', 'Teo Lindqvist', 'Person', 2, 2, 2],
    ],
  ],
  [
    'pair-timeline',
    { first: 'vesland', second: 'Norrmark' },
    [
      ['2031-03-02', false, ...threatRow],
      ['2031-03-04', false, ...denialRow],
      ['2031-03-04', false, ...planRow],
    ],
  ],
  ['pair-timeline', { first: 'Lindqvist', second: 'Okonjo' }, [['2031-03-01', true, ...meetingRow]]],
  [
    'claims-with-evidence',
    { name: 'Lindqvist', other: 'Okonjo' },
    [[...meetingRow, 'stated', 'sample/rule', 0, 34]],
  ],
  [
    'claims-with-evidence',
    { name: 'River Council' },
    [
      [
        'claim/c#c1',
        'Vesland',
        'MEMBER_OF',
        'River Council',
        'affirmed',
        'actual',
        'article',
        null,
        'Vesland, a member of the River Council',
        'document/c',
        null,
        'known',
        'sample/rule',
        0,
        38,
      ],
    ],
  ],
  [
    'disagreements',
    {},
    [
      [
        'Vesland',
        'THREATEN',
        'Norrmark',
        'Teo Lindqvist',
        threat,
        'Mara Okonjo',
        denial,
        'document/a',
        'document/b',
      ],
    ],
  ],
  ['disagreements', { name: 'Norrmark' }, []],
  ['disputed', {}, [['Vesland', 'THREATEN', 'Norrmark', 1, 1, 0, 1, '2031-03-02', '2031-03-02']]],
  [
    'disputed',
    { name: 'norrmark' },
    [['Vesland', 'THREATEN', 'Norrmark', 1, 1, 0, 1, '2031-03-02', '2031-03-02']],
  ],
  ['disputed', { name: 'Okonjo' }, []],
  [
    'documents-about',
    { name: 'Veslandic' },
    [
      ['document/b', 'Norrmark denies talks', 'Norrmark Post', '2031-03-04', 4, 'https://example.org/b'],
      ['document/a', 'Talks in Port Amber', 'The Daily Ferry', '2031-03-02', 2, null],
      ['document/c', null, null, null, 1, null],
    ],
  ],
  [
    'profile',
    { name: 'Vesland' },
    [
      ['Vesland', 'in', 'LEADS', 'Mara Okonjo', 'Person', 2, 1, 1, 0, false, '2031-03-02', '2031-03-04'],
      ['Vesland', 'out', 'MEMBER_OF', 'River Council', 'Organization', 1, 1, 1, 0, false, null, null],
      ['Vesland', 'out', 'THREATEN', 'Norrmark', 'Country', 1, 1, 0, 1, true, '2031-03-02', '2031-03-02'],
    ],
  ],
  ['denied-or-planned', {}, [denialRow, planRow]],
  ['denied-or-planned', { name: 'Norrmark', modality: 'planned' }, [planRow]],
  ['denied-or-planned', { name: 'River Council' }, []],
  [
    'sources-of-a-relation',
    { subject: 'Vesland', type: 'THREATEN', object: 'Norrmark' },
    [
      [
        'The Daily Ferry',
        'document/a',
        '2031-03-02',
        'named',
        'Teo Lindqvist',
        'stated',
        'sample/rule',
        threat,
        'claim/a#c4',
      ],
    ],
  ],
  ['sources-of-a-relation', { subject: 'Vesland', type: 'COOPERATE', object: 'Norrmark' }, []],
  [
    'offices',
    {},
    [
      [null, 'head', 'Mara Okonjo', null, null, '2031-03-04', '2031-03-04', null, null, null, 1, 1],
      ['Norrmark', 'premier', 'Teo Lindqvist', null, null, null, null, '2031-03-02', null, null, 1, 1],
      ['Vesland', 'president', 'Mara Okonjo', null, null, '2031-03-02', '2031-03-02', null, null, null, 1, 1],
    ],
  ],
  [
    'offices',
    { name: 'Norrmark', office: 'Premier' },
    [['Norrmark', 'premier', 'Teo Lindqvist', null, null, null, null, '2031-03-02', null, null, 1, 1]],
  ],
  [
    'events-between',
    { from: '2031-01-01', to: '2031-12-31' },
    [['2031-03-01', '2031-03-01', 'day', ...meetingRow]],
  ],
  ['events-between', { from: '2031-01-01', to: '2031-12-31', type: 'AID' }, []],
  [
    'mentioned-together',
    { name: 'Okonjo', kind: 'Country' },
    [
      ['country/vesland', 'Vesland', 'Country', 3],
      ['country/norrmark', 'Norrmark', 'Country', 2],
    ],
  ],
];

const correctionDenial = 'Okonjo did not meet Lindqvist';

/** The same after another article has corrected the first, and with only what was published by a day. */
const laterCases: readonly Case[] = [
  [
    'stances',
    { first: 'Okonjo', second: 'Lindqvist' },
    [
      [
        'Mara Okonjo',
        'CONSULT',
        'Teo Lindqvist',
        'affirms',
        'The Daily Ferry',
        'article',
        '2031-03-02',
        'Okonjo met Lindqvist in Port Amber',
        true,
        'document/a',
        'claim/a#c1',
      ],
      [
        'Mara Okonjo',
        'CONSULT',
        'Teo Lindqvist',
        'denies',
        'The Daily Ferry',
        'article',
        '2031-03-09',
        correctionDenial,
        false,
        'document/d',
        'claim/d#c1',
      ],
    ],
  ],
  [
    'stances',
    { first: 'Lindqvist', second: 'Okonjo', type: 'CONSULT', asOf: '2031-03-08' },
    [
      [
        'Mara Okonjo',
        'CONSULT',
        'Teo Lindqvist',
        'affirms',
        'The Daily Ferry',
        'article',
        '2031-03-02',
        'Okonjo met Lindqvist in Port Amber',
        false,
        'document/a',
        'claim/a#c1',
      ],
    ],
  ],
  ['stances', { first: 'Lindqvist', second: 'Okonjo', type: 'AID' }, []],
  [
    'reversals',
    {},
    [
      [
        'Vesland',
        'THREATEN',
        'Norrmark',
        'affirmed',
        '2031-03-02',
        'Teo Lindqvist',
        threat,
        'denied',
        '2031-03-04',
        'Mara Okonjo',
        denial,
        false,
      ],
      [
        'Mara Okonjo',
        'CONSULT',
        'Teo Lindqvist',
        'affirmed',
        '2031-03-02',
        'The Daily Ferry',
        'Okonjo met Lindqvist in Port Amber',
        'denied',
        '2031-03-09',
        'The Daily Ferry',
        correctionDenial,
        true,
      ],
    ],
  ],
  ['reversals', { name: 'Okonjo', asOf: '2031-03-04' }, []],
  [
    'first-and-last-evidence',
    { name: 'Okonjo' },
    [
      [
        'Mara Okonjo',
        'LEADS',
        'Vesland',
        3,
        '2031-03-02',
        'The Daily Ferry',
        'President Okonjo of Vesland',
        '2031-03-10',
        'Amber Echo',
        'Okonjo, president of Vesland',
      ],
    ],
  ],
  [
    'first-and-last-evidence',
    { name: 'Okonjo', other: 'Lindqvist', asOf: '2031-03-08' },
    [
      [
        'Mara Okonjo',
        'CONSULT',
        'Teo Lindqvist',
        1,
        '2031-03-02',
        'The Daily Ferry',
        'Okonjo met Lindqvist in Port Amber',
        '2031-03-02',
        'The Daily Ferry',
        'Okonjo met Lindqvist in Port Amber',
      ],
    ],
  ],
  [
    'known-on',
    { name: 'Okonjo', asOf: '2031-03' },
    [['Mara Okonjo', 'LEADS', 'Vesland', 3, 3, 3, 3, 0, '2031-03-02', '2031-03-10']],
  ],
  [
    'known-on',
    { name: 'Norrmark', asOf: '2031' },
    [
      ['Teo Lindqvist', 'LEADS', 'Norrmark', 2, 2, 2, 2, 0, '2031-03-02', '2031-03-09'],
      ['Vesland', 'THREATEN', 'Norrmark', 1, 1, 1, 0, 2, '2031-03-02', '2031-03-02'],
    ],
  ],
  [
    'known-on',
    { name: 'Lindqvist', asOf: '2031-03-08' },
    [
      ['Mara Okonjo', 'CONSULT', 'Teo Lindqvist', 1, 1, 1, 1, 0, '2031-03-02', '2031-03-02'],
      ['Teo Lindqvist', 'LEADS', 'Norrmark', 1, 1, 1, 1, 0, '2031-03-02', '2031-03-02'],
    ],
  ],
  ['known-on', { name: 'Lindqvist', asOf: '2030' }, []],
  [
    'corrections',
    {},
    [
      [
        'document/d',
        'document/a',
        '2031-03-09',
        'taken back',
        'Mara Okonjo',
        'CONSULT',
        'Teo Lindqvist',
        'Okonjo met Lindqvist in Port Amber',
        correctionDenial,
      ],
      [
        'document/d',
        'document/a',
        '2031-03-09',
        'changed',
        'Teo Lindqvist',
        'LEADS',
        'Norrmark',
        "Norrmark's former premier Lindqvist",
        'Lindqvist, acting premier of Norrmark',
      ],
      [
        'document/d',
        'document/a',
        '2031-03-09',
        'only before',
        'Vesland',
        'THREATEN',
        'Norrmark',
        threat,
        null,
      ],
    ],
  ],
  ['corrections', { document: 'a', asOf: '2031-03-08' }, []],
  [
    'offices',
    { name: 'Norrmark' },
    [
      [
        'Norrmark',
        'premier',
        'Teo Lindqvist',
        null,
        '2031-03-09',
        null,
        null,
        '2031-03-02',
        '2031-02-01',
        '2031-02-28',
        2,
        2,
      ],
    ],
  ],
  [
    'offices',
    { name: 'Norrmark', asOf: '2031-03-08' },
    [['Norrmark', 'premier', 'Teo Lindqvist', null, null, null, null, '2031-03-02', null, null, 1, 1]],
  ],
  ['meetings', {}, []],
  ['sources-of-a-relation', { subject: 'Okonjo', type: 'CONSULT', object: 'Lindqvist' }, []],
  [
    'sources-of-a-relation',
    { subject: 'Okonjo', type: 'CONSULT', object: 'Lindqvist', asOf: '2031-03-08' },
    [
      [
        'The Daily Ferry',
        'document/a',
        '2031-03-02',
        'article',
        null,
        'stated',
        'sample/rule',
        'Okonjo met Lindqvist in Port Amber',
        'claim/a#c1',
      ],
    ],
  ],
  ['disagreements', { name: 'Okonjo' }, []],
  ['disagreements', { asOf: '2031-03-03' }, []],
  ['denied-or-planned', { asOf: '2031-03-03' }, []],
  ['says-about', { speaker: 'Okonjo', asOf: '2031-03-03' }, []],
  [
    'pair-timeline',
    { first: 'vesland', second: 'Norrmark', asOf: '2031-03-03' },
    [['2031-03-02', false, ...threatRow]],
  ],
  ['claims-with-evidence', { name: 'River Council', asOf: '2099' }, []],
  [
    'documents-about',
    { name: 'Veslandic', asOf: '2031-03-03' },
    [['document/a', 'Talks in Port Amber', 'The Daily Ferry', '2031-03-02', 2, null]],
  ],
  [
    'mentioned-together',
    { name: 'Okonjo', kind: 'Country', asOf: '2031-03-03' },
    [
      ['country/norrmark', 'Norrmark', 'Country', 1],
      ['country/vesland', 'Vesland', 'Country', 1],
    ],
  ],
  ['events-between', { from: '2031', to: '2031', type: 'CONSULT', asOf: '2031-03-01' }, []],
];

/** Runs every query of the library on a store. */
export function describeLibrary(name: string, open: () => Promise<GraphStore>): void {
  describe(`library of queries: ${name}`, () => {
    let store: GraphStore;
    let library: ReadonlyMap<string, NamedQuery>;
    beforeAll(async () => {
      library = new Map((await loadNamedQueries()).map((query) => [query.name, query]));
      store = await open();
      await store.apply(samplePlan, stateAt(1, 'sample'));
    });
    afterAll(() => store.close());

    it('is covered by cases', () => {
      expect([...new Set([...cases, ...laterCases].map(([query]) => query))].sort()).toEqual([
        ...library.keys(),
      ]);
    });

    const check = async (
      queryName: string,
      parameters: Readonly<Record<string, QueryParameter>>,
      rows: readonly (readonly QueryValue[])[],
    ) => {
      const query = library.get(queryName) as NamedQuery;
      const result = await store.query(query.cypher, { parameters: resolveParameters(query, parameters) });
      expect(result.columns).toEqual(Object.keys(query.columns));
      expect(result.rows).toEqual(rows);
    };

    it.each(cases)('%s %j', check);

    it('leaves actors without a name out of who is connected or mentioned, unless it is asked for them', async () => {
      await store.apply(dockersPlan, stateAt(2, 'sample'));
      const namesOf = async (queryName: string, parameters: Readonly<Record<string, QueryParameter>>) => {
        const query = library.get(queryName) as NamedQuery;
        const { rows } = await store.query(query.cypher, {
          parameters: resolveParameters(query, parameters),
        });
        return rows.map(([, name]) => name);
      };
      const together = { name: 'River Council' };
      expect(await namesOf('mentioned-together', together)).toEqual(['Vesland', 'Mara Okonjo']);
      expect(await namesOf('mentioned-together', { ...together, unnamed: true })).toEqual([
        'Vesland',
        'dockers',
        'Mara Okonjo',
      ]);
      expect(await namesOf('most-connected', { kind: 'Group' })).toEqual([]);
      expect(await namesOf('most-connected', { kind: 'Group', unnamed: true })).toEqual(['dockers']);
    });

    describe('after a correction', () => {
      beforeAll(() => store.apply(correctionPlan, stateAt(3, 'sample')));

      it.each(laterCases)('%s %j', check);
    });
  });
}
