import type { Block } from './article.ts';
import type { BriefArticle } from './brief.ts';
import type { Attributes, Basis, ClaimTime, Modality, Polarity, Voice } from './extraction.ts';
import type { EdgeElement, NodeElement } from './graph.ts';

/** A part of the graph that is looked at: entities and the typed edges between them. */
export interface GraphView {
  /** Entities as the stored graph has them, by id. */
  readonly nodes: readonly NodeElement[];
  /** Typed edges whose two ends are among the nodes, by type, source and target. */
  readonly edges: readonly EdgeElement[];
  /** Whether a limit left out something that belongs to what was asked for. */
  readonly cut: boolean;
}

/** A claim as it is looked at: what it says, who vouches for it and the words that it rests on. */
export interface ClaimView {
  /** `claim/DOCUMENT#c3`, as the graph names it. */
  readonly id: string;
  /** Id of the article, as {@link ArticleView} has it. */
  readonly document: string;
  readonly type: string;
  /** Ids of entities of the graph. */
  readonly subject: string;
  /** Null for an act that is aimed at a thing or at nothing. */
  readonly object: string | null;
  /** The thing at which an act without an object is aimed, in the article's words. */
  readonly objectWords: string | null;
  /** Who says so, outermost first; empty for what the article says itself and for a speaker whom it does not name. */
  readonly speakers: readonly string[];
  readonly place: string | null;
  readonly topic: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly voice: Voice;
  readonly basis: Basis;
  /** The act that this one governs: in "refused to meet", CONSULT. */
  readonly content: {
    readonly type: string;
    readonly polarity: Polarity;
    readonly modality: Modality;
  } | null;
  /** When it took place, as the text says. */
  readonly time: ClaimTime | null;
  /** Day of the article's publication; null if unknown. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly attributes: Attributes;
  /** The words, and where they stand in the article's text: UTF-16 offsets, end exclusive. */
  readonly evidence: { readonly start: number; readonly end: number; readonly quote: string };
  /** `taken back`, `denied`, `planned`, `said`, `implied` and so on, joined with commas; null for a plain fact. */
  readonly caveat: string | null;
  readonly rule: string;
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Number of all items. */
  readonly total: number;
  /** Give it to get the next page; null on the last one. */
  readonly next: string | null;
}

/** An article in a list. */
export type ArticleSummary = Omit<BriefArticle, 'number'>;

/** An article as it is looked at. */
export interface ArticleView extends ArticleSummary {
  readonly authors: readonly string[];
  readonly language: string;
  /** Null where the graph was given away without its texts. */
  readonly text: string | null;
  readonly blocks: readonly Block[];
}

/** An entity of the graph, as a search finds it. */
export interface EntityMatch {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly documents: number;
  readonly mentions: number;
  /** The name or alias that the search matched. */
  readonly match: string;
  /** Whether the whole of it matched, and not only its beginning. */
  readonly exact: boolean;
}
