/** A word as written, and in ASCII and lower case. */
export interface BodyWord {
  readonly raw: string;
  readonly text: string;
}
