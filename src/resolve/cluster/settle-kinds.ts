import { groupBy } from '../../system/grouping.ts';
import { nameSlug } from '../name-slug.ts';
import { isSingleName } from '../names/is-single-name.ts';
import { knownBody } from '../names/lists/known-bodies.ts';
import { isGivenName } from '../names/lists/known-names.ts';
import { nameKey } from '../names/name-key.ts';
import { asciiOf } from '../names/words/ascii.ts';
import type { EntityProfile } from '../profile/entity-profile.ts';
import { documentsOf } from './cluster.ts';
import type { Constraints, ResolutionNode } from './resolution.ts';

/** Kinds as which a name that no list knows may be taken in one document or another; of as likely ones the first is chosen. */
const confusable = ['Organization', 'Person', 'Place', 'Event'];

/** Whether something may be of all these kinds in documents that speak of it. */
export function areConfusable(kinds: readonly string[]): boolean {
  return new Set(kinds).size === 1 || kinds.every((kind) => confusable.includes(kind));
}

/** Kinds as which the name of a profile may stand in other documents. */
export function otherKinds(profile: EntityProfile): readonly string[] {
  const { kind, names, own } = profile;
  const [name] = names;
  if (name === undefined || !confusable.includes(kind)) return [];
  // What has no name of its own is written in small letters.
  if (own !== null) return kind === 'Person' && /^\p{Lu}/u.test(name) ? ['Organization'] : [];
  return confusable.filter(
    (other) => other !== kind && (other !== 'Person' || isSure(profile) || !isSingleName(name)),
  );
}

/**
 * Whether two of one name and of different kinds may be one: of one nothing is told that tells its kind. What goes by a
 * single name and may be a person is held for nothing else than what is surely a body: so many are called Smith.
 */
export function mayBeOfOneKind(one: EntityProfile, other: EntityProfile): boolean {
  if (!otherKinds(one).includes(other.kind)) return false;
  if (nameSlug(one.names[0]!) !== nameSlug(other.names[0]!)) return false;
  return mayBecome(one, other) || mayBecome(other, one);
}

/**
 * Gives nodes the kind that their name has in other documents, where nothing that is told of them tells their own: a body
 * that one article's words make a person is a body where others tell so. None becomes what a judgement holds to be another.
 */
export function settleKinds(
  nodes: readonly ResolutionNode[],
  { different }: Pick<Constraints, 'different'>,
): readonly ResolutionNode[] {
  const settled = new Map<string, ResolutionNode>();
  const apart = kindsApart(nodes, different);
  const unsettled = nodes.filter(({ profile }) => otherKinds(profile).length > 0);
  for (const alike of groupBy(unsettled, ({ profile }) => nameSlug(profile.names[0]!)).values()) {
    if (areOfOneKind(alike)) continue;
    // Many of whom nothing is told are all of the same.
    const found = new Map<string, string>();
    for (const node of alike) {
      const { kind, names, own } = node.profile;
      if (isSure(node.profile)) continue;
      const others = apart.get(node.key) ?? [];
      const sort = JSON.stringify([kind, names[0], own !== null, others]);
      const now = found.get(sort) ?? kindAmong(node.profile, alike, others);
      found.set(sort, now);
      if (now !== kind) settled.set(node.key, ofKind(node, now));
    }
  }
  return settled.size === 0 ? nodes : nodes.map((node) => settled.get(node.key) ?? node);
}

/** The kinds of what judgements hold to be another than a node, by its key. */
function kindsApart(
  nodes: readonly ResolutionNode[],
  different: Constraints['different'],
): ReadonlyMap<string, readonly string[]> {
  if (different.length === 0) return new Map();
  const kinds = new Map(nodes.map(({ key, profile }) => [key, profile.kind]));
  const apart = new Map<string, string[]>();
  for (const pair of different) {
    for (const [key, other] of [pair, pair.toReversed()] as const) {
      const kind = kinds.get(other!);
      if (kind !== undefined) apart.set(key!, [...(apart.get(key!) ?? []), kind]);
    }
  }
  return new Map([...apart].map(([key, some]) => [key, [...new Set(some)].sort()]));
}

