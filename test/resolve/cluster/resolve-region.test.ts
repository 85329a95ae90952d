import { describe, expect, it } from 'vitest';
import type { EntityProfile } from '../../../src/resolve/profile/entity-profile.ts';
import { areOne, idOf, nodeOf, profileOf, resolve } from './support.ts';

type Told = Partial<EntityProfile>;
const body: Told = { kind: 'Organization' };
const place: Told = { kind: 'Place' };

describe('resolveRegion', () => {
  it.each<[what: string, name: string, one: Told, other: Told]>([
    [
      'one office, whatever else is told',
      'John Smith',
      { offices: ['prime minister@GB'] },
      { offices: ['prime minister@GB'], fields: ['law'] },
    ],
    [
      'one body',
      'John Smith',
      { bodies: ['marsh-institute'] },
      { bodies: ['marsh-institute'], countries: ['US'] },
    ],
    [
      'a rare name of which nothing else is told',
      'Irakli Dolidze',
      {},
      { countries: ['GE'], fields: ['politics'] },
    ],
    [
      'an office that changed hands, by another office',
      'Irakli Dolidze',
      { offices: ['prime minister@GE'] },
      { offices: ['senator@GE'] },
    ],
    ['a body, with and without its country', 'Red Basin Lithium', body, { ...body, countries: ['CN'] }],
    [
      'a ministry of one country',
      'Defence Ministry',
      { ...body, generic: true, countries: ['KR'] },
      { ...body, generic: true, countries: ['KR'], fields: ['court'] },
    ],
    [
      'a place, with and without its state',
      'Springfield',
      { ...place, countries: ['US'], regions: ['us-illinois'] },
      { ...place, countries: ['US'], regions: ['us-illinois'], fields: ['city'] },
    ],
  ])('joins %s', (_, name, one, other) => {
    const nodes = [nodeOf(profileOf(name, one)), nodeOf(profileOf(name, other))] as const;
    expect(areOne(resolve(nodes), ...nodes)).toBe(true);
  });

  it.each<[what: string, name: string, one: Told, other: Told]>([
    [
      'a footballer and a minister',
      'Irakli Dolidze',
      { fields: ['sport/football'], countries: ['GE'] },
      { fields: ['politics'], countries: ['GE'] },
    ],
    [
      'two of a common name of whom only country and field are told',
      'John Smith',
      { countries: ['GB'], fields: ['politics'] },
      { countries: ['GB', 'US'], fields: ['politics'] },
    ],
    [
      'a woman and a man',
      'Robin Dolidze',
      { offices: ['mayor@tbilisi'], gender: 'female' },
      { offices: ['mayor@tbilisi'], gender: 'male' },
    ],
    ['those born a generation apart', 'Irakli Dolidze', { born: [1950, 1951] }, { born: [1980, 1981] }],
    [
      'a father and his son of one name',
      'Irakli Dolidze',
      { relatives: ['child:dolidze-irakli', 'child:irakli-dolidze'], countries: ['GE'] },
      { relatives: ['parent:dolidze-irakli', 'parent:irakli-dolidze'], countries: ['GE'] },
    ],
    ['nationals of two countries', 'Nino Beridze', { countries: ['GE'] }, { countries: ['US'] }],
    [
      'ministries of two countries',
      'Defence Ministry',
      { ...body, generic: true, countries: ['KR'] },
      { ...body, generic: true, countries: ['JP'] },
    ],
    ['a company and a party', 'Halden', { ...body, fields: ['company'] }, { ...body, fields: ['party'] }],
    [
      'towns of two states',
      'Springfield',
      { ...place, countries: ['US'], regions: ['us-illinois'] },
      { ...place, countries: ['US'], regions: ['us-ohio'] },
    ],
    [
      'a state and a city',
      'Washington',
      { ...place, countries: ['US'], fields: ['state'] },
      { ...place, countries: ['US'], fields: ['city'] },
    ],
    [
      'two happenings of a series',
      'Baku Climate Dialogue',
      { kind: 'Event', born: [2023, 2023] },
      { kind: 'Event', born: [2024, 2024] },
    ],
  ])('keeps apart %s', (_, name, one, other) => {
    const nodes = [nodeOf(profileOf(name, one)), nodeOf(profileOf(name, other))] as const;
    const resolution = resolve(nodes);
    expect(areOne(resolution, ...nodes)).toBe(false);
    expect(new Set(resolution.entities.map(({ id }) => id)).size).toBe(2);
  });

  it('does not let initials join two people', () => {
    const office = { offices: ['prime minister@GB'] };
    const john = nodeOf(profileOf('John Smith', office));
    const jane = nodeOf(profileOf('Jane Smith', office));
    const resolution = resolve([john, nodeOf(profileOf('J. Smith', office)), jane]);
    expect(areOne(resolution, john, jane)).toBe(false);
  });

  it('keeps those of two parties apart, unless more speaks for one', () => {
    const of = (party: string, more: object = {}) =>
      nodeOf(profileOf('Radoslav Kynaston', { countries: ['CZ'], bodies: [party], ...more }));
    const [red, blue] = [of('red-river-party'), of('blue-river-party')];
    expect(areOne(resolve([red, blue]), red, blue)).toBe(false);
    const office = { offices: ['prime minister@CZ'] };
    const [before, after] = [of('red-river-party', office), of('blue-river-party', office)];
    expect(areOne(resolve([before, after]), before, after)).toBe(true);
  });

  it('joins two names of a body that one document gives to it', () => {
    const ministry = { ...body, generic: true, countries: ['KR'] };
    const former = nodeOf(profileOf('Ministry of Territory', ministry));
    const both = nodeOf(
      profileOf('Ministry of Unification', {
        ...ministry,
        names: ['Ministry of Unification', 'Ministry of Territory'],
      }),
    );
    const now = nodeOf(profileOf('Ministry of Unification', ministry));
    const resolution = resolve([former, both, now]);
    expect(resolution.entities).toHaveLength(1);
    expect(resolution.entities[0]!.id).toBe('organization/ministry-of-unification-south-korea');
  });

  it('sends those of whom nothing is told where those of their context are, one by one', () => {
    const minister = nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['politics'] }), 1);
    const striker = nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['sport/football'] }), 1);
    const vague = nodeOf(profileOf('Irakli Dolidze'));
    const context = new Map([
      [minister.key, [{ id: 'm#e1', context: ['ana-kolar', 'parliament', 'tbilisi'] }]],
      [striker.key, [{ id: 's#e1', context: ['vint-rovers', 'jon-beck', 'tbilisi'] }]],
      [
        vague.key,
        [
          { id: 'x#e1', context: ['ana-kolar', 'parliament'] },
          { id: 'y#e1', context: ['vint-rovers', 'jon-beck'] },
          { id: 'z#e1', context: ['tbilisi'] },
        ],
      ],
    ]);
    const { entities, doubts } = resolve([minister, striker, vague], (key) => context.get(key)!);
    const of = (id: string) => entities.find(({ members }) => members.includes(id))!;
    expect(of('x#e1').nodes).toEqual([minister.key]);
    expect(of('y#e1').nodes).toEqual([striker.key]);
    expect(of('z#e1').nodes).toEqual([]);
    expect(doubts.some(({ one, other }) => one === of('z#e1').id || other === of('z#e1').id)).toBe(true);
  });

  it('sends them to the one of very many documents, if there is one', () => {
    const leader = nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['politics'] }), 5);
    const striker = nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['sport/football'] }), 1);
    const vague = nodeOf(profileOf('Irakli Dolidze'), 2);
    const resolution = resolve([leader, striker, vague]);
    expect(areOne(resolution, leader, vague)).toBe(true);
    expect(idOf(resolution, leader)).toBe('person/irakli-dolidze');
    expect(idOf(resolution, striker)).toBe('person/irakli-dolidze-football');
  });

  it('joins two spellings of a rare name where one name beside both suffices', () => {
    const one = nodeOf(profileOf('Khalid bin Hamad al-Suwaidi'));
    const other = nodeOf(profileOf('Khaled bin Hamad Al Suwaidi'));
    const beside = (...contexts: string[]) => {
      const members = (key: string) => [
        { id: `doc-${key}#e1`, context: [key === one.key ? contexts[0]! : contexts[1]!] },
      ];
      return areOne(resolve([one, other], members), one, other);
    };
    expect(beside('iso AE', 'iso AE')).toBe(true);
    expect(beside('iso AE', 'iso KE')).toBe(false);
  });

  it('divides no node of very many documents, which would have to be done at every change', () => {
    const told = [
      nodeOf(profileOf('Ana Silva', { fields: ['politics'], countries: ['BR'] }), 1),
      nodeOf(profileOf('Ana Silva', { fields: ['sport/football'], countries: ['BR'] }), 1),
    ];
    const asked = (weight: number): boolean => {
      const node = nodeOf(profileOf('Ana Silva', { countries: ['BR'] }), weight);
      let isAsked = false;
      resolve([...told, node], (key) => {
        isAsked ||= key === node.key;
        return [{ id: `doc-${key}#e1`, context: [] }];
      });
      return isAsked;
    };
    expect([3, 4].map(asked)).toEqual([true, false]);
  });

  it('sends nobody to the one of many documents if another of the name is told of, however little', () => {
    const senator = nodeOf(profileOf('John Smith', { offices: ['senator@US'], fields: ['politics'] }), 2);
    const unknown = nodeOf(profileOf('John Smith'));
    const keeper = nodeOf(profileOf('John Smith', { fields: ['sport/football'] }));
    expect(areOne(resolve([senator, unknown]), senator, unknown)).toBe(true);
    const many = [senator, unknown, keeper];
    expect(areOne(resolve(many), senator, keeper)).toBe(false);
    expect(areOne(resolve([{ ...senator, weight: 1 }, unknown, keeper]), senator, unknown)).toBe(false);
  });

  it('tells those of one name apart in their ids by what differs', () => {
    const nodes = [
      nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['politics'] })),
      nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['sport/football'] })),
      nodeOf(profileOf('Irakli Dolidze', { countries: ['US'], fields: ['sport/football'] })),
    ];
    expect(resolve(nodes).entities.map(({ id }) => id)).toEqual([
      'person/irakli-dolidze-ge-football',
      'person/irakli-dolidze-politics',
      'person/irakli-dolidze-us',
    ]);
  });

  it('tells what is between two countries apart by both', () => {
    const topicOf = (...countries: string[]) => nodeOf(profileOf('border row', { kind: 'Topic', countries }));
    const nodes = [topicOf('AM', 'AZ'), topicOf('PE', 'EC'), topicOf('AM')];
    expect(
      resolve(nodes)
        .entities.map(({ id }) => id)
        .sort(),
    ).toEqual(['topic/border-row-am-az', 'topic/border-row-ec-pe']);
  });

  it('says of a doubt what speaks for it and what against', () => {
    const nodes = [
      nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['sport/football'] })),
      nodeOf(profileOf('Irakli Dolidze', { countries: ['GE'], fields: ['politics'] })),
    ];
    expect(resolve(nodes).doubts).toEqual([
      expect.objectContaining({
        one: 'person/irakli-dolidze-football',
        other: 'person/irakli-dolidze-politics',
        reasonsFor: ['the same name', 'the same country: Georgia'],
        reasonsAgainst: ['football and politics seldom go together'],
      }),
    ]);
  });

  it('lets judgements come before evidence', () => {
    const told = { countries: ['GE'], fields: ['politics'], offices: ['prime minister@GE'] };
    const one = nodeOf(profileOf('Irakli Dolidze', told));
    const other = nodeOf(profileOf('Irakli Dolidze', { ...told, gender: 'male' }));
    const woman = nodeOf(profileOf('Irakli Dolidze', { ...told, gender: 'female' }));
    const apart = resolve([one, other], undefined, { same: [], different: [[one.key, other.key]] });
    expect(areOne(apart, one, other)).toBe(false);
    const joined = resolve([other, woman], undefined, { same: [[other.key, woman.key]], different: [] });
    expect(areOne(joined, other, woman)).toBe(true);
    const contradicted = { same: [[one.key, other.key]], different: [[other.key, one.key]] } as const;
    expect(resolve([one, other], undefined, contradicted).refused).toHaveLength(1);
  });
});
