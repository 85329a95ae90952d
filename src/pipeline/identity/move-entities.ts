import { claimNodeId, correctionEdge, documentElementIds } from '../../graph/document-elements.ts';
import { edgeContributions } from '../../graph/edge-contributions.ts';
import type { DocumentContribution, DocumentStatements } from '../../model/contribution.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import type { PipelineContext } from '../context.ts';
import type { EntityMove } from './note-redirects.ts';
import type { Assignments } from './resolve-touched.ts';

/**
 * Brings the documents whose entities belong to others of the graph now to that, and notes what this changes as pending.
 * @param except Documents that are being replaced anyway.
 * @returns Where entities went
 */
export function moveEntities(
  context: Pick<PipelineContext, 'index' | 'ontology'>,
  assignments: Assignments,
  except: ReadonlySet<string>,
): readonly EntityMove[] {
  const { index } = context;
  const moves: EntityMove[] = [];
  for (const [document, assigned] of assignments) {
    if (except.has(document)) continue;
    const moved = [...assigned].flatMap(([local, now]) => {
      const cluster = index.contributions.clusterOf(document, local);
      return cluster === null || cluster === now ? [] : [[cluster, now] as const];
    });
    // Most stay where they were: of those nothing more is read.
    if (moved.length === 0) continue;
    moves.push(...moved);
    const before = index.contributions.contribution(document);
    const clusters = new Map(
      before.entities.map(({ local, cluster }) => [local, assigned.get(local) ?? cluster]),
    );
    markPending(index, document, before);
    const contribution = contributionOf(context, before, clusters);
    index.contributions.replace(document, contribution);
    markPending(index, document, contribution);
  }
  return moves;
}

/** What a document contributes to the graph, where its entities belong to these. */
export function contributionOf(
  { ontology }: Pick<PipelineContext, 'ontology'>,
  { entities, claims }: DocumentStatements,
  clusters: ReadonlyMap<string, string>,
): DocumentContribution {
  return {
    entities: entities.map((entity) => ({ ...entity, cluster: clusters.get(entity.local)! })),
    claims,
    edges: edgeContributions(claims, clusters, (type) => ontology.types[type]?.symmetric ?? false),
  };
}

/** Notes everything that a document contributes to as pending at the workspace's revision. */
export function markPending(
  index: WorkspaceIndex,
  id: string,
  { entities, claims, edges }: DocumentContribution,
): void {
  const revision = index.revision();
  index.pending.add(id, documentElementIds(id, entities, claims), revision);
  index.pending.add('', { nodes: entities.map(({ cluster }) => cluster), edges }, revision);
  markCorrections(index, id, revision);
}

/** Notes what a correction changes in other documents: its edges to them, and the claims that it may take back. */
function markCorrections(
  { corrections, contributions, pending }: WorkspaceIndex,
  id: string,
  revision: number,
): void {
  const corrected = corrections.correctedBy(id);
  pending.add(id, { nodes: [], edges: corrected.map((other) => correctionEdge(id, other)) }, revision);
  for (const other of corrected) {
    const { claims } = contributions.contribution(other);
    pending.add(other, { nodes: claims.map((claim) => claimNodeId(other, claim.id)), edges: [] }, revision);
  }
  for (const other of corrections.correctorsOf(id)) {
    pending.add(other, { nodes: [], edges: [correctionEdge(other, id)] }, revision);
  }
}
