import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areLinked, profileBlocks } from '../../../src/resolve/cluster/blocks.ts';
import { findRegion } from '../../../src/resolve/cluster/find-regions.ts';
import type { Constraints, ResolutionNode } from '../../../src/resolve/cluster/resolution.ts';
import { membersArbitrary, noConstraints, nodeOf, nodesArbitrary, profileOf, resolve } from './support.ts';

const names = ['John Smith', 'Irakli Dolidze', 'J. Smith', 'Jane Smith', 'John Smith Jr.', 'Smith John'];
const judgedArbitrary = (nodes: readonly ResolutionNode[]): fc.Arbitrary<Constraints> => {
  if (nodes.length < 2) return fc.constant(noConstraints);
  const key = fc.constantFrom(...nodes.map((node) => node.key));
  const pairs = fc.array(
    fc.tuple(key, key).filter(([one, other]) => one !== other),
    { maxLength: 4 },
  );
  return fc.record({ same: pairs, different: pairs });
};
const kinds = ['Person', 'Organization', 'Place'];
const caseArbitrary = nodesArbitrary(names, kinds).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    shuffled: fc.shuffledSubarray([...nodes], { minLength: nodes.length }),
    members: membersArbitrary,
    constraints: fc.oneof(fc.constant(noConstraints), judgedArbitrary(nodes)),
  }),
);

describe('resolveRegion', () => {
  it('does not depend on the order of nodes', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ nodes, shuffled, members, constraints }) => {
        expect(resolve(shuffled, members, constraints)).toEqual(resolve(nodes, members, constraints));
      }),
    );
  });

  it('puts every node, or each of its members, into exactly one entity, and gives each an id of its own', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ nodes, members, constraints }) => {
        const { entities } = resolve(nodes, members, constraints);
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        const whole = entities.flatMap((entity) => entity.nodes);
        const divided = nodes.filter(({ key }) => !whole.includes(key));
        expect(whole.toSorted()).toEqual([...new Set(whole)].sort());
        expect(entities.flatMap((entity) => entity.members).sort()).toEqual(
          divided.flatMap(({ key }) => members(key).map(({ id }) => id)).sort(),
        );
      }),
    );
  });

  it('obeys judgements, and names what of them it refuses', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ nodes, members, constraints }) => {
        const { entities, refused } = resolve(nodes, members, constraints);
        const entityOf = (key: string) => entities.find((entity) => entity.nodes.includes(key))?.id;
        for (const [one, other] of constraints.different) expect(entityOf(one)).not.toBe(entityOf(other));
        const isRefused = (pair: readonly string[]) =>
          refused.some(([one, other]) => pair.includes(one) && pair.includes(other));
        for (const pair of constraints.same) {
          if (!isRefused(pair)) expect(entityOf(pair[0])).toBe(entityOf(pair[1]));
        }
      }),
    );
  });

  it('joins nothing across a hard conflict', () => {
    fc.assert(
      fc.property(nodesArbitrary(names), membersArbitrary, (nodes, members) => {
        const byKey = new Map(nodes.map((node) => [node.key, node.profile]));
        for (const entity of resolve(nodes, members).entities) {
          const profiles = entity.nodes.map((key) => byKey.get(key)!);
          expect(new Set(profiles.flatMap(({ gender }) => gender ?? [])).size).toBeLessThan(2);
          const births = profiles.flatMap(({ born }) => (born === null ? [] : [born[0]]));
          if (births.length > 0) expect(Math.max(...births) - Math.min(...births)).toBeLessThan(4);
          const first = new Set(profiles.map((profile) => profile.names[0]));
          expect(first.has('Jane Smith') && first.has('John Smith')).toBe(false);
        }
      }),
    );
  });

  it('is not changed by a node of a name that has nothing to do with the others', () => {
    const other = nodeOf(profileOf('Wangari Otieno', { countries: ['KE'], fields: ['science/biology'] }));
    fc.assert(
      fc.property(nodesArbitrary(names), membersArbitrary, (nodes, members) => {
        const { entities } = resolve([...nodes, other], members);
        expect(entities.filter((entity) => !entity.nodes.includes(other.key))).toEqual(
          resolve(nodes, members).entities,
        );
      }),
    );
  });

  it('finds the same region from each of its nodes, and gives no entity of another one the same id', () => {
    const tricky = [
      ...names,
      'Smith',
      'John Smith US',
      'John Smith Law',
      'John Smith US Law',
      'John Smith 1970s',
    ];
    fc.assert(
      fc.property(nodesArbitrary(tricky, kinds), membersArbitrary, (nodes, members) => {
        const done = new Set<string>();
        const ids: string[] = [];
        const inBlock = (block: string) =>
          nodes.filter(({ profile }) => profileBlocks(profile, 'own').includes(block));
        for (const start of nodes) {
          if (done.has(start.key)) continue;
          const region = findRegion(start, inBlock, () => []);
          for (const { key } of region) done.add(key);
          for (const other of region) expect(findRegion(other, inBlock, () => [])).toEqual(region);
          ids.push(...resolve(region, members).entities.map(({ id }) => id));
        }
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('links profiles whatever is asked first', () => {
    fc.assert(
      fc.property(nodesArbitrary(names, kinds), (nodes) => {
        for (const { profile: one } of nodes) {
          for (const { profile: other } of nodes) expect(areLinked(one, other)).toBe(areLinked(other, one));
          expect(areLinked(one, { ...one, kind: 'Group' })).toBe(false);
          expect(areLinked(one, one)).toBe(true);
        }
      }),
    );
  });
});
