import { describe, expect, it } from 'vitest';
import { type CorpusEntity, resolveCorpus } from '../../src/pipeline/resolve-corpus.ts';
import type { EntityProfile } from '../../src/resolve/profile/entity-profile.ts';

const profile: EntityProfile = {
  kind: 'Organization',
  names: ['Harbour Council'],
  iso: null,
  generic: false,
  own: null,
  countries: [],
  fields: [],
  offices: [],
  bodies: [],
  relatives: [],
  born: null,
  gender: null,
};
const entity = (document: string, local: string, more: Partial<EntityProfile> = {}): CorpusEntity => ({
  document,
  local,
  profile: { ...profile, ...more },
  context: [],
});

describe('resolveCorpus', () => {
  const entities = [
    entity('one', 'e1'),
    entity('two', 'e4'),
    entity('two', 'e5', { names: ['Lighthouse Board'] }),
    entity('three', 'e1', { names: ['The board'], own: 'three#e1' }),
  ];
  const clusters = resolveCorpus(entities);

  it('gives each entity a cluster, and one to those of one profile', () => {
    expect([...clusters.keys()].sort()).toEqual(['one#e1', 'three#e1', 'two#e4', 'two#e5']);
    expect(clusters.get('one#e1')).toBe(clusters.get('two#e4'));
    expect(new Set(clusters.values()).size).toBe(3);
  });

  it('does not depend on the order', () => {
    const turned = resolveCorpus(entities.toReversed());
    expect(Object.fromEntries([...turned].sort())).toEqual(Object.fromEntries([...clusters].sort()));
  });
});
