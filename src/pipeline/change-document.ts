import { documentElementIds } from '../graph/document-elements.ts';
import type { DocumentContribution } from '../model/contribution.ts';
import { groupStories, isNearDuplicate, signatureBands } from '../resolve/near-duplicate.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { PreparedDocument } from './prepare-document.ts';

/**
 * Puts a document into the index in place of what was there of it, or takes it out, and notes every element of the
 * graph that this may change as pending. To be called in a transaction.
 * @param revision The workspace's revision that the change belongs to.
 */
export function changeDocument(
  index: WorkspaceIndex,
  id: string,
  document: PreparedDocument | null,
  revision: number,
): void {
  markPending(index, id, index.contributions.contribution(id), revision);
  const restoried = new Set(leaveStory(index, id));
  index.contributions.replace(id, document?.contribution ?? null);
  if (document !== null) {
    for (const other of joinStory(index, document)) restoried.add(other);
    markPending(index, id, document.contribution, revision);
  }
  // The number of independent sources of their edges may be another one now.
  for (const other of restoried) {
    index.pending.add('', { nodes: [], edges: index.contributions.edgesOf(other) }, revision);
  }
}

/** Notes everything that a document contributes to as pending. */
export function markPending(
  index: WorkspaceIndex,
  id: string,
  { entities, claims, edges }: DocumentContribution,
  revision: number,
): void {
  index.pending.add(id, documentElementIds(id, entities, claims), revision);
  index.pending.add('', { nodes: entities.map(({ cluster }) => cluster), edges }, revision);
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
