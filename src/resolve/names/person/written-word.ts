/** A word as written, and as what it is compared. */
export interface WrittenWord {
  /** With its case. */
  readonly raw: string;
  /** ASCII, lower case. */
  readonly text: string;
  /** Number of the word between blanks that it is a part of. */
  readonly token: number;
}
