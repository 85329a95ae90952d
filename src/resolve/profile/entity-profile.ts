import { contentHash } from '../../model/canonical-json.ts';

/**
 * What a document says of one of its entities that helps to tell who it is; read from the extraction alone. Entities of
 * documents with equal profiles are one node of the resolution: what one says of itself, all do. All lists are sorted and
 * without repetition, but for `names`.
 */
export interface EntityProfile {
  readonly kind: string;
  /**
   * Names that could stand for it alone, as the document writes them: the one that it goes by first, the others in
   * code-point order. No surname alone beside a full name. Empty for a country with a code.
   */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2 code of a country, else null. */
  readonly iso: string | null;
  /** Whether its name is one that many countries have one of ("Supreme Court"). */
  readonly generic: boolean;
  /**
   * `document#local` for what no name tells who it is (an actor without a name, a surname alone): it joins nothing but by
   * a judgement. Else null.
   */
  readonly own: string | null;
  /** Countries that it belongs to or serves, as ISO codes. */
  readonly countries: readonly string[];
  /** Fields of life that a person acts in, such as `politics`, `sport/football`; what sort of body or place it is: `river`. */
  readonly fields: readonly string[];
  /** Offices that it holds or held, with the body or country: `defence minister@KR`. */
  readonly offices: readonly string[];
  /** Keys of names of bodies that it leads, works for or belongs to; for a place, those of larger ones that it lies in. */
  readonly bodies: readonly string[];
  /** Keys of states and provinces that a place lies in, or a person is of: `us-texas`. */
  readonly regions: readonly string[];
  /** Relatives, by how each is to it: `parent:john-smith`. */
  readonly relatives: readonly string[];
  /** Keys of like names of others of its kind of whom the same document speaks: they are not the same. */
  readonly besides: readonly string[];
  /**
   * Earliest and latest year of birth, from an age and the day of publication; null where no age is told. Of a happening
   * the years in which it took place.
   */
  readonly born: readonly [from: number, to: number] | null;
  readonly gender: 'female' | 'male' | null;
}

/** A profile, and what else the document speaks of: needed only where the profile leaves it open who it is. */
export interface ProfiledEntity {
  /** Id within the document. */
  readonly local: string;
  readonly profile: EntityProfile;
  /** Keys of the names of other persons, organizations and places of the document, sorted; at most 24. */
  readonly context: readonly string[];
}

/** The same for equal profiles, another for others. */
export function profileKey(profile: EntityProfile): string {
  return contentHash(profile).slice(0, 24);
}
