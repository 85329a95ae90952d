import { claimNodeId, documentEdges, documentNodeId } from '../graph/document-elements.ts';
import { buildPropertyGraph } from '../graph/property-graph.ts';
import { NewsgraphError } from '../model/errors.ts';
import {
  baseLabelOf,
  baseLabels,
  type EdgeElement,
  type EdgeIdentity,
  edgeKey,
  graphVersion,
} from '../model/graph.ts';
import type { Plan, Subgraph, SubgraphIds } from '../model/plan.ts';
import { createPlan, emptyPlan } from '../plan/create-plan.ts';
import { isEmptyPlan } from '../plan/format-plan.ts';
import type { Detail, StoreState } from '../store/graph-store.ts';
import { createCollector } from '../system/collect-garbage.ts';
import type { PendingCursor } from '../workspace/pending-table.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { PipelineContext } from './context.ts';
import { inOrder } from './in-order.ts';
import type { Projection } from './store-set.ts';
import { wantedElements } from './wanted-elements.ts';

/** Most elements of a plan that is one of many: what is compared, and the plan, are held at once. */
const partSize = 5_000;

/** Most plans that are made before the store has carried the first of them out. */
const plansAhead = 4;

/** What the parts of a long projection may leave uncollected, in bytes. */
const mostGarbage = 32 * 1024 * 1024;

/** Is told every plan before it is carried out, and the name of the store. */
export type PlanListener = (plan: Plan, store: string) => void;

/** How far a store has come. */
export interface Reached {
  /** The workspace's revision; `unknown` where all that it holds must be compared with all that it should hold. */
  readonly revision: number | 'unknown';
  /** Whether nothing was ever written into it. */
  readonly isNew: boolean;
  /** Whether it holds the graph of another workspace, which may be taken over. */
  readonly isForeign: boolean;
}

/**
 * Asks a store how far it has come: 0 where it holds nothing yet.
 * @throws NewsgraphError `STORE_FAILED` for a store that holds the graph of another workspace, unless it may be taken
 * over, and for one that was written by a newer version
 */
export async function readReached(
  { workspace, adopt }: Pick<PipelineContext, 'workspace' | 'adopt'>,
  { name, detail, store }: Projection,
): Promise<Reached> {
  const state = await store.readState();
  if (state === null) return { revision: 0, isNew: true, isForeign: false };
  const context = { store: name, location: store.location };
  if (state.version > graphVersion) {
    throw new NewsgraphError(
      'STORE_FAILED',
      `the store ${name} (${store.location}) was written by a newer newsgraph (version ${state.version} of the graph, this one knows ${graphVersion}): update newsgraph`,
      { context },
    );
  }
  const isForeign = state.workspace !== workspace;
  if (isForeign && !adopt) {
    throw new NewsgraphError(
      'STORE_FAILED',
      `the store ${name} (${store.location}) holds the graph of another workspace (${state.workspace}). Use another database, take the graph over with --adopt, or remove it with "newsgraph drop --adopt --store ${store.location}"`,
      { context: { ...context, workspace: state.workspace } },
    );
  }
  const isOfThisForm = state.version === graphVersion && state.detail === detail;
  return { revision: isForeign || !isOfThisForm ? 'unknown' : state.revision, isNew: false, isForeign };
}

/**
 * Writes what became of ids to the journal and brings the stores to the workspace's revision: compares what has changed
 * since the one that each has reached and writes the difference. After a failure in the middle the next call continues.
 */
export async function projectPending(context: PipelineContext, onPlan?: PlanListener): Promise<void> {
  const { index, stores } = context;
  await writeJournal(context);
  const revision = index.revision();
  for (const projection of stores.present) {
    try {
      await bringTo(context, projection, revision, onPlan);
    } catch (error) {
      stores.lose(projection, error);
    }
  }
  // What a store that is away lacks must be known when it is back.
  if (stores.away.length > 0) return;
  index.transaction(() => {
    index.pending.prune(revision);
    index.setPruned(revision);
  });
}

