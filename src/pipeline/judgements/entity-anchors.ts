import { chooseAnchor } from '../../resolve/judgements/choose-anchor.ts';
import type { Anchor } from '../../resolve/judgements/judgement.ts';
import { locateAnchor } from '../../resolve/judgements/locate-anchor.ts';
import type { EntityMember } from '../../workspace/member-table.ts';
import type { PipelineContext } from '../context.ts';

/**
 * Anchors of members of an entity, in their order.
 * @param most Anchors that are enough. Members that their texts do not mention by themselves have none.
 */
export async function anchorsOf(
  { artefacts }: Pick<PipelineContext, 'artefacts'>,
  members: Iterable<Pick<EntityMember, 'document' | 'local'>>,
  most: number = Number.POSITIVE_INFINITY,
): Promise<readonly Anchor[]> {
  const anchors: Anchor[] = [];
  for (const { document, local } of members) {
    if (anchors.length >= most) break;
    const kept = await artefacts.readExtraction(document);
    const anchor = kept === null ? null : chooseAnchor(kept.extraction, local);
    if (anchor !== null) anchors.push(anchor);
  }
  return anchors;
}

/**
 * Members of an entity, the most telling first: those called by its name, which have the most mentions; and first one of
 * each node, so that the first few speak for as many of the others as can be.
 */
export function mostTelling(name: string, members: readonly EntityMember[]): readonly EntityMember[] {
  const plainest = members.toSorted(
    (a, b) =>
      Number(b.name === name) - Number(a.name === name) ||
      b.mentions - a.mentions ||
      (a.document < b.document ? -1 : a.document > b.document ? 1 : 0),
  );
  const seen = new Set<string>();
  const firsts = plainest.filter(({ node }) => !seen.has(node) && seen.add(node));
  const chosen = new Set(firsts);
  return [...firsts, ...plainest.filter((member) => !chosen.has(member))];
}

/** The graph's entities to which anchors lead, sorted. Anchors that lead nowhere are left out. */
export async function entitiesAt(
  { artefacts, index }: Pick<PipelineContext, 'artefacts' | 'index'>,
  anchors: readonly Anchor[],
): Promise<readonly string[]> {
  const entities = new Set<string>();
  for (const anchor of anchors) {
    const kept = await artefacts.readExtraction(anchor.document);
    const local = kept === null ? null : locateAnchor(anchor, kept.extraction).local;
    const entity = local === null ? undefined : index.members.at(anchor.document, local)?.entity;
    if (entity !== undefined) entities.add(entity);
  }
  return [...entities].sort();
}
