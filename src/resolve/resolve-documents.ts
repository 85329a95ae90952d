import type { Extraction } from '../model/extraction.ts';
import { BlockTable } from './cluster/block-table.ts';
import { profileBlocks } from './cluster/blocks.ts';
import { findRegion } from './cluster/find-regions.ts';
import { memberId, nodeWeight, parseMemberId } from './cluster/node-key.ts';
import type { NodeMember, ResolutionNode } from './cluster/resolution.ts';
import { resolveRegion } from './cluster/resolve-region.ts';
import type { ProfiledArticle } from './profile/document-view.ts';
import { type ProfiledEntity, profileKey } from './profile/entity-profile.ts';
import { readProfiles } from './profile/read-profiles.ts';

/** An article and what was read out of it, as far as resolution needs them. */
export interface ResolvableDocument {
  readonly article: ProfiledArticle;
  readonly extraction: Pick<Extraction, 'text' | 'entities' | 'mentions' | 'claims'>;
}

/** Ids of the graph's entities by document and id within it. */
export type ResolvedDocuments = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Says who is who in a set of documents without judgements. A pure function of the set: the order does not matter. All of
 * it is held in memory; a workspace comes to the same by resolving anew what a change touches.
 */
export function resolveDocuments(documents: readonly ResolvableDocument[]): ResolvedDocuments {
  return resolveProfiles(
    documents.map(({ article, extraction }) => [article.id, readProfiles(article, extraction)]),
  );
}

/** Says the same of entities whose profiles have been read, by document. */
export function resolveProfiles(
  documents: Iterable<readonly [document: string, entities: readonly ProfiledEntity[]]>,
): ResolvedDocuments {
  const members = new Map<string, NodeMember[]>();
  const nodes = new Map<string, Omit<ResolutionNode, 'weight'>>();
  for (const [document, entities] of documents) {
    for (const { local, profile, context } of entities) {
      const key = profileKey(profile);
      const member = { id: memberId(document, local), context };
      const list = members.get(key);
      if (list === undefined) {
        nodes.set(key, { key, profile });
        members.set(key, [member]);
      } else list.push(member);
    }
  }
  return assign(nodes, members);
}

function assign(
  nodes: ReadonlyMap<string, Omit<ResolutionNode, 'weight'>>,
  members: ReadonlyMap<string, NodeMember[]>,
): ResolvedDocuments {
  const membersOf = (key: string): readonly NodeMember[] =>
    members.get(key)!.sort((a, b) => (a.id < b.id ? -1 : 1));
  const weighted = [...nodes.values()].map((node) => ({
    ...node,
    weight: nodeWeight(members.get(node.key)!.length),
  }));
  const blocks = blocksOf(weighted);
  const done = new Set<string>();
  const resolved = new Map<string, Map<string, string>>();
  for (const start of weighted) {
    if (done.has(start.key)) continue;
    const region = findRegion(
      start,
      (block) => blocks.find(block).map((number) => weighted[number]!),
      () => [],
    );
    for (const { key } of region) done.add(key);
    for (const entity of resolveRegion(region, { same: [], different: [] }, membersOf).entities) {
      const whole = entity.nodes.flatMap((key) => membersOf(key).map(({ id }) => id));
      for (const member of [...whole, ...entity.members]) {
        const { document, local } = parseMemberId(member);
        const clusters = resolved.get(document) ?? new Map<string, string>();
        resolved.set(document, clusters.set(local, entity.id));
      }
    }
  }
  return resolved;
}

function blocksOf(nodes: readonly ResolutionNode[]): BlockTable {
  const blocks = new BlockTable();
  for (const [number, { profile }] of nodes.entries()) {
    for (const block of profileBlocks(profile, 'own')) blocks.add(block, number);
  }
  return blocks;
}
