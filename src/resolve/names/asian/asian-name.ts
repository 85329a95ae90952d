/** Tongues in whose names the family name stands first, and is put last in Western texts. */
export type Tongue = 'korean' | 'chinese' | 'vietnamese' | 'japanese' | 'hungarian';

/** A name read as one of a tongue in which the family name stands first. */
export interface AsianName {
  readonly tongue: Tongue;
  /** As it is written. */
  readonly family: string;
  readonly given: readonly string[];
  /** Whether only the form of a part (a hyphen) tells which word is the family name. */
  readonly byForm: boolean;
}

/** Ways to read a word of a given name, each a list of syllables. */
export type Syllables = readonly (readonly string[])[];
