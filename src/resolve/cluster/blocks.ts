import { BoundedCache } from '../../system/bounded-cache.ts';
import { countryCodes, countrySlugs } from '../compare/country-names.ts';
import { likenessOf, relateNames } from '../compare/name-relations.ts';
import { nameSlug } from '../name-slug.ts';
import type { BlockKeys } from '../names/block-keys.ts';
import type { EntityProfile } from '../profile/entity-profile.ts';
import { identityLexicons } from '../profile/lexicons.ts';
import { nameBlocks } from './candidates.ts';
import { mayBeOfOneKind, otherKinds } from './settle-kinds.ts';

/**
 * Keys of which a profile has at least one that another seeks if the two may be of one entity, or if their entities could
 * come to share an id.
 * @param side Those that it has, or those that it seeks.
 */
export function profileBlocks(profile: EntityProfile, side: keyof BlockKeys): readonly string[] {
  const { kind, names, iso, own } = profile;
  if (iso !== null) return [`iso:${iso}`];
  const others = otherKinds(profile);
  const slug = others.length === 0 ? '' : nameSlug(names[0]!);
  const blocks = new Set<string>();
  if (own !== null) {
    if (side === 'own' && others.length > 0) blocks.add(`${kind}/${slug}`);
  } else {
    for (const name of names) for (const block of nameBlocks(kind, name)[side]) blocks.add(block);
    for (const slug of idSlugs(names)) blocks.add(`${kind}/${slug}`);
  }
  if (side === 'sought') for (const other of others) blocks.add(`${other}/${slug}`);
  return [...blocks];
}

/** How alike rare names must be that a country and what is named beside two may suffice. */
const leastLikeness = 0.8;

function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((value) => others.includes(value));
}

/** Whether two profiles that have a block in common may be of one entity, and must be looked at together. */
export function areLinked(one: EntityProfile, other: EntityProfile): boolean {
  if (one.kind !== other.kind) return mayBeOfOneKind(one, other);
  if (one.iso !== other.iso || one.own !== null || other.own !== null) return false;
  if (one.iso !== null) return true;
  for (const name of one.names) {
    for (const another of other.names) {
      if (name === another) return true;
      const { relation, score } = relateNames(one.kind, name, another);
      if (relation === 'equal' || relation === 'variant') return true;
      if (relation !== 'near' && relation !== 'partial') continue;
      if (mayJoin(one, other)) return true;
      if (likenessOf(one.kind, name, another, score) >= leastLikeness) return true;
    }
  }
  const slugs = idSlugs(one.names);
  for (const slug of idSlugs(other.names)) if (slugs.has(slug)) return true;
  return false;
}

/** Names that are only alike join nothing unless something else does, too. */
function mayJoin(one: EntityProfile, other: EntityProfile): boolean {
  if (one.kind !== 'Person') {
    const isHomeless = one.countries.length === 0 || other.countries.length === 0;
    return isHomeless || share(one.countries, other.countries);
  }
  const born = one.born !== null && other.born !== null;
  return (
    share(one.offices, other.offices) ||
    share(one.bodies, other.bodies) ||
    share(one.relatives, other.relatives) ||
    (born && one.born[0] <= other.born[1] + 1 && other.born[0] <= one.born[1] + 1)
  );
}

const slugsByName = new BoundedCache<ReadonlySet<string>>(20_000);

/**
 * The slugs of names, and of those that end like an id with a word that tells entities apart ("paris-texas") what is before
 * it: an entity of the one name could get the id of the other.
 */
function idSlugs(names: readonly string[]): ReadonlySet<string> {
  const [first] = names;
  if (first !== undefined && names.length === 1) return slugsOf(first);
  return new Set(names.flatMap((name) => [...slugsOf(name)]));
}

function slugsOf(name: string): ReadonlySet<string> {
  return slugsByName.get(name, () => {
    const slug = nameSlug(name);
    const slugs = new Set([slug]);
    // What is left may end like an id itself.
    for (const one of slugs) {
      for (let at = one.indexOf('-', 1); at > 0; at = one.indexOf('-', at + 1)) {
        const end = one.slice(at + 1);
        if (endings().has(end) || /^\d{4}s?$/u.test(end)) slugs.add(one.slice(0, at));
      }
    }
    return slugs;
  });
}

let known: ReadonlySet<string> | undefined;

/** Words with which an id may end. */
function endings(): ReadonlySet<string> {
  known ??= new Set([...countryCodes(), ...countrySlugs(), ...identityLexicons().identity.idWords]);
  return known;
}
