import type { PageOntology } from '../../../src/export/page/page-data.ts';

const quads = [
  ['verbal cooperation', 'Cooperation in words'],
  ['material cooperation', 'Cooperation in deeds'],
  ['verbal conflict', 'Conflict in words'],
  ['material conflict', 'Conflict in deeds'],
] as const;

/** Claim types that belong together. */
export interface TypeGroup {
  readonly title: string;
  readonly types: readonly string[];
}

/** The types of an ontology by what they are; groups without one are left out. */
export function typeGroups({ types }: PageOntology): readonly TypeGroup[] {
  const all = Object.entries(types);
  const namesOf = (test: (type: (typeof all)[number][1]) => boolean) =>
    all.filter(([, type]) => test(type)).map(([name]) => name);
  return [
    ...quads.map(([quad, title]) => ({ title, types: namesOf((type) => type.quad === quad) })),
    { title: 'Other events', types: namesOf((type) => type.class === 'event' && type.quad === undefined) },
    { title: 'Standing ties', types: namesOf((type) => type.class === 'structural') },
  ].filter((group) => group.types.length > 0);
}
