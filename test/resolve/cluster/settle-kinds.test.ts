import { describe, expect, it } from 'vitest';
import { mayBeOfOneKind, settleKinds } from '../../../src/resolve/cluster/settle-kinds.ts';
import type { EntityProfile } from '../../../src/resolve/profile/entity-profile.ts';
import { areOne, idOf, nodeOf, profileOf, resolve } from './support.ts';

type Told = Partial<EntityProfile>;
const body: Told = { kind: 'Organization' };
const company: Told = { ...body, fields: ['company'] };
const place: Told = { kind: 'Place' };
const nobody = { different: [] };

/** The kinds of a name in several documents, when all of them are looked at. */
function kindsOf(name: string, ...told: readonly Told[]): readonly string[] {
  return settleKinds(
    told.map((one) => nodeOf(profileOf(name, one))),
    nobody,
  ).map(({ profile }) => profile.kind);
}

describe('the kind of a name', () => {
  it.each<[what: string, name: string, one: Told, other: Told, both: string]>([
    ['a body for which others give a sort', 'Red Basin Gateway', {}, company, 'Organization'],
    ['a body rather than a place, where nothing is told', 'Crest Delta', place, body, 'Organization'],
    [
      'a body rather than a person that is not called like one',
      'Red Basin Gateway',
      {},
      body,
      'Organization',
    ],
    ['a person of whom others tell the office', 'Amina Kolar', body, { offices: ['mayor@NG'] }, 'Person'],
    ['a person with a first name, where nothing is told', 'Amina Kolar', body, {}, 'Person'],
    ['a place that others put into a country', 'Lake Karim', {}, { ...place, countries: ['KE'] }, 'Place'],
    ['a happening that others tell of', 'Pacific Anvil', body, { kind: 'Event' }, 'Event'],
    ['a body by a single name, if surely one', 'Novagrom', { own: 'd#e1' }, company, 'Organization'],
  ])('is that of %s', (_, name, one, other, both) => {
    expect(kindsOf(name, one, other)).toEqual([both, both]);
    expect(mayBeOfOneKind(profileOf(name, one), profileOf(name, other))).toBe(true);
    const nodes = [nodeOf(profileOf(name, one)), nodeOf(profileOf(name, other))] as const;
    const resolution = resolve(nodes);
    expect(areOne(resolution, ...nodes)).toBe(true);
    expect(idOf(resolution, nodes[0])).toMatch(new RegExp(`^${both.toLowerCase()}/`));
  });

  it.each<[what: string, name: string, one: Told, other: Told]>([
    ['of both something is told', 'Ralph Kolar', { gender: 'male' }, company],
    ['a surname is that of some body', 'Kolar', { own: 'd#e1' }, body],
    ["a body goes by somebody's surname", 'Kolar', body, { own: 'd#e1', offices: ['mayor@NG'] }],
    ['a club bears the name of its town', 'Norbury', body, { ...place, countries: ['GB'] }],
    ['a country is meant', 'Norland', { kind: 'Country', iso: 'NO' }, body],
    ['a people is meant', 'Norlanders', { kind: 'Group' }, body],
  ])('stays apart where %s', (_, name, one, other) => {
    const profiles = [profileOf(name, one), profileOf(name, other)] as const;
    expect(kindsOf(name, one, other)).toEqual(profiles.map(({ kind }) => kind));
    expect(mayBeOfOneKind(...profiles)).toBe(false);
  });

  it('is that of most documents where nothing tells it', () => {
    const some = (told: Told, weight: number) => nodeOf(profileOf('Crest Delta', told), weight);
    const kinds = (...nodes: readonly ReturnType<typeof nodeOf>[]) =>
      settleKinds(nodes, nobody).map(({ profile }) => profile.kind);
    expect(kinds(some(place, 2), some(body, 1))).toEqual(['Place', 'Place']);
    expect(kinds(some(place, 1), some(body, 2))).toEqual(['Organization', 'Organization']);
  });

  it('is not that of a town where a club and somebody bear its name', () => {
    const town: Told = { ...place, countries: ['GB'] };
    expect(kindsOf('Crest Norbury', body, town, {})).toEqual(['Organization', 'Place', 'Place']);
  });

  it('stays its own where a namesake of that kind is told of', () => {
    const told: Told = { gender: 'female' };
    expect(kindsOf('Amina Kolar', {}, told, company)).toEqual(['Person', 'Person', 'Organization']);
  });

  it('stays its own where a judgement holds it to be another', () => {
    const [one, other] = [nodeOf(profileOf('Red Basin', {})), nodeOf(profileOf('Red Basin', company))];
    const resolution = resolve([one, other], undefined, { same: [], different: [[one.key, other.key]] });
    expect([idOf(resolution, one), idOf(resolution, other)]).toEqual([
      'person/red-basin',
      'organization/red-basin',
    ]);
  });

  it.each<[what: string, one: Told, other: Told, kind: string]>([
    ['of which something is told that tells it', { gender: 'male' }, body, 'person'],
    ['of a body where something is told of both', { gender: 'male' }, company, 'organization'],
  ])('is for what a judgement holds to be one that %s', (_, one, other, kind) => {
    const nodes = [nodeOf(profileOf('Kolar Basin', one)), nodeOf(profileOf('Basin', other))] as const;
    const [{ key: first }, { key: second }] = nodes;
    const resolution = resolve(nodes, undefined, { same: [[first, second]], different: [] });
    expect(areOne(resolution, ...nodes)).toBe(true);
    expect(idOf(resolution, nodes[0])).toMatch(new RegExp(`^${kind}/`));
  });
});
