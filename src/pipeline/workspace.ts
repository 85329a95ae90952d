import { findFolders } from '../article/input/find-sources.ts';
import type { GraphExport } from '../export/graph-exporter.ts';
import type { Article } from '../model/article.ts';
import type { EntityBrief, PairBrief } from '../model/brief.ts';
import { NewsgraphError } from '../model/errors.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Ontology } from '../model/ontology.ts';
import type { Plan } from '../model/plan.ts';
import type { ArticleSummary, ArticleView, ClaimView, GraphView, Page } from '../model/view.ts';
import { loadNamedQueries, type NamedQuery } from '../query/named-queries.ts';
import type { GraphStore, QueryOptions, QueryResult } from '../store/graph-store.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { PipelineContext } from './context.ts';
import { type DropOutcome, dropStore } from './drop-store.ts';
import { type PairExplanation, pairNamed } from './explain/claims-between.ts';
import { explainStored, explainStoredPair } from './explain/explain-stored.ts';
import { entityNamed, type NamedEntity } from './explain/named-entity.ts';
import { storedNames } from './explain/stored-names.ts';
import { type ExportOptions, exportGraph } from './export/export-graph.ts';
import { type ExtractOutcome, extract } from './extract.ts';
import { type Forecast, forecastReading } from './forecast.ts';
import { findById } from './identity/find-by-id.ts';
import { type FormerId, whatBecameOf } from './identity/former-ids.ts';
import { type IngestOptions, ingest, isUnchanged } from './ingest.ts';
import type { IngestInput, IngestOutcome } from './ingest-outcome.ts';
import { type EntityMatch, findEntities, type WorkspaceStatus, workspaceStatus } from './inspect.ts';
import { intendDifferent, intendSame, intendSplit, intendUndo } from './judgements/decide.ts';
import { type History, historyOf } from './judgements/history.ts';
import { inspectJudgements, type JudgementState } from './judgements/inspect-judgements.ts';
import { type Intention, type JudgementOutcome, type JudgeOptions, judge } from './judgements/judge.ts';
import { type Review, review } from './judgements/review.ts';
import { type OpenWorkspaceOptions, openContext } from './open-context.ts';
import { type ReadInputsOptions, readInputs } from './read-inputs.ts';
import { type RebuildOptions, rebuild } from './rebuild.ts';
import {
  type DocumentDifference,
  type PreviewRereadOptions,
  previewReread,
} from './reread/preview-reread.ts';
import { type RetractOptions, readmit, retract } from './retract.ts';
import { runQuery } from './run-query.ts';
import { type ShowOptions, showEntity, showPair } from './show/show.ts';
import { type Relationship, strongestRelationships } from './strongest.ts';
import { createTurns } from './turns.ts';
import { steadily } from './view/steadily.ts';
import { type ArticleFilterOptions, viewArticle, viewArticles } from './view/view-articles.ts';
import { type ClaimFilterOptions, viewClaims } from './view/view-claims.ts';
import { type EntitySearchOptions, viewEntities } from './view/view-entities.ts';
import { type GraphViewOptions, viewGraph } from './view/view-graph.ts';

/** Options of {@link Workspace.ingest}. */
export interface WorkspaceIngestOptions extends Omit<IngestOptions, 'pruneIn'>, ReadInputsOptions {
  /**
   * Takes out articles whose files have vanished from the folders among the inputs. They come back with their files:
   * no tombstone keeps them out. Default: false.
   */
  readonly prune?: boolean;
}

