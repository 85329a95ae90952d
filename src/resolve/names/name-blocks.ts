/** Keys of a name, but for the one of its `nameKey`. */
export interface NameBlocks {
  /** Had and sought. */
  readonly both: readonly string[];
  readonly own: readonly string[];
  readonly sought: readonly string[];
}
