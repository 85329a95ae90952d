import { documentNodeId } from '../graph/document-elements.ts';
import { groupStories, isNearDuplicate, signatureBands } from '../resolve/near-duplicate.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { PipelineContext } from './context.ts';
import { contributionOf, markLeft, markPending, moveEntities } from './identity/move-entities.ts';
import { noteRedirects } from './identity/note-redirects.ts';
import { type Assignments, resolveTouched } from './identity/resolve-touched.ts';
import { createTouchedNodes } from './identity/touched-nodes.ts';
import type { PreparedDocument } from './prepare-document.ts';

/** A document and what it says now; null takes it out. */
export interface DocumentChange {
  readonly id: string;
  readonly document: PreparedDocument | null;
}

/**
 * Puts documents into the index in place of what was there of them, or takes them out, says anew who is who where that
 * may matter, and notes every element of the graph that this may change as pending at the workspace's revision. To be
 * called in a transaction.
 * @param cause What changes them, for the journal of ids, such as `documents`; null where ids are on their way only.
 */
export function changeDocuments(
  context: Pick<PipelineContext, 'index' | 'ontology'>,
  changes: readonly DocumentChange[],
  cause: string | null,
): void {
  const { index } = context;
  const revision = index.revision();
  const touched = createTouchedNodes(index);
  for (const { id, document } of changes) {
    if (index.documents.get(id) !== null) markLeft(index, id, index.contributions.contribution(id));
    const restoried = new Set(leaveStory(index, id));
    index.contributions.replace(id, null);
    index.corrections.replace(id, document?.corrects ?? []);
    touched.replace(id, document?.members ?? [], document?.judged ?? []);
    if (document !== null) for (const other of joinStory(index, document)) restoried.add(other);
    // The number of independent sources of their edges may be another one now.
    for (const other of restoried) {
      index.pending.add('', { nodes: [], edges: index.contributions.edgesOf(other) }, revision);
      index.pending.add(other, { nodes: [documentNodeId(other)], edges: [] }, revision);
    }
  }
  const assignments = resolveTouched(index, touched.nodes());
  const changed = new Set(changes.map(({ id }) => id));
  const moves = moveEntities(context, assignments, changed);
  for (const { id, document } of changes) {
    if (document === null) continue;
    const clusters = clustersOf(index, id, assignments);
    const contribution = contributionOf(context, document.statements, clusters);
    index.contributions.replace(id, contribution);
    markPending(index, id, contribution);
  }
  if (cause !== null) noteRedirects(index, moves, cause);
}

/** The entity of the graph by the entity of a document, from its nodes and what was assigned one by one. */
function clustersOf(
  index: WorkspaceIndex,
  document: string,
  assignments: Assignments,
): ReadonlyMap<string, string> {
  const assigned = assignments.get(document);
  return new Map(
    index.identity.membersOf(document).map(({ local, node }) => {
      const cluster = assigned?.get(local) ?? index.identity.node(node)?.cluster;
      if (cluster === undefined || cluster === null) throw new Error(`${document}#${local} was not resolved`);
      return [local, cluster];
    }),
  );
}

/** Removes a document's entry. Returns the documents whose story is another one without it. */
function leaveStory(index: WorkspaceIndex, id: string): string[] {
  const entry = index.documents.get(id);
  if (entry === null) return [];
  index.documents.remove(id, entry.signature === null ? [] : signatureBands(entry.signature));
  const others = index.documents.ofStory(entry.story).flatMap(({ id: other, signature }) => {
    return signature === null ? [] : [{ id: other, signature }];
  });
  const changed: string[] = [];
  for (const [other, story] of groupStories(others)) {
    if (story === entry.story) continue;
    index.documents.setStory(other, story);
    changed.push(other);
  }
  return changed;
}

/** Adds a document's entry. Returns the documents whose story is another one with it. */
function joinStory(index: WorkspaceIndex, { entry }: PreparedDocument): string[] {
  const { id, signature } = entry;
  if (signature === null) {
    index.documents.put({ ...entry, story: id }, []);
    return [];
  }
  const bands = signatureBands(signature);
  const copies = index.documents
    .withBands(bands)
    .filter((other) => isNearDuplicate(signature, other.signature));
  const stories = new Set(copies.map((copy) => index.documents.get(copy.id)!.story));
  const story = [id, ...stories].sort()[0]!;
  const changed: string[] = [];
  for (const old of stories) {
    if (old === story) continue;
    for (const member of index.documents.ofStory(old)) {
      index.documents.setStory(member.id, story);
      changed.push(member.id);
    }
  }
  index.documents.put({ ...entry, story }, bands);
  return changed;
}
