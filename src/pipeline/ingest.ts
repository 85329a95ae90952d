import type { Article } from '../model/article.ts';
import { contentHash } from '../model/canonical-json.ts';
import { isNewsgraphError, type NewsgraphError } from '../model/errors.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Plan } from '../model/plan.ts';
import { createArtefactsOverlay, type DocumentArtefacts } from '../workspace/artefacts.ts';
import { throwIfAborted } from './abort.ts';
import { commitDocuments, extractOrReuse, recover } from './commit-documents.ts';
import { extractionKey, type PipelineContext } from './context.ts';
import { isArticleFault } from './prepare-document.ts';
import { planPending, projectPending } from './project-pending.ts';

/** An article, or what kept one from being read. */
export type IngestInput =
  | {
      readonly status: 'article';
      /** How outcomes and messages name where it came from. */
      readonly source: string;
      readonly article: Article;
      /** What was left out or guessed while it was read. */
      readonly warnings?: readonly string[];
    }
  | { readonly status: 'rejected'; readonly source: string; readonly error: NewsgraphError };

/** What one article says, in numbers. */
export interface ArticleCounts {
  /** Entities by kind, sorted by kind. */
  readonly entities: Readonly<Record<string, number>>;
  /** Claims by type, sorted by type. */
  readonly claims: Readonly<Record<string, number>>;
}

/** What became of one article. */
export type IngestOutcome =
  | {
      /** `changed`: another version of it was there; its facts have replaced the old ones. */
      readonly status: 'added' | 'changed';
      readonly source: string;
      readonly id: string;
      readonly title: string | null;
      readonly warnings: readonly string[];
      readonly counts: ArticleCounts;
    }
  | {
      /** `unchanged`: it was there already. `retracted`: it was retracted and stays out. */
      readonly status: 'unchanged' | 'retracted';
      readonly source: string;
      readonly id: string;
      readonly title: string | null;
      readonly warnings: readonly string[];
    }
  | { readonly status: 'rejected'; readonly source: string; readonly error: NewsgraphError };

/** Options of ingesting. */
export interface IngestOptions {
  /** Stops between two articles; what was extracted by then is stored, and the iteration throws `ABORTED`. */
  readonly signal?: AbortSignal;
  /** Writes nothing; `onPlan` is told what would be written. Default: false. */
  readonly dryRun?: boolean;
  /** Is told every plan before it is carried out: one a batch and store, or the only one of a dry run. */
  readonly onPlan?: (plan: Plan, store: string) => void;
  /** Articles that are stored together. Default: 50. */
  readonly batchSize?: number;
  /** Longest time that an extracted article waits to be stored, in milliseconds. Default: 2,000. */
  readonly batchTime?: number;
}

/**
 * Ingests articles: extracts those that are new or have changed, stores them in batches and brings the stores up to
 * date. An outcome is given once its article is stored. Also finishes what an earlier run left unfinished.
 * @throws NewsgraphError `ABORTED`, or what a file of the workspace or a store threw
 */
export async function* ingest(
  context: PipelineContext,
  inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>,
  options: IngestOptions = {},
): AsyncGenerator<IngestOutcome> {
  const { onPlan } = options;
  if (options.dryRun !== true) {
    const listener = onPlan && ((plan: Plan, store: { name: string }) => onPlan(plan, store.name));
    await recover(context);
    await projectPending(context, listener);
    yield* ingestBatches(context, inputs, options, () => projectPending(context, listener));
    return;
  }
  const endRehearsal = context.index.rehearse();
  try {
    const rehearsal = { ...context, artefacts: createArtefactsOverlay(context.artefacts) };
    await recover(rehearsal);
    yield* ingestBatches(rehearsal, inputs, options, async () => {});
    for (const store of context.stores) onPlan?.(await planPending(rehearsal, store), store.name);
  } finally {
    endRehearsal();
  }
}

async function* ingestBatches(
  context: PipelineContext,
  inputs: AsyncIterable<IngestInput> | Iterable<IngestInput>,
  options: IngestOptions,
  project: () => Promise<void>,
): AsyncGenerator<IngestOutcome> {
  const { signal, batchSize = 50, batchTime = 2000 } = options;
  let batch = new Map<string, DocumentArtefacts>();
  let outcomes: IngestOutcome[] = [];
  let began = 0;
  const commit = async (): Promise<IngestOutcome[]> => {
    if (batch.size > 0) {
      await commitDocuments(context, [...batch.values()]);
      await project();
    }
    const done = outcomes;
    batch = new Map();
    outcomes = [];
    return done;
  };
  for await (const input of untilAborted(inputs, signal)) {
    // A second version in one run must see the first one in the index.
    if (input.status === 'article' && batch.has(input.article.id)) yield* await commit();
    const { outcome, document } = await takeIn(context, input);
    if (document !== null && batch.size === 0) began = performance.now();
    if (document !== null) batch.set(document.article.id, document);
    outcomes.push(outcome);
    const isFull = batch.size >= batchSize || performance.now() - began >= batchTime;
    if (batch.size === 0 || isFull) yield* await commit();
  }
  yield* await commit();
  throwIfAborted(signal);
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

async function takeIn(
  context: PipelineContext,
  input: IngestInput,
): Promise<{ outcome: IngestOutcome; document: DocumentArtefacts | null }> {
  if (input.status === 'rejected') return { outcome: input, document: null };
  const { source, article, warnings = [] } = input;
  const common = { source, id: article.id, title: article.title ?? null, warnings };
  if (await context.artefacts.isRetracted(article.id)) {
    return { outcome: { status: 'retracted', ...common }, document: null };
  }
  const entry = context.index.documents.get(article.id);
  if (entry !== null && (await isUnchanged(context, article, entry))) {
    return { outcome: { status: 'unchanged', ...common }, document: null };
  }
  try {
    const document = await extractOrReuse(context, { source, article });
    const counts = countExtraction(document.extraction);
    return { outcome: { status: entry === null ? 'added' : 'changed', ...common, counts }, document };
  } catch (error) {
    if (!isArticleFault(error)) throw error;
    return { outcome: { status: 'rejected', source, error }, document: null };
  }
}

async function isUnchanged(
  { extractor, ontology }: PipelineContext,
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
