/**
 * How two names are to each other.
 *
 * - `equal`: one name, written in ways that no two people would mean differently
 * - `variant`: another spelling, transliteration, short form or length of one name
 * - `near`: a typing error apart
 * - `partial`: one tells less than the other and does not contradict it: initials, an acronym, a body without its country
 * - `conflict`: so alike that one might join them, yet surely names of two
 * - `other`: nothing in common that counts
 */
export type NameRelation = 'equal' | 'variant' | 'near' | 'partial' | 'conflict' | 'other';

/** What a comparison of two names of one kind says. */
export interface NameComparison {
  readonly relation: NameRelation;
  /** How much the names alone speak for one bearer: 1 for equal names, 0 for `conflict` and `other`. */
  readonly score: number;
  /** In words: "initials of a given name". */
  readonly reason: string;
}
