import { findRegion } from '../../resolve/cluster/find-regions.ts';
import { judgedMember, memberId, nodeWeight, parseMemberId } from '../../resolve/cluster/node-key.ts';
import type { ResolutionNode } from '../../resolve/cluster/resolution.ts';
import { resolveRegion } from '../../resolve/cluster/resolve-region.ts';
import type { EntityProfile } from '../../resolve/profile/entity-profile.ts';
import { BoundedCache } from '../../system/bounded-cache.ts';
import type { StoredNode } from '../../workspace/identity-tables.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import { constraintsAmong, tiedNodes } from './judged-nodes.ts';

/** A node before some documents were changed. */
export interface TouchedNode {
  readonly profile: string;
  /** In how many documents it was. */
  readonly documents: number;
}

/** A node with its profile read. */
interface KnownNode extends ResolutionNode {
  readonly stored: StoredNode;
}

/** Entities of the graph by entities of documents: those that changed, and those of nodes that were divided. */
export type Assignments = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Resolves anew wherever the change of some documents may matter: regions that have lost or gained a node, or in which
 * one has got another weight, and those that were resolved entity by entity. All others stay as they are: a resolution
 * depends on nothing else.
 * @param touched Nodes whose entities have changed, as they were before.
 * @returns Entities of documents that now belong to another entity of the graph than their node did, and all of those in
 * divided nodes, by document and id.
 */
export function resolveTouched(
  index: WorkspaceIndex,
  touched: ReadonlyMap<string, TouchedNode>,
): Assignments {
  const { identity } = index;
  const known = (stored: StoredNode): KnownNode => ({
    key: stored.key,
    profile: readProfile(stored.profile),
    weight: nodeWeight(stored.documents),
    stored,
  });
  const inBlock = (block: string) => identity.inBlock(block).map(known);
  const tied = (key: string) => tiedNodes(index, key).map(known);
  const assignments = new Map<string, Map<string, string>>();
  const done = new Set<string>();

  const open: KnownNode[] = [];
  for (const [key, before] of touched) {
    const stored = identity.node(key);
    if (stored !== null && stored.documents > 0) {
      if (mustResolve(stored, before)) open.push(known(stored));
      continue;
    }
    // What it held together, or apart, may be otherwise without it.
    const gone = { key, profile: readProfile(before.profile) };
    open.push(...findRegion<Pick<KnownNode, 'key' | 'profile'>>(gone, inBlock, () => []).filter(isKnown));
    if (stored !== null) identity.removeNode(key);
    identity.replaceDoubts([key], []);
  }
  for (const start of open) {
    if (done.has(start.key)) continue;
    const region = findRegion(start, inBlock, tied);
    for (const { key } of region) done.add(key);
    resolve(region);
  }
  return assignments;

  function resolve(region: readonly KnownNode[]): void {
    const consulted = new Set<string>();
    const members = (key: string) => {
      consulted.add(key);
      return identity
        .membersIn(key)
        .map(({ document, local, context }) => ({ id: memberId(document, local), context }));
    };
    const constraints = constraintsAmong(
      index,
      region.map(({ key }) => key),
    );
    const { entities, doubts } = resolveRegion(region, constraints, members);
    const byKey = new Map(region.map((node) => [node.key, node]));
    const whole = new Map(entities.flatMap(({ id, nodes }) => nodes.map((key) => [key, id] as const)));
    for (const [key, { stored }] of byKey) {
      const cluster = whole.get(key) ?? null;
      if (cluster !== stored.cluster || consulted.has(key) !== stored.consulted) {
        identity.setCluster(key, cluster, consulted.has(key));
      }
      if (cluster === null || cluster === stored.cluster) continue;
      for (const { document, local } of identity.membersIn(key)) assign(document, local, cluster);
    }
    for (const { id, members: ids } of entities) {
      for (const member of ids) {
        const { document, local } = parseMemberId(member);
        assign(document, local, id);
      }
    }
    identity.replaceDoubts(
      region.map(({ key }) => key),
      doubts,
    );
  }

  function assign(document: string, local: string, cluster: string): void {
    const entities = assignments.get(document) ?? new Map<string, string>();
    assignments.set(document, entities.set(local, cluster));
  }
}

function mustResolve(now: StoredNode, before: TouchedNode): boolean {
  if (now.cluster === null || now.consulted || before.documents === 0) return true;
  return nodeWeight(now.documents) !== nodeWeight(before.documents) || judgedMember(now.key) !== null;
}

function isKnown(node: Pick<KnownNode, 'key' | 'profile'>): node is KnownNode {
  return 'stored' in node;
}

/** Profiles are many times the same: the texts are read once. */
const profiles = new BoundedCache<EntityProfile>(20_000);

function readProfile(json: string): EntityProfile {
  return profiles.get(json, () => JSON.parse(json) as EntityProfile);
}
