import type { Block } from '../../../model/article.ts';

/**
 * Which reading of the text proposes a name; later steps trust some more than others. A `hint` is a word list's word for
 * a phrase that has other meanings too: it counts only where the model sees a name as well.
 */
type NameSource =
  | 'model'
  | 'list'
  | 'hint'
  | 'shape'
  | 'form'
  | 'title'
  | 'acronym'
  | 'capitals'
  | 'repetition';

/** A stretch of the text that one step takes for a name. */
export interface NameCandidate {
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
  /** A kind of the ontology. */
  readonly kind: string;
  readonly source: NameSource;
  /** The language model's label of the name, where it has one. */
  readonly label?: string;
  /** Set on a demonym. */
  readonly adjective?: true;
  /** The name by which a word list or a definition in the text knows it. */
  readonly canonical?: string;
  /** ISO code of a country, or of the country of a place or body, where a word list knows it. */
  readonly country?: string;
  /** Whether it is a capital or another city that stands for its government; of a country, that such a city stands for it here. */
  readonly seat?: true;
  /** The stretch for which it stands, where it covers other names: "summit" of "Strelsau summit". */
  readonly head?: { readonly start: number; readonly end: number };
  /** Set on what is named so in this document only; the same words elsewhere may name another. */
  readonly local?: true;
  /** Set on a phrase that is no name, such as "intelligence committee", but stands for a body of its own. */
  readonly nominal?: true;
}

/** The part of the text in which a step looks for names: one block. */
export interface NameScope {
  readonly block: Block;
  /** The block's text. */
  readonly text: string;
  /** Whether its words are capitalised as in a title, so that capitals say nothing. */
  readonly titleCase: boolean;
}

export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A name in the form in which occurrences are compared: single spaces, straight apostrophes. */
export function normalizeName(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'");
}
