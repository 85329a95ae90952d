import type { NodeElement } from '../../../src/model/graph.ts';
import type { ArticleView, ClaimView, GraphView } from '../../../src/model/view.ts';
import type { DrawingFault } from '../canvas/drawing-fault.ts';
import type { Strand } from '../graph/strands.ts';
import type { Link } from '../link/link.ts';
import type { EntityBrief, EntityMatch, FormerEntity, PageOntology } from '../source/graph-source.ts';

/** Something that is read from the source. */
export type Loaded<T> =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'ready'; readonly value: T };

export const none: Loaded<never> = { status: 'none' };
export const loading: Loaded<never> = { status: 'loading' };

/** The value of what was read; null as long as it is not there. */
export function readValue<T>(loaded: Loaded<T>): T | null {
  return loaded.status === 'ready' ? loaded.value : null;
}

/** Claims of an entity or a pair, as far as they were read. */
interface ShownClaims {
  readonly items: readonly ClaimView[];
  readonly total: number;
  readonly next: string | null;
}

/** An article that is open. */
export interface ShownArticle {
  readonly article: ArticleView;
  readonly claims: readonly ClaimView[];
}

/** What a search found. */
interface SearchState {
  readonly text: string;
  readonly matches: readonly EntityMatch[];
  readonly total: number;
  /** The match that Enter would take; -1: none. */
  readonly active: number;
  readonly isOpen: boolean;
}

/** What is drawn: the part of the graph that filters leave. */
export interface Shown {
  readonly nodes: readonly NodeElement[];
  readonly strands: readonly Strand[];
}

/** All that the page is made from. */
export interface AppState {
  readonly link: Link;
  readonly ontology: PageOntology;
  readonly outlets: readonly string[];
  readonly graph: Loaded<GraphView>;
  readonly shown: Shown;
  readonly claims: Loaded<ShownClaims>;
  readonly article: Loaded<ShownArticle>;
  /** What is known of the entity that the panel tells of. */
  readonly brief: Loaded<EntityBrief>;
  /** Ids of the address that stand for other entities now, for several or for none. */
  readonly moves: readonly FormerEntity[];
  /** Every entity that has been read, by id. */
  readonly entities: ReadonlyMap<string, NodeElement>;
  readonly search: SearchState;
  readonly isFilterOpen: boolean;
  readonly isBusy: boolean;
  /** Why the browser does not draw; null where it does. */
  readonly drawingFault: DrawingFault | null;
  /** Said to those who do not see the page, and shown for a moment. */
  readonly notice: string;
}

/** What a reader can do. */
export interface Actions {
  go(change: Partial<Link>, options?: { readonly focus?: 'panel' }): void;
  /** Shows an entity and its neighbours, beside what is drawn already. */
  openEntity(id: string, options?: { readonly alone?: boolean; readonly focus?: 'panel' }): void;
  search(text: string): void;
  /** Searches for a name as if the reader had typed it. */
  lookFor(name: string): void;
  moveInSearch(step: number): void;
  closeSearch(): void;
  toggleFilter(): void;
  moreClaims(): void;
  point(id: string | null): void;
  zoom(direction: 'in' | 'out' | 'all'): void;
  /** Tries to draw again. */
  drawAgain(): void;
  savePicture(): void;
  saveJson(): void;
  saveBrief(): void;
  copyLink(): void;
  retry(): void;
}
