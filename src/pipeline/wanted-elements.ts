import { faultsOf } from '../extract/check-extraction.ts';
import { type DocumentRelatives, documentEdges, documentElements } from '../graph/document-elements.ts';
import { edgeOfClaim, isTakenBackWithEdge } from '../graph/edge-contributions.ts';
import { entityNode, relationEdge } from '../graph/shared-elements.ts';
import { contentHash } from '../model/canonical-json.ts';
import { NewsgraphError } from '../model/errors.ts';
import { type EdgeElement, type EdgeIdentity, edgeKey, type NodeElement } from '../model/graph.ts';
import type { Subgraph, SubgraphIds } from '../model/plan.ts';
import { canonicalName } from '../resolve/canonical-name.ts';
import type { PipelineContext } from './context.ts';

/**
 * What the workspace wants of some elements; those that it does not want are left out.
 * @param byDocument As in `PendingElements`.
 * @throws NewsgraphError `WORKSPACE_INVALID` where an artefact is missing or is not the one that was indexed
 */
export async function wantedElements(
  context: Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>,
  byDocument: ReadonlyMap<string, SubgraphIds>,
): Promise<Subgraph> {
  const nodes: NodeElement[] = [];
  const edges: EdgeElement[] = [];
  for (const [document, ids] of byDocument) {
    // Sums that are made on the way are kept: all of them in one transaction.
    const part =
      document === ''
        ? context.index.transaction(() => wantedShared(context, ids))
        : await wantedOf(context, document, ids);
    nodes.push(...part.nodes);
    edges.push(...part.edges);
  }
  return { nodes, edges };
}

function wantedShared({ index }: Pick<PipelineContext, 'index'>, ids: SubgraphIds): Subgraph {
  const nodes = ids.nodes.flatMap((id) => {
    const aggregate = index.contributions.entity(id);
    return aggregate === null ? [] : [entityNode(aggregate, canonicalName(aggregate.names))];
  });
  const edges = ids.edges.flatMap((identity: EdgeIdentity) => {
    const aggregate = index.contributions.edge(identity);
    const edge = aggregate === null ? null : relationEdge(aggregate);
    return edge === null ? [] : [edge];
  });
  return { nodes, edges };
}

async function wantedOf(
  { index, artefacts, ontology }: Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>,
  document: string,
  ids: SubgraphIds,
): Promise<Subgraph> {
  const entry = index.documents.get(document);
  if (entry === null) return { nodes: [], edges: [] };
  const edgeKeys = new Set(ids.edges.map(edgeKey));
  const isWanted = (edge: EdgeIdentity): boolean => edgeKeys.has(edgeKey(edge));
  if (ids.nodes.length === 0) {
    const { entities, claims } = index.contributions.contribution(document);
    const corrected = index.corrections.correctedBy(document);
    return { nodes: [], edges: documentEdges(document, entities, claims, corrected).filter(isWanted) };
  }
  const [source, result] = await Promise.all([
    artefacts.readArticle(document),
    artefacts.readExtraction(document),
  ]);
  const article = source?.article;
  const fits = article !== undefined && contentHash(article) === entry.articleHash;
  if (!fits || result?.articleHash !== entry.articleHash || result.key !== entry.extractionKey) {
    throw outOfStep(document, 'they are missing or were changed');
  }
  const [fault] = faultsOf(result.extraction, ontology);
  if (fault !== undefined) throw outOfStep(document, fault);
  const all = documentElements(article, result.extraction, index.contributions.clustersOf(document), {
    story: entry.story,
    ...correctionsOf({ index, ontology }, document),
  });
  const nodeIds = new Set(ids.nodes);
  return { nodes: all.nodes.filter(({ id }) => nodeIds.has(id)), edges: all.edges.filter(isWanted) };
}

function correctionsOf(
  { index, ontology }: Pick<PipelineContext, 'index' | 'ontology'>,
  document: string,
): Pick<DocumentRelatives, 'corrected' | 'takenBackBy'> {
  const corrected = index.corrections.correctedBy(document);
  const takenBack = index.corrections.takenBack(document);
  if (takenBack.length === 0) return { corrected, takenBackBy: () => [] };
  const clusters = new Map(
    index.contributions.clustersOf(document).map(({ local, cluster }) => [local, cluster]),
  );
  const byClaim = new Map<string, string[]>();
  const keyOf = (edge: EdgeIdentity, polarity: string) => `${polarity} ${edgeKey(edge)}`;
  for (const { by, polarity, ...edge } of takenBack) {
    byClaim.set(keyOf(edge, polarity), [...(byClaim.get(keyOf(edge, polarity)) ?? []), by]);
  }
  return {
    corrected,
    takenBackBy(claim) {
      const edge = edgeOfClaim(claim, clusters, ontology.types[claim.type]?.symmetric ?? false);
      if (edge === null || !isTakenBackWithEdge(claim)) return [];
      return byClaim.get(keyOf(edge, claim.polarity)) ?? [];
    },
  };
}

function outOfStep(document: string, reason: string): NewsgraphError {
  return new NewsgraphError(
    'WORKSPACE_INVALID',
    `the files of the document "${document}" in the workspace do not fit: ${reason}; rebuild the workspace`,
    { context: { document } },
  );
}
