import { judgedMember } from '../../resolve/cluster/node-key.ts';
import type { Constraints } from '../../resolve/cluster/resolution.ts';
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

/** What judgements say between nodes. */
export function constraintsAmong(index: WorkspaceIndex, keys: readonly string[]): Constraints {
  const numbers = new Set<number>();
  for (const key of keys) {
    const member = judgedMember(key);
    if (member === null) continue;
    for (const { local, judgement } of index.judged.ofDocument(member.document)) {
      if (local === member.local) numbers.add(judgement);
    }
  }
  const same: [string, string][] = [];
  const different: [string, string][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const named = index.judged.ofJudgement(number).flatMap((entity) => {
      const node = nodeOf(index, entity);
      return node === null ? [] : [{ ...entity, key: node.key }];
    });
    const one = named.filter(({ side }) => side === 'one').map(({ key }) => key);
    const other = named.filter(({ side }) => side === 'other').map(({ key }) => key);
    // A list is of one entity, but for the far side of a division: whatever it holds is not the one that was split off.
    const alike = named[0]?.op === 'same' ? [...one, ...other] : one;
    for (const key of alike.slice(1)) same.push([alike[0]!, key]);
    if (named[0]?.op !== 'different') continue;
    for (const a of one) for (const b of other) different.push([a, b]);
  }
  return { same, different };
}

function nodeOf(index: WorkspaceIndex, { document, local }: JudgedEntity): StoredNode | null {
  const member = index.identity.membersOf(document).find((each) => each.local === local);
  return member === undefined ? null : index.identity.node(member.node);
}
