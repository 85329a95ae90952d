import { edgeOwner, nodeOwner } from '../graph/element-owner.ts';
import type { Plan, SubgraphIds } from '../model/plan.ts';
import { throwIfAborted } from './abort.ts';
import { changeDocuments } from './change-documents.ts';
import { nextRevision, readDocument, rereadDocument } from './commit-documents.ts';
import type { PipelineContext } from './context.ts';
import { markPending } from './identity/move-entities.ts';
import { noteRedirects } from './identity/note-redirects.ts';
import { isArticleFault, prepareDocument, type ReadDocument } from './prepare-document.ts';
import { projectPending, readReached } from './project-pending.ts';

const batchSize = 100;

/** Options of rebuilding. */
export interface RebuildOptions {
  /** Stops between two documents; the index is then made again at the next opening. */
  readonly signal?: AbortSignal;
  /** Is told every plan before it is carried out, and the name of the store. */
  readonly onPlan?: (plan: Plan, store: string) => void;
  /**
   * Reads articles anew that were read by another extractor or with another ontology; what `previewReread` has read for that
   * is used. Default: only if the workspace has got another ontology.
   */
  readonly reread?: boolean;
}

/**
 * Makes the index again from the artefacts, and brings every store to what they say, whatever it holds now. Articles that
 * were read with another ontology are read again if the workspace has got a new one.
 * @throws NewsgraphError `WORKSPACE_INVALID`, naming the first artefact that is damaged
 */
export async function rebuild(context: PipelineContext, options: RebuildOptions = {}): Promise<void> {
  await rebuildIndex(context, options);
  await markStored(context);
  context.index.setComplete(true);
  context.index.setMustReread(false);
  await context.artefacts.staged.clear();
  await projectPending(context, options.onPlan);
}

/** Makes the index again from the artefacts. Every element of the graph is pending then. */
async function rebuildIndex(
  context: PipelineContext,
  { signal, reread = false }: RebuildOptions = {},
): Promise<void> {
  const { index, artefacts, journal } = context;
  if (index.redirects.isEmpty()) index.redirects.restore(await journal.read());
  index.transaction(() => {
    index.setComplete(false);
    // A run that is killed from here on finds out of the index that articles must be read anew.
    if (reread) index.setMustReread(true);
    index.redirects.rememberIds();
    index.clear();
    nextRevision(context);
  });
  let batch: ReadDocument[] = [];
  const flush = () => {
    index.transaction(() => {
      changeDocuments(
        context,
        batch.map((document) => ({ id: document.article.id, document: prepareDocument(document, context) })),
        null,
      );
    });
    batch = [];
  };
  for await (const id of artefacts.ids()) {
    throwIfAborted(signal);
    const document = await readForRebuild(context, id);
    if (document !== null) batch.push(document);
    if (batch.length >= batchSize) flush();
  }
  flush();
  index.transaction(() => {
    index.setJudgements(context.judgements.version());
    noteRedirects(index, index.redirects.takeMoves(), 'rebuild');
  });
}

/**
 * Compares a store with the workspace element by element at the next projection, where the pending elements alone
 * cannot tell what it lacks: it is new, was put back from a copy, or has seen a later state of the index.
 */
export async function reconcileStores(context: PipelineContext): Promise<void> {
  const { index, stores } = context;
  let drifted = false;
  let latest = index.revision();
  for (const projection of stores.present) {
    try {
      const { revision } = await readReached(context, projection);
      if (revision === 'unknown' || revision < index.pruned() || revision > latest) drifted = true;
      if (revision !== 'unknown') latest = Math.max(latest, revision);
    } catch (error) {
      stores.lose(projection, error);
    }
  }
  if (!drifted) return;
  context.logger.info('comparing the stores with the whole workspace');
  index.transaction(() => {
    index.setRevision(latest);
    nextRevision(context);
    let after = '';
    for (let ids = index.documents.idsAfter(after, batchSize); ids.length > 0; ) {
      for (const id of ids) markPending(index, id, index.contributions.contribution(id));
      after = ids.at(-1)!;
      ids = index.documents.idsAfter(after, batchSize);
    }
  });
  await markStored(context);
}

/** Notes all that the stores hold as pending, so that what the workspace does not want is found and deleted. */
async function markStored(context: PipelineContext): Promise<void> {
  const { index, stores } = context;
  for (const projection of stores.present) {
    const { revision: reached } = await readReached(context, projection);
    if (reached !== 'unknown' && reached > index.revision()) index.setRevision(reached);
  }
  const revision = index.transaction(() => nextRevision(context));
  for (const projection of stores.present) {
    try {
      await inBatches(projection.store.nodes(), (nodes) => {
        for (const { id } of nodes) add(nodeOwner(id), { nodes: [id], edges: [] });
      });
      await inBatches(projection.store.edges(), (edges) => {
        for (const edge of edges) add(edgeOwner(edge), { nodes: [], edges: [edge] });
      });
    } catch (error) {
      stores.lose(projection, error);
    }
  }

  function add(owner: string, ids: SubgraphIds): void {
    index.pending.add(owner, ids, revision);
  }

  async function inBatches<T>(items: AsyncIterable<T>, work: (batch: readonly T[]) => void): Promise<void> {
    let batch: T[] = [];
    for await (const item of items) {
      batch.push(item);
      if (batch.length < 1000) continue;
      const full = batch;
      index.transaction(() => work(full));
      batch = [];
    }
    index.transaction(() => work(batch));
  }
}

async function readForRebuild(context: PipelineContext, id: string): Promise<ReadDocument | null> {
  // A run may have been killed between the tombstone and the removal of the files.
  if (await context.artefacts.isRetracted(id)) {
    await context.artefacts.remove(id);
    return null;
  }
  try {
    return await (context.index.mustReread() ? rereadDocument(context, id) : readDocument(context, id));
  } catch (error) {
    if (!isArticleFault(error)) throw error;
    context.logger.warn('an article cannot be extracted', { document: id, reason: error.message });
    return null;
  }
}
