import { judgedNodeKey } from '../../resolve/cluster/node-key.ts';
import type { Membership } from '../../workspace/identity-tables.ts';
import type { JudgedEntity } from '../../workspace/judged-table.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import { tiedNodes } from './judged-nodes.ts';
import type { TouchedNode } from './resolve-touched.ts';

/** Collects which nodes a change touches, as they were before it. */
export interface TouchedNodes {
  /** Puts the entities of a document into their nodes in place of those that were there. */
  replace(
    document: string,
    members: readonly Membership[],
    judged: readonly Omit<JudgedEntity, 'document'>[],
  ): void;
  nodes(): ReadonlyMap<string, TouchedNode>;
}

/** Nothing is touched at first. */
export function createTouchedNodes(index: WorkspaceIndex): TouchedNodes {
  const { identity } = index;
  const touched = new Map<string, TouchedNode>();
  return {
    replace(document, members, judged) {
      noteTied(document);
      const named = new Set(judged.map(({ local }) => local));
      const own = members.map((member) =>
        named.has(member.local)
          ? { ...member, node: judgedNodeKey(member.node, document, member.local) }
          : member,
      );
      for (const { node } of identity.membersOf(document)) note(node, '');
      for (const { node, profile } of own) note(node, profile);
      index.judged.replaceIn(document, judged);
      identity.replaceMembers(document, own);
      noteTied(document);
    },
    nodes: () => touched,
  };

  function note(key: string, profile: string): void {
    if (touched.has(key)) return;
    const node = identity.node(key);
    touched.set(key, { profile: node?.profile ?? profile, documents: node?.documents ?? 0 });
  }

  /** Whatever a judgement names together with something in the document is to be resolved anew. */
  function noteTied(document: string): void {
    for (const { node } of identity.membersOf(document)) {
      for (const { key, profile } of tiedNodes(index, node)) touched.set(key, { profile, documents: 0 });
    }
  }
}
