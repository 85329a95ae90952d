import type { FormerEntity } from '../../../src/export/graph-exporter.ts';
import type { PageOntology } from '../../../src/export/page/page-data.ts';
import type { EntityBrief } from '../../../src/model/brief.ts';
import type { NodeElement } from '../../../src/model/graph.ts';
import type { ArticleView, ClaimView, EntityMatch, GraphView, Page } from '../../../src/model/view.ts';
import type { ClaimFilter } from '../filter/claim-filter.ts';

export type { EntityBrief, EntityMatch, FormerEntity, PageOntology };

/** Which part of the graph is wanted. */
export interface GraphQuery {
  /** Ids of the entities to begin with; none: the strongest part of the graph. */
  readonly entities: readonly string[];
  /** Steps away from them. */
  readonly depth: number;
  /** Most nodes. */
  readonly limit: number;
  /**
   * Which claims count: edges, and their figures, are of those. Whether others deny an edge is told whatever the filter.
   * Edges are of what is affirmed and done; `standing` does not matter.
   */
  readonly filter: ClaimFilter;
}

/** Which claims are wanted: those of an entity, of a pair or of an article, or all. */
export interface ClaimQuery {
  readonly entity?: string;
  /** With `entity`: the other side. */
  readonly other?: string;
  readonly document?: string;
  readonly filter: ClaimFilter;
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/**
 * Where the viewer has its graph from: the service, or the page itself. Reads fail with a {@link SourceError}; those that
 * are not wanted any more are aborted by their signal.
 */
export interface GraphSource {
  ontology(): Promise<PageOntology>;
  /** Names of outlets, sorted. */
  outlets(): Promise<readonly string[]>;
  search(text: string, limit: number, signal: AbortSignal): Promise<Page<EntityMatch>>;
  /** Entities by their ids; those that there are not are left out. */
  entities(ids: readonly string[], signal: AbortSignal): Promise<readonly NodeElement[]>;
  graph(query: GraphQuery, signal: AbortSignal): Promise<GraphView>;
  /** Those of the latest articles first. */
  claims(query: ClaimQuery, signal: AbortSignal): Promise<Page<ClaimView>>;
  article(document: string, signal: AbortSignal): Promise<ArticleView>;
  /** What is known of an entity, for people to read. */
  brief(entity: string, signal: AbortSignal): Promise<EntityBrief>;
  /** What became of an id of an entity; null for one that stands for something, and for one that never did. */
  former(id: string, signal: AbortSignal): Promise<FormerEntity | null>;
}

/** What a source could not give, in words for a reader. */
export class SourceError extends Error {}

/** There is nothing of the kind. */
export class UnknownError extends SourceError {}

/** An id stands for several entities now, or for none. */
export class MovedError extends SourceError {
  readonly former: FormerEntity;

  constructor(message: string, former: FormerEntity) {
    super(message);
    this.former = former;
  }
}

/** The service wants a token, or another one. */
export class TokenError extends SourceError {}