/** Tells the journal what became of ids since it was last told. */
async function writeJournal({ index, journal }: PipelineContext): Promise<void> {
  const redirects = index.redirects.unwritten();
  const last = redirects.at(-1);
  if (last === undefined) return;
  await journal.append(redirects.map(({ number, ...redirect }) => redirect));
  index.redirects.markWritten(last.number);
}

async function bringTo(
  context: PipelineContext,
  projection: Projection,
  revision: number,
  onPlan: PlanListener | undefined,
): Promise<void> {
  const { workspace, logger } = context;
  const { name, detail, store } = projection;
  const reached = await readReached(context, projection);
  if (reached.revision === revision) return;
  if (reached.isForeign) {
    logger.info('taking over the graph of another workspace', { store: name });
    await store.adopt(workspace);
  }
  await projectTo(
    context,
    projection,
    reached,
    { workspace, revision, version: graphVersion, detail },
    onPlan,
  );
  logger.debug('store is up to date', { store: name, revision });
}

/** The changes that a store needs, in one plan, without carrying it out. */
export async function planPending(context: PipelineContext, projection: Projection): Promise<Plan> {
  const after = pendingAfter(await readReached(context, projection));
  const page = readPage(context, after, Number.MAX_SAFE_INTEGER, null, null);
  return await planPage(context, projection, page, (ids) => projection.store.read(ids));
}

/** The revision after which changes are of interest to a store. */
function pendingAfter({ revision }: Reached): number {
  return revision === 'unknown' ? -1 : revision;
}

async function projectTo(
  context: PipelineContext,
  projection: Projection,
  reached: Reached,
  target: StoreState,
  onPlan: PlanListener | undefined,
): Promise<void> {
  const after = pendingAfter(reached);
  const collectGarbage = createCollector(mostGarbage);
  const apply = async (plan: Plan, state: StoreState) => {
    if (!isEmptyPlan(plan)) onPlan?.(plan, projection.name);
    await projection.store.apply(plan, state);
    collectGarbage();
  };
  // Only the last plan reaches the revision: until then a store that must be compared says so by a revision that it is too
  // old for, and a new one by having any.
  const underway = { ...target, revision: Math.max(after, 0) };
  if (reached.isNew) await apply(emptyPlan, underway);
  const everything = readPage(context, after, context.pageSize, null, null);
  const read: StoredReader = (ids) => projection.store.read(ids);
  if (everything.nodesNext === null && everything.edgesNext === null) {
    await apply(await planPage(context, projection, everything, read), target);
    return;
  }
  // Others may have written into a store that they can reach.
  const isEmpty = reached.isNew && !projection.store.capabilities.shared;
  const stored: StoredReader = isEmpty ? async () => emptySubgraph : read;
  // Nodes come before the edges that end at them, and go after them.
  const parts = (part: 'node' | 'edge') => planParts(context, projection, { after, part, stored });
  let areNodesLeft = false;
  await carryOut(parts('node'), async (plan) => {
    const nodes = plan.nodes.filter(({ op }) => op !== 'delete');
    areNodesLeft ||= nodes.length < plan.nodes.length;
    await apply({ ...plan, nodes }, underway);
  });
  await carryOut(parts('edge'), (plan) => apply(plan, underway));
  if (areNodesLeft) await carryOut(parts('node'), (plan) => apply(plan, underway));
  await apply(emptyPlan, target);
}

/** Has plans carried out, one after the other, while the next ones are being made. */
async function carryOut(plans: AsyncIterable<Plan>, apply: (plan: Plan) => Promise<void>): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const begin = (plan: Plan): Promise<void> => {
    last = apply(plan);
    return last;
  };
  try {
    for await (const _ of inOrder(plans, begin, { width: () => plansAhead }));
  } finally {
    // Where the next plan could not be made, those before it are still carried out.
    await Promise.allSettled([last]);
  }
}

/** Gives what is stored of some elements. */
type StoredReader = (ids: SubgraphIds) => Promise<Subgraph>;

const emptySubgraph: Subgraph = { nodes: [], edges: [] };

