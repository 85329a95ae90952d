/** A piece of a line. Its text is as the data has it: each format escapes it in its own way. */
export type Inline =
  /** Words of newsgraph, or of the data. */
  | { readonly kind: 'text' | 'muted'; readonly text: string }
  /** Name of an entity. */
  | { readonly kind: 'name'; readonly text: string }
  /** A claim type. */
  | { readonly kind: 'type'; readonly text: string }
  /** A warning, such as `said` or `disputed`. */
  | { readonly kind: 'caveat'; readonly text: string }
  /** Words of an article in a line: what an act is aimed at. */
  | { readonly kind: 'words'; readonly text: string }
  /** What can be typed: an id. */
  | { readonly kind: 'id'; readonly text: string }
  /** Articles by their numbers in the list at the end. */
  | { readonly kind: 'articles'; readonly numbers: readonly number[] }
  | { readonly kind: 'link'; readonly url: string };

/** A quote, exact, and where it stands. */
export interface Quote {
  /** Such as `denied`; null where that is clear. */
  readonly label: string | null;
  readonly text: string;
  readonly origin: readonly Inline[];
  /** `claim/DOCUMENT#c3`. */
  readonly claim: string;
}

/** One thing that a brief says. */
export interface Item {
  /** Time, of an entry of a timeline. */
  readonly when: string | null;
  readonly head: readonly Inline[];
  /** What stands behind it, one line each. */
  readonly notes: readonly (readonly Inline[])[];
  readonly quotes: readonly Quote[];
}

/** Items under one heading. */
export interface Group {
  /** Null where the section's own heading is enough. */
  readonly title: readonly Inline[] | null;
  readonly description: string | null;
  readonly items: readonly Item[];
  /** Number of items that are left out, and which those are, such as `earlier`. */
  readonly more: number;
  readonly moreOf: string;
}

/** A part of a brief. */
export interface Section {
  readonly title: string;
  /** How to read it; null where that is clear. */
  readonly note: string | null;
  readonly groups: readonly Group[];
}

/** An article of the list at the end. */
export interface ListedArticle {
  readonly number: number;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly document: string;
  readonly url: string | null;
}

/** A brief laid out for reading: every format shows all of it. */
export interface BriefPage {
  readonly title: string;
  readonly lead: readonly (readonly Inline[])[];
  readonly sections: readonly Section[];
  readonly articles: readonly ListedArticle[];
  /** What the warnings mean that occur. */
  readonly legend: readonly { readonly word: string; readonly meaning: string }[];
  /** What was left out, and how to see it; null if nothing was. */
  readonly footnote: string | null;
}
