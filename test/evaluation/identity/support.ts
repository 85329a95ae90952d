import type { IdentityItem } from '../../../src/evaluation/identity/match-identities.ts';

/** An item with as little as a measure needs. */
export function item(
  document: number,
  identity: string,
  cluster: string | null,
  more: Partial<Pick<IdentityItem, 'kind' | 'families'>> = {},
): IdentityItem {
  const name = identity.toUpperCase();
  return {
    document,
    id: `e${document}`,
    kind: 'Person',
    families: [],
    span: null,
    name,
    identity,
    cluster,
    ...more,
  };
}
