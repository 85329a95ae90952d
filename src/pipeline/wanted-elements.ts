import { faultsOf } from '../extract/check-extraction.ts';
import { claimNodes, documentEdges, documentNode, documentNodeId } from '../graph/document-elements.ts';
import { edgeOfClaim, isTakenBackWithEdge } from '../graph/edge-contributions.ts';
import { entityNode, relationEdge } from '../graph/shared-elements.ts';
import { contentHash } from '../model/canonical-json.ts';
import type { Claim } from '../model/extraction.ts';
import { type EdgeElement, type EdgeIdentity, edgeKey, type NodeElement } from '../model/graph.ts';
import type { Subgraph, SubgraphIds } from '../model/plan.ts';
import { canonicalName } from '../resolve/canonical-name.ts';
import { createTurns, inTurns } from '../system/in-turns.ts';
import type { DocumentEntry } from '../workspace/document-table.ts';
import type { PipelineContext } from './context.ts';
import { outOfStep } from './out-of-step.ts';

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
  const giveTurn = createTurns();
  for (const [document, ids] of byDocument) {
    await giveTurn();
    const part = document === '' ? await wantedShared(context, ids) : await wantedOf(context, document, ids);
    nodes.push(...part.nodes);
    edges.push(...part.edges);
  }
  return { nodes, edges };
}

async function wantedShared({ index }: Pick<PipelineContext, 'index'>, ids: SubgraphIds): Promise<Subgraph> {
  const { contributions, transaction } = index;
  const nodeOf = (id: string): NodeElement | null => {
    const aggregate = contributions.entity(id);
    return aggregate === null ? null : entityNode(aggregate, canonicalName(aggregate.names));
  };
  const edgeOf = (identity: EdgeIdentity): EdgeElement | null => {
    const aggregate = contributions.edge(identity);
    return aggregate === null ? null : relationEdge(aggregate);
  };
  // Sums that are made on the way are kept: those of a turn in one transaction.
  const nodes = await inTurns(ids.nodes, nodeOf, transaction);
  const edges = await inTurns(ids.edges, edgeOf, transaction);
  return { nodes: nodes.filter((node) => node !== null), edges: edges.filter((edge) => edge !== null) };
}

async function wantedOf(
  context: Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>,
  document: string,
  ids: SubgraphIds,
): Promise<Subgraph> {
  const entry = context.index.documents.get(document);
  if (entry === null) return { nodes: [], edges: [] };
  const own = documentNodeId(document);
  const claims = new Set(ids.nodes.filter((id) => id !== own));
  const nodes = ids.nodes.includes(own) ? [await wantedDocument(context, entry)] : [];
  if (claims.size > 0) {
    nodes.push(...(await wantedClaims(context, entry)).filter(({ id }) => claims.has(id)));
  }
  return { nodes, edges: ids.edges.length === 0 ? [] : wantedEdges(context, document, ids.edges) };
}

async function wantedDocument(
  { artefacts }: Pick<PipelineContext, 'artefacts'>,
  { id, articleHash, story }: DocumentEntry,
): Promise<NodeElement> {
  const artefact = await artefacts.readArticle(id);
  if (artefact === null || contentHash(artefact.article) !== articleHash) {
    throw outOfStep(id, 'its article is missing or was changed');
  }
  return documentNode(artefact.article, story);
}

async function wantedClaims(
  { index, artefacts, ontology }: Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>,
  { id, articleHash, extractionKey }: DocumentEntry,
): Promise<readonly NodeElement[]> {
  const artefact = await artefacts.readExtraction(id);
  if (artefact?.articleHash !== articleHash || artefact.key !== extractionKey) {
    throw outOfStep(id, 'its extraction is missing or was changed');
  }
  const [fault] = faultsOf(artefact.extraction, ontology);
  if (fault !== undefined) throw outOfStep(id, fault);
  return claimNodes(artefact.extraction, takenBackIn({ index, ontology }, id));
}

function wantedEdges(
  { index }: Pick<PipelineContext, 'index'>,
  document: string,
  wanted: readonly EdgeIdentity[],
): readonly EdgeElement[] {
  const { contributions, corrections } = index;
  const keys = new Set(wanted.map(edgeKey));
  return documentEdges(
    document,
    contributions.clustersOf(document),
    contributions.rolesOf(document),
    corrections.correctedBy(document),
  ).filter((edge) => keys.has(edgeKey(edge)));
}

/** Tells which documents take a claim of a document back. */
function takenBackIn(
  { index, ontology }: Pick<PipelineContext, 'index' | 'ontology'>,
  document: string,
): (claim: Claim) => readonly string[] {
  const takenBack = index.corrections.takenBack(document);
  if (takenBack.length === 0) return () => [];
  const clusters = new Map(
    index.contributions.clustersOf(document).map(({ local, cluster }) => [local, cluster]),
  );
  const byClaim = new Map<string, string[]>();
  const keyOf = (edge: EdgeIdentity, polarity: string) => `${polarity} ${edgeKey(edge)}`;
  for (const { by, polarity, ...edge } of takenBack) {
    byClaim.set(keyOf(edge, polarity), [...(byClaim.get(keyOf(edge, polarity)) ?? []), by]);
  }
  return (claim) => {
    const edge = edgeOfClaim(claim, clusters, ontology);
    if (edge === null || !isTakenBackWithEdge(claim)) return [];
    return byClaim.get(keyOf(edge, claim.polarity)) ?? [];
  };
}
