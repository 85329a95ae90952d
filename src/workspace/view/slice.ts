/** Which part of a list is wanted. */
export interface Slice {
  /** How many items come before it. */
  readonly offset: number;
  /** How many it has at most. */
  readonly limit: number;
}

/** A part of a list, and how long the whole list is. */
export interface Sliced<T> {
  readonly items: readonly T[];
  readonly total: number;
}
