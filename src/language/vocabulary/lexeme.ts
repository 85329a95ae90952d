/** How many kinds of vectors are cached for a word: syntax without and with a space after it, names. */
export const VECTOR_VARIANTS = 3;

/** What the model knows of a word form, wherever it stands. */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  /** The form that stands for all spellings of the word. */
  readonly norm: string;
  /** The first character. */
  readonly prefix: string;
  /** The last three characters. */
  readonly suffix: string;
  readonly shape: string;
  readonly isSpace: boolean;
  /** Where the encoders' caches hold the word's vectors, by variant; -1 for nowhere. */
  readonly slots: number[];
}
