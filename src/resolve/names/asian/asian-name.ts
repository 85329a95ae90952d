/** Tongues in whose names the family name stands first, and is put last in Western texts. */
export type Tongue = 'korean' | 'chinese' | 'vietnamese' | 'japanese' | 'hungarian';

/** A name in one standard spelling; two names that share one of each may be spellings of one name. */
export interface AsianReadings {
  readonly families: readonly string[];
  /** Syllables with a blank between. */
  readonly given: readonly string[];
}

/** The words of a name of a tongue in which the family name stands first. */
export interface AsianWords {
  readonly tongue: Tongue;
  /** As it is written. */
  readonly family: string;
  readonly given: readonly string[];
}

/** A name read as one of such a tongue. */
export interface AsianName extends AsianWords {
  readonly readings: AsianReadings;
}

/** Ways to read a word of a given name, each a list of syllables. */
export type Syllables = readonly (readonly string[])[];