/** Gives nodes that are held to be one, and may be of several kinds, one of these: the surest, else that of most documents. */
export function ofOneKind(nodes: readonly ResolutionNode[]): readonly ResolutionNode[] {
  if (areOfOneKind(nodes)) return nodes;
  const kind = surestKind(nodes) ?? commonestKinds(nodes)[0]!;
  return nodes.map((node) => (node.profile.kind === kind ? node : ofKind(node, kind)));
}

/** Whether a document tells of it what is told of its kind alone, or a list knows it, so that it is surely of that kind. */
function isSure({ kind, names, ...told }: EntityProfile): boolean {
  if (kind === 'Person') {
    const { gender, born, relatives, offices, fields } = told;
    return gender !== null || born !== null || [relatives, offices, fields].some(({ length }) => length > 0);
  }
  if (kind === 'Organization') {
    return told.generic || told.fields.length > 0 || knownBody(nameKey(kind, names[0]!)) !== undefined;
  }
  if (kind === 'Place') return [told.countries, told.regions, told.fields].some(({ length }) => length > 0);
  return true;
}

/** Whether the one may be of the kind of the other, which has its name. */
function mayBecome(one: EntityProfile, other: EntityProfile): boolean {
  if (isSure(one) || other.own !== null) return false;
  if (one.own !== null) return other.kind === 'Organization' && isSure(other);
  if (other.kind === 'Person' && isSingleName(one.names[0]!)) return false;
  // The club of a town bears its name.
  return one.kind !== 'Organization' || other.kind !== 'Place' || !isSure(other);
}

/** The kind of what a profile tells, where all that bear its name are known. @param apart Kinds that it is not of. */
function kindAmong(
  profile: EntityProfile,
  alike: readonly ResolutionNode[],
  apart: readonly string[],
): string {
  const { kind, names } = profile;
  const candidates = alike.filter(
    (other) =>
      other.profile.kind !== kind && !apart.includes(other.profile.kind) && mayBecome(profile, other.profile),
  );
  const isNamesake = (other: ResolutionNode) =>
    other.profile.kind === kind && other.profile.own === null && isSure(other.profile);
  if (candidates.length === 0 || alike.some(isNamesake)) return kind;
  const sure = candidates.filter((other) => isSure(other.profile));
  if (sure.length > 0) return surestKind(sure) ?? kind;
  const most = commonestKinds([...candidates, ...alike.filter((other) => other.profile.kind === kind)]);
  if (most.length === 1) return most[0]!;
  const [word] = asciiOf(names[0]!.split(/\s/u, 1)[0]!);
  const likely = word !== undefined && isGivenName(word) ? 'Person' : 'Organization';
  return most.includes(likely) ? likely : kind;
}

/** The one kind of those of which something is told that tells it; null where it is several, or none. */
function surestKind(nodes: readonly ResolutionNode[]): string | null {
  const kinds = new Set(nodes.filter(({ profile }) => isSure(profile)).map(({ profile }) => profile.kind));
  return kinds.size === 1 ? [...kinds][0]! : null;
}

/** The kinds of most documents, in the order of `confusable`. */
function commonestKinds(nodes: readonly ResolutionNode[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { profile, weight } of nodes) {
    counts.set(profile.kind, (counts.get(profile.kind) ?? 0) + documentsOf(weight));
  }
  const most = Math.max(...counts.values());
  return confusable.filter((kind) => counts.get(kind) === most);
}

function areOfOneKind(nodes: readonly ResolutionNode[]): boolean {
  return nodes.every(({ profile }) => profile.kind === nodes[0]!.profile.kind);
}

/** A node as one of another kind: that it is of a body is told of people only. */
function ofKind(node: ResolutionNode, kind: string): ResolutionNode {
  const { profile } = node;
  const own = kind === 'Person' ? profile.own : null;
  return { ...node, profile: { ...profile, kind, own, bodies: [] } };
}