/** A workspace: the articles, what they say, and the graph of it. Changes run one after the other. */
export interface Workspace {
  /** Its folder, absolute. */
  readonly folder: string;
  /**
   * Reads and ingests files, folders, globs, URLs or `-` for standard input. Articles that are there unchanged are
   * skipped. The work is done while the outcomes are iterated over.
   * @throws NewsgraphError `ABORTED`, or what a file of the workspace or a store threw
   */
  ingest(inputs: readonly string[], options?: WorkspaceIngestOptions): AsyncIterable<IngestOutcome>;
  /** Ingests articles that the caller has read; outcomes name each by its id. */
  ingestArticles(
    articles: Iterable<Article> | AsyncIterable<Article>,
    options?: IngestOptions,
  ): AsyncIterable<IngestOutcome>;
  /**
   * What ingesting inputs is likely to cost, where reading costs anything. Articles that are there unchanged cost nothing.
   * @throws NewsgraphError `ABORTED`
   */
  forecast(inputs: readonly string[], options?: ReadInputsOptions): Promise<Forecast>;
  /**
   * Ingests what the caller has read with {@link readSource}, or could not read: one outcome an input, in their order.
   */
  ingestRead(
    inputs: Iterable<IngestInput> | AsyncIterable<IngestInput>,
    options?: IngestOptions,
  ): AsyncIterable<IngestOutcome>;
  /** Extracts with the workspace's extractor and ontology, and stores nothing. */
  extract(inputs: readonly string[], options?: ReadInputsOptions): AsyncIterable<ExtractOutcome>;
  /** Whether it has a document. */
  has(document: string): boolean;
  /** Takes a document and all that it alone said out for good; a tombstone keeps it out. */
  retract(document: string, options?: RetractOptions): Promise<'retracted' | 'unknown'>;
  /**
   * Pairs of entities that may be one and that nobody has judged, the most consequential first, with what speaks for and
   * against it.
   * @param options `limit`: most pairs to return. Default: 20.
   */
  review(options?: { readonly limit?: number }): Promise<Review>;
  /**
   * Decides that two entities are one. Every judgement is a line of `judgements.jsonl` in the workspace's folder, which
   * people may edit and keep under version control; it outlives new runs and versions.
   * @param one Name, alias or id.
   * @throws NewsgraphError `ENTITY_UNKNOWN` if one is unknown or may be several, or both are one; `JUDGEMENT_REFUSED` for
   * two kinds, and where an earlier judgement says otherwise
   */
  merge(one: string, other: string, options?: JudgeOptions): Promise<JudgementOutcome>;
  /** Decides that two entities are not one, whatever comes. @throws As {@link Workspace.merge} does */
  keepApart(one: string, other: string, options?: JudgeOptions): Promise<JudgementOutcome>;
  /**
   * Decides that an entity is another one in some documents than in the others.
   * @throws NewsgraphError `ENTITY_UNKNOWN`; `JUDGEMENT_REFUSED` for a document that does not mention it, and if no other does
   */
  split(entity: string, documents: readonly string[], options?: JudgeOptions): Promise<JudgementOutcome>;
  /**
   * Takes a judgement back, or what took one back: the graph is what it would be without it.
   * @throws NewsgraphError `JUDGEMENT_UNKNOWN`; `JUDGEMENT_REFUSED` for one that was undone already
   */
  undo(judgement: number, options?: JudgeOptions): Promise<JudgementOutcome>;
  /** All judgements, by number, and whether each counts, finds what it names and contradicts none. */
  judgements(): Promise<readonly JudgementState[]>;
  /**
   * How an entity came about: judgements, names, and what was joined to it or taken from it.
   * @param entity Name, alias or id, also one that it once had.
   * @throws NewsgraphError `ENTITY_UNKNOWN`
   */
  history(entity: string): Promise<History>;
  /** What became of an id that stands for nothing any more; null for one that does, or never did. */
  whatBecameOf(id: string): FormerId | null;
  /** Lifts a document's tombstone, so that the next ingest may bring it back. False if it had none. */
  readmit(document: string): Promise<boolean>;
  /** Whether a tombstone keeps a document out. */
  isRetracted(document: string): Promise<boolean>;
  /** Runs a query of the library by its name, or Cypher that only reads, in the first store. */
  query(query: string, options?: QueryOptions): Promise<QueryResult>;
  /** The queries of the library, sorted by name. */
  queries(): Promise<readonly NamedQuery[]>;
  /**
   * Entities by name or alias, or by how a word of one begins, whatever the case, accents or hyphens; or the one with an
   * id, also with one that it once had.
   * @param options `limit`: most entities to return. Default: 20.
   */
  find(name: string, options?: { readonly limit?: number }): readonly EntityMatch[];
  /**
   * Why a claim is there: its sentence, rule, parse, scope and speaker.
   * @param claim `claim/DOCUMENT#c3` as the graph names it, or `DOCUMENT#c3`.
   * @throws NewsgraphError `CLAIM_UNKNOWN`
   */
  explain(claim: string): Promise<Explanation>;
  /**
   * Why all claims between two entities are there, in both directions, by the names, aliases or ids of the two.
   * @param options `signal`: ends it between two articles.
   * @throws NewsgraphError `ENTITY_UNKNOWN` if one is unknown or may be several; `ABORTED`
   */
  explainBetween(
    one: string,
    other: string,
    options?: { readonly signal?: AbortSignal },
  ): Promise<PairExplanation>;
  /**
   * A brief on an entity: who it is, its names, offices and relations with quotes and sources, what is disputed, and when
   * what took place.
   * @param name Its name, an alias or its id.
   * @throws NewsgraphError `ENTITY_UNKNOWN` if it is unknown or may be several; `ABORTED`
   */
  show(name: string, options?: ShowOptions): Promise<EntityBrief>;
  /** A brief on what is between two entities, in both directions. */
  showBetween(one: string, other: string, options?: ShowOptions): Promise<PairBrief>;
  /**
   * What actors do to each other and the ties between them, by the number of independent sources that state it, each
   * with a quote.
   * @param options `limit`: most relationships to return. Default: 10.
   */
  strongest(options?: { readonly limit?: number }): Promise<readonly Relationship[]>;
  /** Kinds and claim types of the graph. */
  readonly ontology: Ontology;
  /** A page of the entities by name, alias and kind. @throws NewsgraphError `QUERY_INVALID` */
  viewEntities(options?: EntitySearchOptions): Page<EntityMatch>;
  /**
   * A part of the graph: the neighbourhood of entities, or its strongest part. It is read from the index, in the time that
   * the part takes and not the graph.
   * @throws NewsgraphError `ENTITY_UNKNOWN`, `QUERY_INVALID`
   */
  viewGraph(options?: GraphViewOptions): Promise<GraphView>;
  /** A page of claims with their quotes, those of the latest articles first. @throws NewsgraphError `ENTITY_UNKNOWN`, `QUERY_INVALID` */
  viewClaims(options?: ClaimFilterOptions): Promise<Page<ClaimView>>;
  /** A page of the articles, the latest first. @throws NewsgraphError `ENTITY_UNKNOWN`, `QUERY_INVALID` */
  viewArticles(options?: ArticleFilterOptions): Promise<Page<ArticleSummary>>;
  /** An article with its text; null if there is none with this id. */
  viewArticle(id: string): Promise<ArticleView | null>;
  /**
   * The graph, or a part of it, as text, in pieces, or as several files; equal graphs give equal text.
   * @throws NewsgraphError `CONFIG_INVALID` for an unknown format and a wrong limit; `ENTITY_UNKNOWN` for a name in `near`
   */
  export(options?: ExportOptions): GraphExport;
  /**
   * Does work during which nothing changes: what is read within it, such as an {@link Workspace.export}, is one state. Waits
   * until what is being stored is stored, and holds up ingesting. The work must not change the workspace itself.
   */
  whileStill<T>(work: () => Promise<T>): Promise<T>;
  status(): Promise<WorkspaceStatus>;
  /**
   * Finishes what an interrupted run began and brings every store up to date.
   * @param options `onPlan`: is told every plan before it is carried out, and the name of the store.
   */
  sync(options?: { readonly onPlan?: (plan: Plan, store: string) => void }): Promise<void>;
  /**
   * Removes the graph from a store, and the store from the workspace unless it is the only one.
   * @param name As the workspace's `config.json` and `status` name it.
   * @throws NewsgraphError `CONFIG_INVALID` for a store that the workspace does not have
   */
  drop(name: string): Promise<DropOutcome>;
  /**
   * What reading articles anew would change that were read by another extractor, or with another ontology than the one with
   * which the workspace was opened. Replaces nothing.
   */
  previewReread(options?: PreviewRereadOptions): AsyncIterable<DocumentDifference>;
  /** Whether another extractor has read some articles, or the workspace was opened with another ontology than it has. */
  needsReread(): Promise<boolean>;
  /** Makes index and stores again from the articles and extractions. */
  rebuild(options?: RebuildOptions): Promise<void>;
  /** Frees the lock and all that was opened. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens a workspace, or makes it. It is locked until it is closed: one opener at a time.
 * @throws NewsgraphError `WORKSPACE_LOCKED` naming the owner, `WORKSPACE_INVALID`, `CONFIG_INVALID`,
 * `ONTOLOGY_INVALID`, or what a store threw
 */
export async function openWorkspace(options: OpenWorkspaceOptions = {}): Promise<Workspace> {
  const context = await openContext(options);
  const turns = createTurns();
  const { alone } = turns;
  const first = (): GraphStore => {
    const [projection] = context.stores.present;
    if (projection !== undefined) return projection.store;
    throw new NewsgraphError('CONFIG_INVALID', 'the workspace was opened without a store');
  };

  const ingestAlone = (
    inputs: Iterable<IngestInput> | AsyncIterable<IngestInput>,
    ingestOptions: IngestOptions,
  ) =>
    // What is rehearsed lies in the index until the end.
    ingestOptions.dryRun === true
      ? turns.runAlone(() => ingest(context, inputs, ingestOptions))
      : turns.run((hold) => ingest(context, inputs, ingestOptions, hold));

  const judging = (
    intend: (current: PipelineContext) => Promise<Intention>,
    judgeOptions: JudgeOptions = {},
  ) =>
    turns.between(async () => {
      await judgeOptions.onTurn?.();
      return await judge(context, intend, judgeOptions);
    });

  return {
    folder: context.folder,
    ingest: (inputs, ingestOptions = {}) => ingestInputs(inputs, ingestOptions),
    ingestArticles: (articles, ingestOptions = {}) => ingestAlone(named(articles), ingestOptions),
    forecast: async (inputs, readOptions = {}) =>
      forecastReading(inputs, await context.extractor(), readOptions, async (article) => {
        const entry = context.index.documents.get(article.id);
        return entry === null || !(await isUnchanged(context, article, entry));
      }),
    ingestRead: (inputs, ingestOptions = {}) => ingestAlone(inputs, ingestOptions),
    extract: (inputs, readOptions = {}) => extractWithin(inputs, readOptions),
    has: (document) => context.index.documents.get(document) !== null,
    retract: (document, retractOptions) => alone(() => retract(context, document, retractOptions)),
    review: ({ limit = 20 } = {}) => review(context, limit),
    merge: (one, other, judgeOptions) =>
      judging((current) => intendSame(current, ...pairIn(current, [one, other])), judgeOptions),
    keepApart: (one, other, judgeOptions) =>
      judging((current) => intendDifferent(current, ...pairIn(current, [one, other])), judgeOptions),
    split: (entity, documents, judgeOptions) =>
      judging(
        (current) => intendSplit(current, entityNamed(entity, storedNames(current)), documents),
        judgeOptions,
      ),
    undo: (judgement, judgeOptions) => judging((current) => intendUndo(current, judgement), judgeOptions),
    judgements: () => inspectJudgements(context),
    history: (entity) => historyOf(context, entity),
    whatBecameOf: (id) => whatBecameOf(context.index, id),
    readmit: (document) => alone(() => readmit(context, document)),
    isRetracted: (document) => context.artefacts.isRetracted(document),
    query: (query, queryOptions) => runQuery(first(), query, queryOptions, context.index),
    queries: () => loadNamedQueries(),
    find(name, { limit = 20 } = {}) {
      const found = findById(context.index, name.trim());
      return found.length > 0 ? found.slice(0, limit) : findEntities(context, name, limit);
    },
    explain: (claim) => steadily(context, () => explainStored(context, claim)),
    explainBetween: (one, other, { signal } = {}) => explainStoredPair(context, [one, other], signal),
    show: (name, showOptions) => steadily(context, () => showEntity(context, name, showOptions)),
    showBetween: (one, other, showOptions) =>
      steadily(context, () => showPair(context, [one, other], showOptions)),
    strongest: ({ limit = 10 } = {}) => steadily(context, () => strongestRelationships(context, limit)),
    ontology: context.ontology,
    viewEntities: (viewOptions = {}) => viewEntities(context, viewOptions),
    viewGraph: (viewOptions) => viewGraph(context, viewOptions),
    viewClaims: (viewOptions = {}) => steadily(context, () => viewClaims(context, viewOptions)),
    viewArticles: (viewOptions = {}) => steadily(context, () => viewArticles(context, viewOptions)),
    viewArticle: (id) => viewArticle(context, id),
    export: (exportOptions = {}) => exportGraph(context, first, exportOptions),
    whileStill: (work) => turns.between(work),
    status: () => workspaceStatus(context, context.folder),
    sync: ({ onPlan } = {}) => alone(() => bringUpToDate(context, onPlan)),
    drop: (name) => alone(() => dropStore(context, name)),
    previewReread: (previewOptions) => turns.runAlone(() => previewReread(context, previewOptions)),
    needsReread: async () =>
      context.hasOtherOntology || context.index.documents.countReadByOthers(await context.readBy()) > 0,
    rebuild: (rebuildOptions) => alone(() => rebuild(context, rebuildOptions)),
    close: () => context.close(),
  };

  async function* ingestInputs(
    inputs: readonly string[],
    { prune = false, ...ingestOptions }: WorkspaceIngestOptions,
  ): AsyncGenerator<IngestOutcome> {
    const pruneIn = prune ? await findFolders(inputs) : [];
    yield* ingestAlone(readInputs(inputs, ingestOptions), { ...ingestOptions, pruneIn });
  }

  async function* extractWithin(
    inputs: readonly string[],
    readOptions: ReadInputsOptions,
  ): AsyncGenerator<ExtractOutcome> {
    const { ontology } = context;
    yield* extract(inputs, { ...readOptions, ontology, extractor: await context.extractor() });
  }
}

function pairIn(
  context: PipelineContext,
  names: readonly [string, string],
): readonly [NamedEntity, NamedEntity] {
  return pairNamed(names, storedNames(context));
}

async function* named(articles: Iterable<Article> | AsyncIterable<Article>): AsyncGenerator<IngestInput> {
  for await (const article of articles) yield { status: 'article', source: article.id, article };
}
