/** A token with its place in the text, its word class and its place in the dependency tree. */
export interface Token {
  /** Position in `Analysis.tokens`. */
  readonly index: number;
  readonly text: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
  /** UTF-16 offset, exclusive; never includes the space that follows. */
  readonly end: number;
  /** Whether one space follows the token. */
  readonly whitespace: boolean;
  /** Fine-grained part of speech (Penn Treebank), such as `VBD`. */
  readonly tag: string;
  /** Universal part of speech, such as `VERB`. */
  readonly pos: string;
  /** Universal morphological features, such as `Tense=Past|VerbForm=Fin`; empty if none. */
  readonly morph: string;
  readonly lemma: string;
  /** Dependency label (ClearNLP), such as `nsubj`; `ROOT` for the head of a sentence. */
  readonly dep: string;
  /** Index of the token that this one depends on; its own index for a root. */
  readonly head: number;
  /** Index of its sentence in `Analysis.sentences`. */
  readonly sentence: number;
}

/** A run of tokens: `start` inclusive, `end` exclusive, both indices into `Analysis.tokens`. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** A name that the model found. */
export interface NameSpan extends TokenRange {
  /** OntoNotes 5 type, such as `PERSON`, `ORG`, `GPE`, `NORP` or `DATE`. */
  readonly label: string;
}

/** What the language model says of one text. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly names: readonly NameSpan[];
}
