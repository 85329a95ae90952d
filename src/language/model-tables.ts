/** Where a tensor lies in `weights.bin`. */
interface TensorPlace {
  /** In bytes; a multiple of 64 for tensors. */
  readonly offset: number;
  /** In numbers of four bytes. */
  readonly length: number;
}

/** `weights.json`: the directory of `weights.bin`. */
export interface WeightDirectory {
  /** The part that a kernel copies into its memory: everything but the embedding tables. */
  readonly dense: TensorPlace;
  readonly tensors: Readonly<Record<string, TensorPlace>>;
}

/** `tokenizer.json`: sources of regular expressions (flag `u`) and the words that are split by hand. */
export interface TokenizerTables {
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  /** Text -> its tokens, each with its text and, where it differs from the usual one, its norm. */
  readonly exceptions: Readonly<Record<string, readonly (readonly [text: string, norm?: string])[]>>;
}

/** `vocabulary.json`: what the model knows of single strings, and Unicode as the model saw it. */
export interface VocabularyTables {
  /** Strings that are known by a small number instead of their hash. */
  readonly symbols: Readonly<Record<string, number>>;
  readonly baseNorms: Readonly<Record<string, string>>;
  /** Norm -> the hashes (16 hexadecimal digits) of the words that have it. */
  readonly hashedNorms: Readonly<Record<string, readonly string[]>>;
  /** Code points as `[first, last, first, last, ...]`. */
  readonly letters: readonly number[];
  readonly upperCaseLetters: readonly number[];
  readonly digits: readonly number[];
}

/** `lemmas.json`, by part of speech in lower case. */
export interface LemmaTables {
  /** Pairs of an ending and what replaces it, in order. */
  readonly rules: Readonly<Record<string, readonly (readonly [ending: string, replacement: string])[]>>;
  /** Lines of a form and its lemmas, separated by spaces. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** Known base forms, one a line. */
  readonly index: Readonly<Record<string, string>>;
}

/** A condition on one attribute of a token. */
export type AttributeCondition =
  | string
  | boolean
  | { readonly IN: readonly string[] }
  | { readonly NOT_IN: readonly string[] }
  | { readonly REGEX: string };

/** The attributes that a pattern may ask for. */
export type PatternAttribute = 'TAG' | 'LOWER' | 'DEP' | 'IS_SPACE';

/** One entry of `attribute-rules.json`: if any of the patterns matches, token `index` of the match gets `attrs`. */
export interface AttributeRule {
  readonly patterns: readonly (readonly Partial<Record<PatternAttribute, AttributeCondition>>[])[];
  readonly attrs: Readonly<Partial<Record<'POS' | 'MORPH' | 'LEMMA' | 'DEP' | 'TAG', string>>>;
  readonly index: number;
}

/** `labels.json`: what the outputs of the networks stand for, in their order. */
export interface LabelTables {
  readonly tags: readonly string[];
  /** Actions of the parser, such as `S`, `L-nsubj` or `R-prep||dobj`. */
  readonly parser: readonly string[];
  /** Actions of the name finder, such as `B-ORG` or `O`. */
  readonly names: readonly string[];
}
