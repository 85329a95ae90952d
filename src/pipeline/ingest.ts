import type { Article } from '../model/article.ts';
import { contentHash } from '../model/canonical-json.ts';
import { isNewsgraphError } from '../model/errors.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Plan } from '../model/plan.ts';
import { BoundedCache } from '../system/bounded-cache.ts';
import { collect, createCollector } from '../system/collect-garbage.ts';
import { type Artefacts, createArtefactsOverlay } from '../workspace/artefacts.ts';
import { throwIfAborted } from './abort.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { commitDocuments, extractOrReuse, recover } from './commit-documents.ts';
import { extractionKey, type PipelineContext } from './context.ts';
import { inOrder } from './in-order.ts';
import type { ArticleCounts, IngestInput, IngestOutcome } from './ingest-outcome.ts';
import { applyJudgements } from './judgements/apply-judgements.ts';
import { isArticleFault, type ReadDocument } from './prepare-document.ts';
import { planPending, projectPending } from './project-pending.ts';
import { prune } from './prune.ts';
import { reconcileStores } from './rebuild.ts';
import type { Hold } from './turns.ts';

/** Options of ingesting. */
export interface IngestOptions {
  /** Stops between two articles; what was extracted by then is stored, and the iteration throws `ABORTED`. */
  readonly signal?: AbortSignal;
  /** Writes nothing; `onPlan` is told what would be written. Default: false. */
  readonly dryRun?: boolean;
  /** Is told every plan before it is carried out: one a batch and store, or the only one of a dry run. */
  readonly onPlan?: (plan: Plan, store: string) => void;
  /** Most articles that are stored together. Default: 128. */
  readonly batchSize?: number;
  /**
   * Longest time that an extracted article waits to be stored, in milliseconds, or thrice as long as storing the last ones
   * took: who is who is asked of a name once for all articles that are stored together. Default: 2,000.
   */
  readonly batchTime?: number;
  /**
   * Folders, absolute, whose vanished files take their articles out of the workspace at the end. They come back with
   * their files: no tombstone keeps them out. Default: none.
   */
  readonly pruneIn?: readonly string[];
  /**
   * Brings the stores up to date at the end, in one go, where nobody else can read any of them meanwhile: this takes much less
   * time and memory than after each batch. Until then queries do not see what is new. Default: false.
   */
  readonly storesLast?: boolean;
}

/** One for all runs: to one that begins, what earlier ones and other work have left behind would seem to be in use. */
const collectGarbage = createCollector();

/**
 * Ingests articles: extracts those that are new or have changed, stores them in batches and brings the stores up to
 * date. An outcome is given once its article is stored. Also finishes what an earlier run left unfinished.
 * @param hold Does all that writes: between two pieces of that others may. Not for a dry run.
 * @throws NewsgraphError `ABORTED`, or what a file of the workspace or a store threw
 */
export async function* ingest(
  context: PipelineContext,
  inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>,
  options: IngestOptions = {},
  hold: Hold = (work) => work(),
): AsyncGenerator<IngestOutcome> {
  const { onPlan } = options;
  if (options.dryRun !== true) {
    await hold(() => bringUpToDate(context, onPlan));
    const isLast =
      options.storesLast === true &&
      context.stores.present.every(({ store: { capabilities } }) => !capabilities.shared);
    const store = (batch: readonly ReadDocument[]) =>
      hold(async () => {
        await commitDocuments(context, batch);
        if (isLast) return;
        const artefacts = await atHand(context.artefacts, batch);
        await projectPending({ ...context, artefacts }, onPlan);
      });
    try {
      yield* ingestBatches(context, inputs, options, store);
    } catch (error) {
      if (isLast && mustStop(error)) await hold(() => projectPending(context, onPlan));
      throw error;
    }
    yield* held(prune(context, options.pruneIn, options.signal), hold);
    if (isLast) {
      await context.releaseExtractor();
      // The graph needs none of what was remembered of names.
      BoundedCache.clearAll();
      collect();
    }
    await hold(() => projectPending(context, onPlan));
    return;
  }
  const endRehearsal = context.index.rehearse();
  try {
    const rehearsal = { ...context, artefacts: createArtefactsOverlay(context.artefacts) };
    await recover(rehearsal);
    await applyJudgements(rehearsal);
    await reconcileStores(rehearsal);
    yield* ingestBatches(rehearsal, inputs, options, (batch) => commitDocuments(rehearsal, batch));
    yield* prune(rehearsal, options.pruneIn, options.signal);
    for (const projection of context.stores.present) {
      onPlan?.(await planPending(rehearsal, projection), projection.name);
    }
  } finally {
    endRehearsal();
  }
}

