import { nameSlug } from '../name-slug.ts';
import type { EntityProfile } from '../profile/entity-profile.ts';

/** Keys of which two profiles have at least one in common if they may be of one entity. */
export function profileBlocks({ kind, names, iso, own }: EntityProfile): readonly string[] {
  if (own !== null) return [];
  return iso === null ? names.map((name) => `${kind}:${nameSlug(name)}`) : [`iso:${iso}`];
}

/** Whether two profiles that have a block in common may be of one entity, and must be looked at together. */
export function areLinked(one: EntityProfile, other: EntityProfile): boolean {
  return one.kind === other.kind && one.iso === other.iso;
}
