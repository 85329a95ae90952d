import fc from 'fast-check';
import type {
  Constraints,
  NodeMember,
  Resolution,
  ResolutionNode,
} from '../../../src/resolve/cluster/resolution.ts';
import { resolveRegion } from '../../../src/resolve/cluster/resolve-region.ts';
import type { EntityProfile } from '../../../src/resolve/profile/entity-profile.ts';
import { profileKey } from '../../../src/resolve/profile/entity-profile.ts';

/** A profile that tells only what a test says. */
export function profileOf(name: string, more: Partial<EntityProfile> = {}): EntityProfile {
  return {
    kind: 'Person',
    names: [name],
    iso: null,
    generic: false,
    own: null,
    countries: [],
    fields: [],
    offices: [],
    bodies: [],
    regions: [],
    relatives: [],
    besides: [],
    born: null,
    gender: null,
    ...more,
  };
}

export function nodeOf(profile: EntityProfile, weight = 0): ResolutionNode {
  return { key: profileKey(profile), profile, weight };
}

export const noConstraints: Constraints = { same: [], different: [] };

/** Each node has one entity, in a document of its own, beside which nothing is named. */
const oneMember = (key: string): readonly NodeMember[] => [{ id: `doc-${key}#e1`, context: [] }];

export function resolve(
  nodes: readonly ResolutionNode[],
  members: (key: string) => readonly NodeMember[] = oneMember,
  constraints: Constraints = noConstraints,
): Resolution {
  return resolveRegion(nodes, constraints, members);
}

/** Whether two nodes whose entities all belong together are one. */
export function areOne(resolution: Resolution, one: ResolutionNode, other: ResolutionNode): boolean {
  const ids = new Set([one, other].map((node) => idOf(resolution, node)));
  return ids.size === 1;
}

/** The id of the entity of a node, or of its one member. */
export function idOf({ entities }: Resolution, { key }: ResolutionNode): string {
  const found = entities.find(
    ({ nodes, members }) => nodes.includes(key) || oneMember(key).some(({ id }) => members.includes(id)),
  );
  return found!.id;
}

const few = (...values: string[]) => fc.subarray(values, { maxLength: Math.min(2, values.length) });

/** Profiles of few names and values, so that they often agree and often do not. A third of others than persons tell nothing. */
const profileArbitrary = (names: readonly string[], kinds: readonly string[]): fc.Arbitrary<EntityProfile> =>
  fc
    .record({
      name: fc.constantFrom(...names),
      kind: fc.constantFrom(...kinds),
      countries: few('GB', 'US'),
      fields: few('politics', 'sport/football', 'law'),
      offices: few('prime minister@GB', 'senator@US'),
      bodies: few('marsh-institute', 'vint-lines'),
      relatives: few('parent:john-smith', 'child:john-smith', 'sibling:ana-kolar'),
      besides: few('jane-smith'),
      born: fc.option(fc.constantFrom<readonly [number, number]>([1950, 1951], [1978, 1979]), { nil: null }),
      gender: fc.constantFrom('female' as const, 'male' as const, null),
    })
    .map(({ name, kind, gender, born, relatives, offices, ...more }) => {
      if (kind !== 'Person') return profileOf(name, { ...(gender === null ? {} : more), kind });
      const told = { ...more, gender, born, relatives, offices };
      // Nobody else is called by a surname alone in that document.
      return profileOf(name, { ...told, own: name.includes(' ') ? null : `${JSON.stringify(told)}#e1` });
    });

/** Nodes of different profiles, sorted by nothing. */
export const nodesArbitrary = (
  names: readonly string[],
  kinds: readonly string[] = ['Person'],
): fc.Arbitrary<readonly ResolutionNode[]> =>
  fc.uniqueArray(
    fc
      .record({ profile: profileArbitrary(names, kinds), weight: fc.integer({ min: 0, max: 3 }) })
      .map(({ profile, weight }) => nodeOf(profile, weight)),
    { selector: ({ key }) => key, maxLength: 14 },
  );

/** One to three entities a node, each beside some of few names. */
export const membersArbitrary: fc.Arbitrary<(key: string) => readonly NodeMember[]> = fc
  .array(few('ana-kolar', 'jon-beck', 'vint-lines', 'strelsau', 'marsh-institute'), {
    minLength: 1,
    maxLength: 9,
  })
  .map(
    (contexts) => (key: string) =>
      Array.from({ length: 1 + (key.charCodeAt(0) % 3) }, (_, index) => ({
        id: `doc-${key}-${index}#e1`,
        context: contexts[(key.charCodeAt(1) + index) % contexts.length]!,
      })),
  );