interface PendingPage {
  /** Elements that may be wanted or not. */
  readonly byDocument: ReadonlyMap<string, SubgraphIds>;
  /** Edges that are wanted: those of documents that changed as a whole. */
  readonly edges: readonly EdgeElement[];
  readonly nodesNext: PendingCursor | null;
  readonly edgesNext: PendingCursor | null;
}

function readPage(
  { index }: PipelineContext,
  reached: number,
  limit: number,
  nodesFrom: PendingCursor | null,
  edgesFrom: PendingCursor | null,
  part: 'node' | 'edge' | 'both' = 'both',
): PendingPage {
  const none = { byDocument: new Map<string, SubgraphIds>(), whole: new Set<string>(), next: null };
  const nodes = part === 'edge' ? none : index.pending.page('node', reached, limit, nodesFrom);
  const edges = part === 'node' ? none : index.pending.page('edge', reached, limit, edgesFrom);
  const byDocument = new Map<string, SubgraphIds>();
  const wholeEdges: EdgeElement[] = [];
  for (const document of new Set([...nodes.byDocument.keys(), ...edges.byDocument.keys()])) {
    const ofNodes = nodes.byDocument.get(document)?.nodes ?? [];
    const ofEdges = edges.byDocument.get(document)?.edges ?? [];
    const own = edges.whole.has(document) ? ownEdges(index, document) : [];
    wholeEdges.push(...own);
    byDocument.set(document, {
      nodes: nodes.whole.has(document) ? [...ofNodes, ...ownNodes(index, document)] : ofNodes,
      edges: without(ofEdges, own),
    });
  }
  return { byDocument, edges: wholeEdges, nodesNext: nodes.next, edgesNext: edges.next };
}

/** Ids of all nodes that a document alone gives by now. */
function ownNodes({ contributions }: WorkspaceIndex, document: string): readonly string[] {
  const claims = contributions.rolesOf(document).map(({ id }) => claimNodeId(document, id));
  return [documentNodeId(document), ...claims];
}

/** All edges that a document alone gives by now, but those to what it corrects. */
function ownEdges({ contributions }: WorkspaceIndex, document: string): readonly EdgeElement[] {
  return documentEdges(document, contributions.clustersOf(document), contributions.rolesOf(document), []);
}

function without(edges: readonly EdgeIdentity[], others: readonly EdgeIdentity[]): readonly EdgeIdentity[] {
  if (edges.length === 0 || others.length === 0) return edges;
  const keys = new Set(others.map(edgeKey));
  return edges.filter((edge) => !keys.has(edgeKey(edge)));
}

async function* planParts(
  context: PipelineContext,
  projection: Projection,
  { after, part, stored }: { after: number; part: 'node' | 'edge'; stored: StoredReader },
): AsyncGenerator<Plan> {
  let from: PendingCursor | null = null;
  do {
    const page: PendingPage = readPage(
      context,
      after,
      Math.min(context.pageSize, partSize),
      from,
      from,
      part,
    );
    const plan = await planPage(context, projection, page, stored);
    if (!isEmptyPlan(plan)) yield plan;
    from = part === 'node' ? page.nodesNext : page.edgesNext;
  } while (from !== null);
}

async function planPage(
  context: PipelineContext,
  { detail }: Projection,
  page: PendingPage,
  stored: StoredReader,
): Promise<Plan> {
  const ids = {
    nodes: [...page.byDocument.values()].flatMap(({ nodes }) => nodes),
    edges: [...page.edges, ...[...page.byDocument.values()].flatMap(({ edges }) => edges)],
  };
  const { nodes, edges } = await wantedElements(context, page.byDocument);
  const wanted = buildPropertyGraph(inDetail({ nodes, edges: [...page.edges, ...edges] }, detail));
  return createPlan(wanted, await stored(ids));
}

/** What a store shall hold of elements, by the detail that is wanted of it. */
function inDetail(elements: Subgraph, detail: Detail): Subgraph {
  if (detail === 'claims') return elements;
  const isEntity = (id: string): boolean => baseLabelOf(id) === baseLabels.entity;
  return {
    nodes: elements.nodes.filter(({ id }) => isEntity(id)),
    edges: elements.edges.filter(({ source, target }) => isEntity(source) && isEntity(target)),
  };
}
