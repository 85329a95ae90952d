import { buildPropertyGraph } from '../graph/property-graph.ts';
import { NewsgraphError } from '../model/errors.ts';
import type { Plan, SubgraphIds } from '../model/plan.ts';
import { createPlan, emptyPlan } from '../plan/create-plan.ts';
import { isEmptyPlan } from '../plan/format-plan.ts';
import type { GraphStore, StoreState } from '../store/graph-store.ts';
import type { PendingCursor } from '../workspace/pending-table.ts';
import type { PipelineContext } from './context.ts';
import { wantedElements } from './wanted-elements.ts';

/** Is told every plan before it is carried out. */
export type PlanListener = (plan: Plan, store: GraphStore) => void;

/**
 * The revision that a store has reached; 0 for one that holds nothing yet.
 * @throws NewsgraphError `STORE_FAILED` for a store that holds the graph of another workspace
 */
export async function reachedRevision(store: GraphStore, workspace: string): Promise<number> {
  const state = await store.readState();
  if (state === null) return 0;
  if (state.workspace === workspace) return state.revision;
  throw new NewsgraphError(
    'STORE_FAILED',
    `the store ${store.name} holds the graph of another workspace (${state.workspace})`,
    { context: { store: store.name, workspace: state.workspace } },
  );
}

/**
 * Brings every store to the workspace's revision: compares what has changed since the one it has reached and writes
 * the difference. After a failure in the middle the next call continues.
 */
export async function projectPending(context: PipelineContext, onPlan?: PlanListener): Promise<void> {
  const { index, stores, workspace } = context;
  const revision = index.revision();
  for (const store of stores) {
    const reached = await reachedRevision(store, workspace);
    if (reached === revision) continue;
    await projectTo(context, store, reached, { workspace, revision }, onPlan);
    context.logger.debug('store is up to date', { store: store.name, revision });
  }
  index.transaction(() => {
    index.pending.prune(revision);
    index.setPruned(revision);
  });
}

/** The changes that a store needs, in one plan, without carrying it out. */
export async function planPending(context: PipelineContext, store: GraphStore): Promise<Plan> {
  const reached = await reachedRevision(store, context.workspace);
  return await planPage(context, store, readPage(context, reached, Number.MAX_SAFE_INTEGER, null, null));
}

async function projectTo(
  context: PipelineContext,
  store: GraphStore,
  reached: number,
  target: StoreState,
  onPlan: PlanListener | undefined,
): Promise<void> {
  const apply = async (plan: Plan, state: StoreState) => {
    if (!isEmptyPlan(plan)) onPlan?.(plan, store);
    await store.apply(plan, state);
  };
  const everything = readPage(context, reached, context.pageSize, null, null);
  if (everything.nodesNext === null && everything.edgesNext === null) {
    await apply(await planPage(context, store, everything), target);
    return;
  }
  // Nodes come before the edges that end at them, and go after them. Only the last plan reaches the revision.
  const underway = { ...target, revision: reached };
  for await (const plan of planParts(context, store, reached, 'node')) {
    await apply({ ...plan, nodes: plan.nodes.filter(({ op }) => op !== 'delete') }, underway);
  }
  for await (const plan of planParts(context, store, reached, 'edge')) await apply(plan, underway);
  for await (const plan of planParts(context, store, reached, 'node')) await apply(plan, underway);
  await apply(emptyPlan, target);
}

interface PendingPage {
  readonly byDocument: ReadonlyMap<string, SubgraphIds>;
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
  const none = { byDocument: new Map<string, SubgraphIds>(), next: null };
  const nodes = part === 'edge' ? none : index.pending.page('node', reached, limit, nodesFrom);
  const edges = part === 'node' ? none : index.pending.page('edge', reached, limit, edgesFrom);
  const byDocument = new Map(nodes.byDocument);
  for (const [document, ids] of edges.byDocument) {
    byDocument.set(document, { nodes: byDocument.get(document)?.nodes ?? [], edges: ids.edges });
  }
  return { byDocument, nodesNext: nodes.next, edgesNext: edges.next };
}

async function* planParts(
  context: PipelineContext,
  store: GraphStore,
  reached: number,
  part: 'node' | 'edge',
): AsyncGenerator<Plan> {
  let from: PendingCursor | null = null;
  do {
    const page: PendingPage = readPage(context, reached, context.pageSize, from, from, part);
    const plan = await planPage(context, store, page);
    if (!isEmptyPlan(plan)) yield plan;
    from = part === 'node' ? page.nodesNext : page.edgesNext;
  } while (from !== null);
}

async function planPage(context: PipelineContext, store: GraphStore, page: PendingPage): Promise<Plan> {
  const ids = {
    nodes: [...page.byDocument.values()].flatMap(({ nodes }) => nodes),
    edges: [...page.byDocument.values()].flatMap(({ edges }) => edges),
  };
  const wanted = buildPropertyGraph(await wantedElements(context, page.byDocument));
  return createPlan(wanted, await store.read(ids));
}