async function* ingestBatches(
  context: PipelineContext,
  inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>,
  options: IngestOptions,
  store: (batch: readonly ReadDocument[]) => Promise<void>,
): AsyncGenerator<IngestOutcome> {
  const { signal, batchSize = 128, batchTime = 2000 } = options;
  let batch: ReadDocument[] = [];
  let outcomes: IngestOutcome[] = [];
  let began = 0;
  // A second version in one run must see the first one in the index.
  const underway = new Set<string>();
  let width = 1;
  let storing = 0;
  const commit = async (): Promise<IngestOutcome[]> => {
    if (batch.length > 0) {
      const start = performance.now();
      await store(batch);
      storing = performance.now() - start;
    }
    collectGarbage();
    for (const { article } of batch) underway.delete(article.id);
    const done = outcomes;
    batch = [];
    outcomes = [];
    return done;
  };
  const taken = inOrder(
    untilAborted(inputs, signal),
    async (input) => {
      if (input.status === 'article') underway.add(input.article.id);
      const taken = await takeIn(context, input);
      // The extractor is large: what needs none does not load it.
      if (taken.document !== null) width = (await context.extractor()).concurrency ?? 1;
      return { input, ...taken };
    },
    {
      width: () => width,
      mustWait: (input) => input.status === 'article' && underway.has(input.article.id),
    },
  );
  try {
    for await (const one of taken) {
      if (one === 'waiting') {
        yield* await commit();
        continue;
      }
      const { input, outcome, document } = one.result;
      if (document !== null && batch.length === 0) began = performance.now();
      if (document !== null) batch.push(document);
      else if (input.status === 'article') underway.delete(input.article.id);
      outcomes.push(outcome);
      const isFull =
        batch.length >= batchSize || performance.now() - began >= Math.max(batchTime, 3 * storing);
      if (batch.length === 0 || isFull) yield* await commit();
      if (signal?.aborted === true) break;
    }
  } catch (error) {
    // What was read before the extractor had to stop has cost something.
    if (mustStop(error)) yield* await commit();
    throw error;
  }
  yield* await commit();
  throwIfAborted(signal);
}

/** The same artefacts, of which those that were just written need not be read again. */
async function atHand(artefacts: Artefacts, documents: readonly ReadDocument[]): Promise<Artefacts> {
  const overlay = createArtefactsOverlay(artefacts);
  for (const document of documents) await overlay.write(document);
  return overlay;
}

/** The same outcomes, each made while nothing else is written. */
async function* held(outcomes: AsyncGenerator<IngestOutcome>, hold: Hold): AsyncGenerator<IngestOutcome> {
  for (;;) {
    const next = await hold(() => outcomes.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** Ends where the reading was stopped, so that what was extracted by then is stored. */
async function* untilAborted(
  inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>,
  signal: AbortSignal | undefined,
): AsyncGenerator<IngestInput> {
  try {
    for await (const input of inputs) {
      if (signal?.aborted === true) return;
      yield input;
    }
  } catch (error) {
    if (signal?.aborted !== true || !isNewsgraphError(error) || error.code !== 'ABORTED') throw error;
  }
}

/** Whether an error says that an extractor cannot go on with any article. */
function mustStop(error: unknown): boolean {
  return isNewsgraphError(error) && ['LANGUAGE_MODEL', 'COST_LIMIT', 'ABORTED'].includes(error.code);
}

async function takeIn(
  context: PipelineContext,
  input: IngestInput,
): Promise<{ outcome: IngestOutcome; document: ReadDocument | null }> {
  if (input.status === 'rejected') return { outcome: input, document: null };
  const { source, article, file = null, warnings = [] } = input;
  const common = { source, id: article.id, title: article.title ?? null, warnings };
  if (await context.artefacts.isRetracted(article.id)) {
    return { outcome: { status: 'retracted', ...common }, document: null };
  }
  const entry = context.index.documents.get(article.id);
  const isKnown = entry !== null && (await isUnchanged(context, article, entry));
  if (isKnown && entry.file === file) return { outcome: { status: 'unchanged', ...common }, document: null };
  try {
    const document = await extractOrReuse(context, { source, article, file });
    if (isKnown) return { outcome: { status: 'unchanged', ...common }, document };
    const counts = countExtraction(document.extraction);
    return { outcome: { status: entry === null ? 'added' : 'changed', ...common, counts }, document };
  } catch (error) {
    if (!isArticleFault(error)) throw error;
    return { outcome: { status: 'rejected', source, error }, document: null };
  }
}

/** Whether the index has an article as it is, read by the extractor that there is. */
export async function isUnchanged(
  { extractor, ontology }: Pick<PipelineContext, 'extractor' | 'ontology'>,
  article: Article,
  entry: { articleHash: string; extractionKey: string },
): Promise<boolean> {
  if (contentHash(article) !== entry.articleHash) return false;
  return extractionKey(article, await extractor(), ontology) === entry.extractionKey;
}

/** Counts an extraction's entities by kind and its claims by type. */
function countExtraction({ entities, claims }: Extraction): ArticleCounts {
  return {
    entities: countBy(entities.map(({ kind }) => kind)),
    claims: countBy(claims.map(({ type }) => type)),
  };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
