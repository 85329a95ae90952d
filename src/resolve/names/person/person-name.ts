import type { AsianName } from '../asian/asian-name.ts';
import type { Neighbours } from '../words/fold-tongue.ts';
import type { NameWord } from '../words/name-word.ts';
import type { Sureness } from './neighbours-of.ts';

/** A person's name taken apart. */
export interface PersonName {
  readonly kind: 'Person';
  readonly name: string;
  readonly key: string;
  /** Words of the name, the family name last, without titles, articles and particles. */
  readonly words: readonly NameWord[];
  /** Given names in quotes or brackets: `William "Bill" Hagerty`. */
  readonly nicknames: readonly NameWord[];
  /** What tells a father from a son, or a king from another; 1001 the elder, 1002 the younger. Null if nothing does. */
  readonly generation: number | null;
  /** The title before a single name: "Pope Francis". Null where it has several words or no title. */
  readonly title: string | null;
  /** Whether it is a family name alone, or a single name: "Akker", "van den Akker". */
  readonly isAlone: boolean;
  /** Whether it comes from another script. */
  readonly transliterated: boolean;
  /** Tongues of whose names it is by its form, which give one name different forms. */
  readonly neighbours: ReadonlyMap<Neighbours, Sureness>;
  /** Whether a word says whose son or daughter it is: "bin Salman". */
  readonly isSonOf: boolean;
  /** Whether its last word may be a second family name, which may be left out. */
  readonly iberian: boolean;
  /** How it reads where the family name stands first. */
  readonly asian: readonly AsianName[];
}
