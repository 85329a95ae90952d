import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { nameSlug, shortHash } from '../name-slug.ts';
import { parseMemberId } from './node-key.ts';
import type { Constraints, NodeMember, Resolution, ResolutionNode } from './resolution.ts';

/**
 * Says who is who among nodes that may be each other. A pure function: the order of the nodes does not matter.
 * @param members The entities that a node is made of, by its key; asked for only where a node must be divided.
 */
export function resolveRegion(
  nodes: readonly ResolutionNode[],
  _constraints: Constraints,
  _members: (key: string) => readonly NodeMember[],
): Resolution {
  const byId = new Map<string, string[]>();
  for (const { key, profile } of nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const prefix = `${profile.kind.toLowerCase()}/`;
    const name = profile.iso === null ? nameSlug(profile.names[0]!) : countrySlug(profile.iso);
    const [country] = profile.countries;
    const end =
      profile.own !== null
        ? `${profile.generic || country === undefined ? '' : `-${countrySlug(country)}`}-${shortHash(parseMemberId(profile.own).document)}`
        : profile.generic && country !== undefined
          ? `-${countrySlug(country)}`
          : '';
    const id = prefix + name + end;
    byId.set(id, [...(byId.get(id) ?? []), key]);
  }
  return {
    entities: [...byId].map(([id, keys]) => ({ id, nodes: keys, members: [] })),
    doubts: [],
    refused: [],
  };
}

// Its types describe the CommonJS build, so that it is loaded as such.
const countries = createRequire(import.meta.url)('world-countries') as Countries;

const slugByCode = new Map(countries.map(({ cca2, name }) => [cca2, nameSlug(name.common)]));

function countrySlug(code: string): string {
  return slugByCode.get(code.toUpperCase()) ?? nameSlug(code);
}
