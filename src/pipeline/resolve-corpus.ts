import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { profileBlocks } from '../resolve/cluster/blocks.ts';
import { findRegion } from '../resolve/cluster/find-regions.ts';
import type { Constraints, NodeMember, ResolutionNode } from '../resolve/cluster/resolution.ts';
import { resolveRegion } from '../resolve/cluster/resolve-region.ts';
import { type ProfiledEntity, profileKey } from '../resolve/profile/entity-profile.ts';
import { readProfiles } from '../resolve/profile/read-profiles.ts';

/** A document with what was read out of it. */
export interface ReadDocument {
  readonly article: Article;
  readonly extraction: Extraction;
}

/** An entity of a document with its profile. */
export interface CorpusEntity extends ProfiledEntity {
  readonly document: string;
}

interface CorpusNode extends ResolutionNode {
  readonly members: readonly CorpusEntity[];
}

const noConstraints: Constraints = { same: [], different: [] };

/** The profiles of all entities of documents. */
export function profileCorpus(documents: readonly ReadDocument[]): CorpusEntity[] {
  return documents.flatMap(({ article, extraction }) =>
    readProfiles(article, extraction).map((profiled) => ({ ...profiled, document: article.id })),
  );
}

/**
 * Says who is who among entities of documents that are all in memory, without judgements: what a workspace comes to that
 * holds these documents and no others. For measurements; a workspace resolves only what has changed.
 * @returns Ids of entities of the graph by `document#local`.
 */
export function resolveCorpus(entities: readonly CorpusEntity[]): Map<string, string> {
  const nodes = nodesOf(entities);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const byBlock = new Map<string, CorpusNode[]>();
  for (const node of nodes) {
    for (const block of profileBlocks(node.profile)) {
      const list = byBlock.get(block);
      if (list === undefined) byBlock.set(block, [node]);
      else list.push(node);
    }
  }
  const clusters = new Map<string, string>();
  const done = new Set<string>();
  for (const node of nodes) {
    if (done.has(node.key)) continue;
    const region = findRegion(
      node,
      (block) => byBlock.get(block) ?? [],
      () => [],
    );
    for (const { key } of region) done.add(key);
    const resolution = resolveRegion(region, noConstraints, (key) => membersOf(byKey.get(key)!));
    for (const { id, nodes: whole, members } of resolution.entities) {
      for (const key of whole) for (const member of byKey.get(key)!.members) clusters.set(idOf(member), id);
      for (const member of members) clusters.set(member, id);
    }
  }
  return clusters;
}

function nodesOf(entities: readonly CorpusEntity[]): CorpusNode[] {
  const members = new Map<string, CorpusEntity[]>();
  for (const entity of entities) {
    const key = profileKey(entity.profile);
    const list = members.get(key);
    if (list === undefined) members.set(key, [entity]);
    else list.push(entity);
  }
  return [...members].map(([key, list]) => ({
    key,
    profile: list[0]!.profile,
    weight: Math.floor(Math.log2(new Set(list.map(({ document }) => document)).size) / 2),
    members: list,
  }));
}

function membersOf({ members }: CorpusNode): NodeMember[] {
  return members.map((member) => ({ id: idOf(member), context: member.context }));
}

function idOf({ document, local }: CorpusEntity): string {
  return `${document}#${local}`;
}
