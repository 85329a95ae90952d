import { describe, expect, it } from 'vitest';
import type { EntityProfile } from '../../../src/resolve/profile/entity-profile.ts';
import { profileKey } from '../../../src/resolve/profile/entity-profile.ts';
import { readProfiles } from '../../../src/resolve/profile/read-profiles.ts';
import { extractionOf } from './support.ts';

type Arguments = Parameters<typeof extractionOf>;

/** Profile of the first entity. */
function profile(...of: Arguments): EntityProfile {
  return readProfiles({ id: 'a', published: '2024-03-03' }, extractionOf(...of))[0]!.profile;
}
const person = (name: string, aliases: string[] = []) => ({ id: 'e1', kind: 'Person', name, aliases });
const country = (name: string, iso: string, id = 'e2') => ({
  id,
  kind: 'Country',
  name,
  attributes: { iso },
});

describe('readProfiles', () => {
  it('takes no given name for a role that it ends like', () => {
    for (const name of ['Abdirahman Dolal', 'Abdelrahman Mohamed Dolal', 'Luqman Dolal'])
      expect(profile('Dolal', [person(name)]).names).toEqual([name]);
    expect(profile('Dolal', [person('Midfielder Jon Beck')]).names).toEqual(['Jon Beck']);
  });

  it('keeps full names alone', () => {
    expect(profile('Kim', [person('Kim Jong Un', ['Kim', 'Jong Un', 'KIM JONG-UN'])]).names).toEqual([
      'Kim Jong Un',
    ]);
    expect(profile('Kim', [person('Ana Kolar', ['Anna Maria Kolar'])]).names).toEqual([
      'Ana Kolar',
      'Anna Maria Kolar',
    ]);
  });

  it('leaves to its document what no name identifies', () => {
    expect(profile('Kim left.', [person('Kim')]).own).toBe('a#e1');
    expect(profile('Van den Akker left.', [person('Van den Akker')]).own).toBe('a#e1');
    expect(profile('Joris van den Akker left.', [person('Joris van den Akker')]).own).toBeNull();
    expect(profile('x', [{ ...person('guests'), kind: 'Group', attributes: { unnamed: true } }]).own).toBe(
      'a#e1',
    );
    const senate = { id: 'e1', kind: 'Organization', name: 'Senate' };
    expect(profile('x', [{ ...senate, attributes: { generic: true } }]).own).toBe('a#e1');
    expect(profile('x', [{ ...senate, attributes: { generic: true, country: 'fr' } }])).toMatchObject({
      own: null,
      countries: ['FR'],
    });
    expect(profile('x', [person('Ana Kolar')]).own).toBeNull();
  });

  it('takes the country of the place in front of a sentence for that of a body that many have', () => {
    const ministry = {
      id: 'e1',
      kind: 'Organization',
      name: 'Foreign Ministry',
      attributes: { generic: true },
    };
    const city = { id: 'e3', kind: 'Place', name: 'Tarnow', attributes: { country: 'PL' } };
    const countriesIn = (text: string) => profile(text, [ministry, country('Japan', 'JP'), city]).countries;
    const before = 'Japan and Japan met in Japan. ';
    expect(countriesIn(`${before}In Tarnow, Eva Quist of the Foreign Ministry spoke.`)).toEqual(['PL']);
    expect(countriesIn(`${before}In Tarnow Eva Quist of the Foreign Ministry spoke.`)).toEqual(['JP']);
    expect(countriesIn(`${before}In Tarnow, all slept. The Foreign Ministry spoke.`)).toEqual(['JP']);
  });

  it('reads an office from claims, with the country, under one name', () => {
    const said = profile(
      'South Korean Defense Minister Park Min-jun',
      [person('Park Min-jun'), country('South Korean', 'KR')],
      [{ type: 'WORKS_FOR', subject: 'e1', object: 'e2', attributes: { office: 'defense minister' } }],
    );
    expect(said).toMatchObject({ offices: ['defence minister@KR'], countries: ['KR'], fields: ['politics'] });
  });

  it.each([
    ['denied', { polarity: 'negated' as const }],
    ['planned', { modality: 'planned' as const }],
  ])('takes nothing from what is %s', (_, how) => {
    const said = profile(
      'Ana Kolar',
      [person('Ana Kolar'), country('Norland', 'NO')],
      [{ type: 'CITIZEN_OF', subject: 'e1', object: 'e2', ...how }],
    );
    expect(said.countries).toEqual([]);
  });

  it.each([
    [
      'They met U.S. Senator John Smith.',
      { fields: ['politics'], offices: ['senator@US'], countries: ['US'] },
    ],
    ['The striker John Smith scored.', { fields: ['sport/football'] }],
    [
      'John Smith, 45, a retired chemist, left.',
      { fields: ['science/chemistry'], born: [1978, 1979] as const },
    ],
    ['They saw Ms. John Smith.', { gender: 'female' as const }],
    ['John Smith, the singer and actor, left.', { fields: ['arts/film', 'arts/music'] }],
    ['The mayor met John Smith on Monday.', { fields: [] }],
    ['A lawyer, and John Smith, left.', { fields: [] }],
    ['John Smith, who is a lawyer from Leeds, left.', { fields: ['law'] }],
  ])('reads %j', (text, expected) => {
    expect(profile(text, [person('John Smith'), country('U.S.', 'US')])).toMatchObject(expected);
  });

  it('takes nobody for one of the place to which he is sent', () => {
    const vienna = { id: 'e2', kind: 'Place', name: 'Vienna', attributes: { country: 'AT' } };
    const said = (text: string) => profile(text, [person('Ana Kolar'), vienna]);
    expect(said('Ana Kolar, a teacher in Vienna, left.')).toMatchObject({
      countries: ['AT'],
      bodies: ['vienna'],
    });
    expect(said('Ana Kolar, the special envoy in Vienna, left.')).toMatchObject({
      countries: [],
      bodies: [],
    });
    expect(said('Ana Kolar, an envoy from Vienna, left.').countries).toEqual(['AT']);
  });

  it('takes the gender from pronouns that agree, and from how one is to a relative', () => {
    const said = (text: string) =>
      profile(text, [person('Robin Vint')], [], { e1: ['She', 'He', 'Her'] }).gender;
    expect(said('Robin Vint left. She sold. She left.')).toBe('female');
    expect(said('Robin Vint left. She stayed. He came.')).toBeNull();
    const once = (name: string) =>
      profile(`${name} left. He slept.`, [person(name)], [], { e1: ['He'] }).gender;
    expect(once('John Vint')).toBe('male');
    expect(once('Emma Vint')).toBeNull();
    expect(once('Zwenna Vint')).toBeNull();
    const [son, father] = readProfiles(
      { id: 'a' },
      extractionOf(
        'Jon Beck and his father, Tom Beck, left.',
        [person('Jon Beck'), { id: 'e2', kind: 'Person', name: 'Tom Beck' }],
        [{ type: 'FAMILY_OF', subject: 'e1', object: 'e2', attributes: { relation: 'father' } }],
      ),
    ).map((each) => each.profile);
    expect(son!.relatives).toEqual(['parent:tom-beck']);
    expect(father).toMatchObject({ relatives: ['child:jon-beck'], gender: 'male' });
  });

  it.each([
    ['Ministry of Defense of Japan', ['Ministry of Defense'], ['JP']],
    ['Japanese Defense Ministry', ['Defense Ministry'], ['JP']],
    ['Bank of Japan', ['Bank of Japan'], ['JP']],
    ['Marsh Institute', ['Marsh Institute'], []],
  ])('parts %s from its country where many have one', (name, names, countries) => {
    expect(profile('x', [{ id: 'e1', kind: 'Organization', name }])).toMatchObject({ names, countries });
  });

  it('lets the state after a place go before the country that its name is known for', () => {
    const paris = { id: 'e1', kind: 'Place', name: 'Paris', attributes: { country: 'FR' } };
    expect(profile('They live in Paris, Texas.', [paris])).toMatchObject({
      regions: ['us-texas'],
      countries: ['US'],
    });
    expect(profile('They live in Paris.', [paris])).toMatchObject({ regions: [], countries: ['FR'] });
  });

  it('takes a country behind a place for its own where nothing else can be meant', () => {
    const place = { id: 'e1', kind: 'Place', name: 'Tarnow' };
    const countriesIn = (text: string) => profile(text, [place, country('Japan', 'JP')]).countries;
    expect(countriesIn('They live in Tarnow, Japan, now.')).toEqual(['JP']);
    expect(countriesIn('They live in Tarnow, Japan and elsewhere.')).toEqual(['JP']);
    expect(countriesIn('It went to Tarnow, Japan officials said.')).toEqual([]);
  });

  it('reads what sort of place it is beside the name, and not from a noun that may mean another', () => {
    const place = { id: 'e1', kind: 'Place', name: 'Kabul' };
    expect(profile('Kabul, the city, was calm.', [place]).fields).toEqual(['city']);
    expect(profile('Troops left Kabul and the region.', [place], [], { e1: ['the region'] }).fields).toEqual(
      [],
    );
  });

  it('takes the place behind the noun for a body before the country that its name is known for', () => {
    const guardian = { id: 'e1', kind: 'Organization', name: 'The Guardian', attributes: { country: 'GB' } };
    const nigeria = country('Nigeria', 'NG');
    expect(profile('The Guardian, a newspaper in Nigeria, said so.', [guardian, nigeria]).countries).toEqual([
      'NG',
    ]);
    expect(profile('The Guardian, a newspaper, left Nigeria.', [guardian, nigeria]).countries).toEqual([
      'GB',
    ]);
  });

  it('reads the role with which a name begins', () => {
    expect(profile('Gen. Jon Beck left.', [person('Gen. Jon Beck')])).toMatchObject({
      names: ['Jon Beck'],
      fields: ['military'],
    });
    expect(profile('Jon Beck left.', [person('Jon Beck')]).fields).toEqual([]);
  });

  it('reads an office of a place, before a name and behind it', () => {
    const odesa = { id: 'e2', kind: 'Place', name: 'Odesa', attributes: { country: 'UA' } };
    for (const text of ['Odesa Mayor Jon Beck left.', 'Jon Beck, the mayor of Odesa, left.']) {
      expect(profile(text, [person('Jon Beck'), odesa]).offices).toEqual(['mayor@odesa']);
    }
    expect(profile('Jon Beck, a mayor from Odesa, left.', [person('Jon Beck'), odesa]).offices).toEqual([]);
  });

  it('reads the minister of any portfolio, also in a seat of government', () => {
    const norway = country('Norway', 'NO');
    for (const text of [
      'Jon Beck, the science minister of Norway',
      'Jon Beck, the science minister in Norway',
    ]) {
      expect(profile(text, [person('Jon Beck'), norway])).toMatchObject({
        offices: ['science minister@NO'],
        fields: ['politics'],
      });
    }
  });

  it('gives a ceasefire to the two countries of which a text speaks most, and takes others for one the world over', () => {
    const said = (name: string) =>
      profile('India and Pakistan. India met Pakistan. A guest of Qatar came. India won.', [
        { id: 'e1', kind: 'Topic', name },
        country('India', 'IN', 'e2'),
        country('Pakistan', 'PK', 'e3'),
        country('Qatar', 'QA', 'e4'),
      ]).countries;
    expect(said('ceasefire')).toEqual(['IN', 'PK']);
    expect(said('trade')).toEqual([]);
  });

  it('tells of which of two like names a document speaks beside the other', () => {
    const both = extractionOf('x', [person('John Smith'), { id: 'e2', kind: 'Person', name: 'John Smith' }]);
    expect(readProfiles({ id: 'a' }, both).map((each) => each.profile.besides)).toEqual([
      ['john-smith'],
      ['john-smith'],
    ]);
  });

  it('names in the context all others, and not itself', () => {
    const [first] = readProfiles(
      { id: 'a' },
      extractionOf('x', [
        person('Ana Kolar'),
        { id: 'e2', kind: 'Organization', name: 'Vint Lines' },
        country('Norland', 'NO', 'e3'),
      ]),
    );
    expect(first!.context).toEqual(['iso NO', 'vint-lines']);
  });

  it('does not depend on the document where the profile does not', () => {
    const of = (id: string) =>
      readProfiles({ id }, extractionOf('The striker Jon Beck left.', [person('Jon Beck')]))[0]!;
    expect(profileKey(of('a').profile)).toBe(profileKey(of('b').profile));
  });

  it('takes whoever is named in a report of sport without an office for one who does it', () => {
    const report =
      'Nurlan Bekov won the bronze medal after a shoot-out in the final. The coach praised the team for the season.';
    expect(profile(report, [person('Nurlan Bekov')]).fields).toEqual(['sport']);
    expect(profile('Nurlan Bekov spoke of the final.', [person('Nurlan Bekov')]).fields).toEqual([]);
    const chair = { type: 'LEADS', subject: 'e1', object: 'e2', attributes: { office: 'chairman' } } as const;
    const authority = { id: 'e2', kind: 'Organization', name: 'Port Authority' };
    expect(profile(report, [person('Nurlan Bekov'), authority], [chair]).fields).toEqual(['service']);
    // One word of many is no report.
    expect(
      profile(`${report} ${'The minister spoke of the budget and of taxes again. '.repeat(40)}`, [
        person('Nurlan Bekov'),
      ]).fields,
    ).toEqual([]);
  });

  it('reads the ministry behind a name', () => {
    for (const text of [
      "Zhang Wei of China's commerce ministry spoke.",
      "Zhang Wei, who heads the Asia department of China's commerce ministry, spoke.",
      'Zhang Wei of the commerce ministry spoke in China.',
    ])
      expect(profile(text, [person('Zhang Wei'), country('China', 'CN')])).toMatchObject({
        bodies: ['commerce-ministry@CN'],
        fields: ['politics'],
        countries: ['CN'],
      });
    expect(profile('Zhang Wei of the toy department spoke.', [person('Zhang Wei')]).bodies).toEqual([]);
  });

  it('reads a member of parliament as one in politics', () => {
    expect(profile('Ana Kolar, a member of parliament, spoke.', [person('Ana Kolar')]).fields).toEqual([
      'politics',
    ]);
  });

  it('takes the United Nations for no club', () => {
    const nations = { id: 'e2', kind: 'Organization', name: 'United Nations' };
    const works = { type: 'WORKS_FOR', subject: 'e1', object: 'e2' } as const;
    expect(profile('Ana Kolar', [person('Ana Kolar'), nations], [works]).fields).toEqual(['service']);
  });
});
