import { isDeepStrictEqual } from 'node:util';
import { claimNodeId, correctionEdge, documentElementIds } from '../../graph/document-elements.ts';
import { edgeContributions } from '../../graph/edge-contributions.ts';
import { entityKind } from '../../graph/entity-kind.ts';
import type {
  DocumentContribution,
  DocumentStatements,
  EdgeContribution,
  EntityContribution,
} from '../../model/contribution.ts';
import { edgeKey } from '../../model/graph.ts';
import type { EdgeDifference } from '../../workspace/contribution-tables.ts';
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
    const after = contributionOf(context, before, clusters);
    const edges = differenceOf(before.edges, after.edges);
    const isElsewhere = ({ cluster }: EntityContribution, at: number) =>
      cluster !== before.entities[at]!.cluster;
    index.contributions.move(document, after.entities.filter(isElsewhere), edges);
    markMoved(index, document, { before, after, edges, touched: new Set(moved.flat()) });
  }
  return moves;
}

/** Documents of which entities move are many in a long run: whatever stays the same of them is left as it is. */
function differenceOf(
  before: readonly EdgeContribution[],
  after: readonly EdgeContribution[],
): EdgeDifference {
  const earlier = new Map(before.map((edge) => [edgeKey(edge), edge]));
  const added = after.filter((edge) => !isDeepStrictEqual(earlier.get(edgeKey(edge)), edge));
  const same = new Set(after.filter((edge) => !added.includes(edge)).map(edgeKey));
  return { added, removed: before.filter((edge) => !same.has(edgeKey(edge))) };
}

/** A document before and after entities of it moved. */
interface MovedDocument {
  readonly before: DocumentContribution;
  readonly after: DocumentContribution;
  readonly edges: EdgeDifference;
  /** Entities of the graph that lost or gained some of its entities. */
  readonly touched: ReadonlySet<string>;
}

/** Notes what such a move changes as pending at the workspace's revision. */
function markMoved(
  index: WorkspaceIndex,
  id: string,
  { before, after, edges, touched }: MovedDocument,
): void {
  const revision = index.revision();
  const own = [before, after]
    .flatMap(({ entities, claims }) => documentElementIds(id, entities, claims).edges)
    .filter(({ source, target }) => touched.has(source) || touched.has(target));
  index.pending.add(id, { nodes: [], edges: own }, revision);
  index.pending.add('', { nodes: [...touched], edges: [...edges.removed, ...edges.added] }, revision);
  // Which of its claims are taken back depends on whom they are about.
  if (index.corrections.correctorsOf(id).length > 0) {
    index.pending.add(id, { nodes: claimNodes(id, after), edges: [] }, revision);
  }
  markCorrections(index, id, revision);
}

/** What a document contributes to the graph, where its entities belong to these. */
export function contributionOf(
  { ontology }: Pick<PipelineContext, 'ontology'>,
  { entities, claims }: DocumentStatements,
  clusters: ReadonlyMap<string, string>,
): DocumentContribution {
  return {
    entities: entities.map((entity) => {
      const cluster = clusters.get(entity.local)!;
      // Other documents may tell better what it is.
      return { ...entity, cluster, kind: entityKind(ontology, cluster) };
    }),
    claims,
    edges: edgeContributions(claims, clusters, ontology),
  };
}

/** Notes everything that a document contributes to as pending at the workspace's revision. */
export function markPending(index: WorkspaceIndex, id: string, contribution: DocumentContribution): void {
  index.pending.addWhole(id, index.revision());
  markShared(index, id, contribution);
}

/** Notes everything as pending that a document contributes to and may not from now on. */
export function markLeft(index: WorkspaceIndex, id: string, contribution: DocumentContribution): void {
  const { entities, claims } = contribution;
  index.pending.add(id, documentElementIds(id, entities, claims), index.revision());
  markShared(index, id, contribution);
}

/** Notes what other documents have a share in. */
function markShared(index: WorkspaceIndex, id: string, { entities, edges }: DocumentContribution): void {
  const revision = index.revision();
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
    pending.add(other, { nodes: claimNodes(other, contributions.contribution(other)), edges: [] }, revision);
  }
  for (const other of corrections.correctorsOf(id)) {
    pending.add(other, { nodes: [], edges: [correctionEdge(other, id)] }, revision);
  }
}

function claimNodes(document: string, { claims }: Pick<DocumentContribution, 'claims'>): string[] {
  return claims.map(({ id }) => claimNodeId(document, id));
}
