/** newsgraph: turns news articles into a knowledge graph of claims with verified evidence. */
export { createSafeFetch, type SafeFetchOptions } from './article/input/safe-fetch.ts';
export { readSource } from './article/read-source.ts';
export { createDuplicateCheck } from './article/read-sources.ts';
export type { ReadOptions, Source, SourceOutcome } from './article/source.ts';
export {
  compareRuns,
  type FigureChange,
  type OutcomeChange,
  type RunComparison,
} from './evaluation/compare-runs.ts';
export type { EvaluationRun } from './evaluation/evaluation-run.ts';
export type {
  ExpectationRates,
  FigureRow,
  FigureRows,
  Figures,
  Rates,
  SingleValue,
} from './evaluation/figures.ts';
export {
  type EvaluationLayer,
  evaluationLayers,
  type GoldDocument,
  goldDocumentSchema,
} from './evaluation/gold-document.ts';
export {
  type ErrorCause,
  type ErrorExample,
  type ErrorGroup,
  groupErrors,
} from './evaluation/group-errors.ts';
export {
  type Outcome,
  type OutcomeTopic,
  outcomeCauses,
  outcomeTopics,
} from './evaluation/outcomes/outcome.ts';
export { type BriefFormat, formatBrief } from './export/brief/format-brief.ts';
export { layOutBrief } from './export/brief/lay-out-brief.ts';
export type * from './export/brief/page.ts';
export { type ExportFormat, exportFormat } from './export/exporters.ts';
export type { ExportFiles, FilePiece, GraphExport } from './export/graph-exporter.ts';
export { parseWhere } from './export/where/parse-where.ts';
export type { Where } from './export/where/where.ts';
export { longestQuote } from './export/where/without-text.ts';
export { writeToFile, writeToStream } from './export/write-export.ts';
export type { Examination, Extractor, ReadingCost } from './extract/extractor.ts';
export type { OwnRuleCheck } from './extract/linguistic/own-rules/check-own-rules.ts';
export {
  createLlmExtractor,
  type LlmExtractor,
  type LlmExtractorOptions,
} from './extract/llm/llm-extractor.ts';
export { createFileCache, type ReplyCache } from './extract/llm/reply-cache.ts';
export type { Prices } from './extract/llm/spend.ts';
export type { LlmTally } from './extract/llm/tally.ts';
export {
  edgePropertyTypes,
  nodePropertyTypes,
  type PropertyType,
  type PropertyTypes,
} from './graph/schema.ts';
export { formatConllu } from './language/conllu.ts';
export type * from './model/analysis.ts';
export * from './model/article.ts';
export type * from './model/brief.ts';
export * from './model/errors.ts';
export { escapeHtml } from './model/escape-html.ts';
export type * from './model/explanation.ts';
export * from './model/extraction.ts';
export * from './model/graph.ts';
export { type Logger, silentLogger } from './model/logger.ts';
export * from './model/ontology.ts';
export type * from './model/plan.ts';
export type * from './model/view.ts';
export { visible } from './model/visible.ts';
export { loadOntology } from './ontology/load-ontology.ts';
export { type AnalyzeOutcome, analyze } from './pipeline/analyze.ts';
export { createDefaultExtractor } from './pipeline/default-extractor.ts';
export type { DropOutcome } from './pipeline/drop-store.ts';
export {
  type EvaluateOptions,
  type EvaluateOutcome,
  evaluate,
  readEvaluationRun,
} from './pipeline/evaluate.ts';
export type { PairExplanation } from './pipeline/explain/claims-between.ts';
export { explain, explainBetween } from './pipeline/explain/explain-inputs.ts';
export type { NamedEntity } from './pipeline/explain/named-entity.ts';
export type { ExportOptions } from './pipeline/export/export-graph.ts';
export { type ExtractOptions, type ExtractOutcome, extract } from './pipeline/extract.ts';
export { createFeedFetch } from './pipeline/feeds/feed-fetch.ts';
export { type FeedMemories, type FeedMemory, openFeedMemories } from './pipeline/feeds/feed-memory.ts';
export { type Feed, type FeedList, parseFeeds, readFeeds } from './pipeline/feeds/feeds-file.ts';
export type { FoundArticle } from './pipeline/feeds/look-at-feed.ts';
export type { Clock } from './pipeline/feeds/polite-client.ts';
export { systemClock } from './pipeline/feeds/system-clock.ts';
export { type TakeIn, type WatchEvent, type WatchOptions, watchFeeds } from './pipeline/feeds/watch-feeds.ts';
export { type Forecast, type ForecastOptions, forecast } from './pipeline/forecast.ts';
export type { FormerId } from './pipeline/identity/former-ids.ts';
export type { IngestOptions } from './pipeline/ingest.ts';
export type { ArticleCounts, IngestInput, IngestOutcome } from './pipeline/ingest-outcome.ts';
export type { EntityMatch, StoreStatus, WorkspaceStatus } from './pipeline/inspect.ts';
export type { EntityQuote } from './pipeline/judgements/entity-quote.ts';
export type { EntityHistory, History, NameHistory } from './pipeline/judgements/history.ts';
export type { JudgementStanding, JudgementState } from './pipeline/judgements/inspect-judgements.ts';
export type { EntityShare, JudgementOutcome, JudgeOptions } from './pipeline/judgements/judge.ts';
export type { DoubtfulEntity, DoubtfulPair, Review } from './pipeline/judgements/review.ts';
export type { OpenWorkspaceOptions } from './pipeline/open-context.ts';
export type { ExtractorMaker, ReadingOptions } from './pipeline/open-extractor.ts';
export { checkRules, type RulesReport } from './pipeline/own-rules.ts';
export { type Progress, type ReadInputsOptions, readInputs } from './pipeline/read-inputs.ts';
export type { RebuildOptions } from './pipeline/rebuild.ts';
export type {
  AlteredClaim,
  AlteredEntity,
  ExtractionDifference,
} from './pipeline/reread/compare-extractions.ts';
export type { FactPart } from './pipeline/reread/fact.ts';
export type { DocumentDifference, PreviewRereadOptions } from './pipeline/reread/preview-reread.ts';
export type { RelationshipChanges } from './pipeline/reread/relationship-changes.ts';
export {
  createRereadTally,
  type RereadSummary,
  type RereadTally,
  type TypeChanges,
} from './pipeline/reread/reread-summary.ts';
export type { RetractOptions } from './pipeline/retract.ts';
export type { ShowOptions } from './pipeline/show/show.ts';
export type { Relationship, RelationshipEvidence } from './pipeline/strongest.ts';
export type { DayRange } from './pipeline/view/day-range.ts';
export type { PageOptions } from './pipeline/view/page.ts';
export type { ArticleFilterOptions } from './pipeline/view/view-articles.ts';
export type { ClaimFilterOptions } from './pipeline/view/view-claims.ts';
export type { EntitySearchOptions } from './pipeline/view/view-entities.ts';
export type { GraphViewOptions } from './pipeline/view/view-graph.ts';
export { openWorkspace, type Workspace, type WorkspaceIngestOptions } from './pipeline/workspace.ts';
export {
  addPlanCounts,
  type ChangeCounts,
  countPlan,
  type FormatPlanOptions,
  formatPlan,
  isEmptyPlan,
  noPlanCounts,
  type PlanCounts,
} from './plan/format-plan.ts';
export { dayOf } from './query/day.ts';
export { loadNamedQueries, type NamedQuery, type NamedQueryParameter } from './query/named-queries.ts';
export { formatTable, formatValue, type TableOptions } from './query/table.ts';
export {
  type Anchor,
  type Decision,
  type Judgement,
  judgementSchema,
} from './resolve/judgements/judgement.ts';
export type { JudgementFault } from './resolve/judgements/locate-judged.ts';
export { createEmbeddedStore, type EmbeddedStoreOptions } from './store/embedded/embedded-store.ts';
export type {
  Detail,
  DropCounts,
  GraphStore,
  QueryNode,
  QueryOptions,
  QueryParameter,
  QueryRelationship,
  QueryResult,
  QueryValue,
  StoreCapabilities,
  StoreState,
} from './store/graph-store.ts';
export { createNeo4jStore, type Neo4jStoreOptions } from './store/neo4j/neo4j-store.ts';
export { type Neo4jAddress, parseNeo4jUri } from './store/neo4j/uri.ts';
export type { StoreSettings } from './workspace/config.ts';
export type { Redirect } from './workspace/redirect-table.ts';
