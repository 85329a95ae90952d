import { judgedMember } from '../../resolve/cluster/node-key.ts';
import type { Constraints } from '../../resolve/cluster/resolution.ts';
import { type JudgedNode, toConstraints } from '../../resolve/judgements/to-constraints.ts';
import type { EntityProfile } from '../../resolve/profile/entity-profile.ts';
import type { StoredNode } from '../../workspace/identity-tables.ts';
import type { JudgedEntity } from '../../workspace/judged-table.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';

/** Nodes that judgements name together with one. */
export function tiedNodes(index: WorkspaceIndex, key: string): readonly StoredNode[] {
  const member = judgedMember(key);
  if (member === null) return [];
  const judgements = new Set(
    index.judged
      .ofDocument(member.document)
      .filter(({ local }) => local === member.local)
      .map(({ judgement }) => judgement),
  );
  const nodes = new Map<string, StoredNode>();
  for (const judgement of judgements) {
    for (const entity of index.judged.ofJudgement(judgement)) {
      const node = nodeOf(index, entity);
      if (node !== null) nodes.set(node.key, node);
    }
  }
  return [...nodes.values()];
}

/** What judgements say between nodes, but for those that contradict others. */
export function constraintsAmong(index: WorkspaceIndex, keys: readonly string[]): Constraints {
  const numbers = new Set<number>();
  for (const key of keys) {
    const member = judgedMember(key);
    if (member === null) continue;
    for (const { local, judgement } of index.judged.ofDocument(member.document)) {
      if (local === member.local) numbers.add(judgement);
    }
  }
  const judgements = [...numbers].map((id) => {
    const named = index.judged.ofJudgement(id);
    const nodes = (side: JudgedEntity['side']) =>
      named.flatMap((entity): JudgedNode[] => {
        const node = entity.side === side ? nodeOf(index, entity) : null;
        return node === null ? [] : [{ key: node.key, kind: kindOf(node) }];
      });
    return { id, op: named[0]!.op, one: nodes('one'), other: nodes('other') };
  });
  return toConstraints(judgements);
}

function kindOf({ profile }: StoredNode): string {
  return (JSON.parse(profile) as Pick<EntityProfile, 'kind'>).kind;
}

function nodeOf(index: WorkspaceIndex, { document, local }: JudgedEntity): StoredNode | null {
  const member = index.identity.membersOf(document).find((each) => each.local === local);
  return member === undefined ? null : index.identity.node(member.node);
}
