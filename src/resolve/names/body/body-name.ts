/** A name that is no person's, taken apart. */
export interface BodyName {
  readonly kind: string;
  readonly name: string;
  readonly key: string;
  /** Words that say what it is, each in one spelling, in their order; countries and numbers are not among them. */
  readonly words: readonly string[];
  /** ISO codes of the countries that it names, of bodies and happenings. */
  readonly countries: readonly string[];
  /** Numbers, ordinals and years, sorted. */
  readonly numbers: readonly number[];
  /** Words that have opposites, as axis and word. */
  readonly axes: ReadonlyMap<number, string>;
  /** Words that make it a team or section of another, sorted. */
  readonly teams: readonly string[];
  /** Those of the words that are places. */
  readonly places: ReadonlySet<string>;
  /** What follows a place's name behind a comma, else empty. */
  readonly region: string;
  /** Whether it is written as an acronym is: one word, mostly in capitals. */
  readonly acronym: string | null;
  /** Acronyms that its words have; none of a single word. */
  readonly acronyms: readonly string[];
  /** The bodies, countries or places that it is known as; most are none. */
  readonly known: readonly string[];
  /** Of a place: its words by their sounds, so far as they come from another script. Empty for others. */
  readonly sounds: readonly string[];
}
