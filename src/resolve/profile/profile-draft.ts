/** A profile while it is read: what counts is what is added, not how often. */
export interface ProfileDraft {
  readonly countries: Set<string>;
  readonly fields: Set<string>;
  readonly offices: Set<string>;
  readonly bodies: Set<string>;
  readonly regions: Set<string>;
  readonly relatives: Set<string>;
  /** What tells the gender for certain: a title, a noun, how one is to a relative. */
  readonly genders: Set<'female' | 'male'>;
  born: readonly [from: number, to: number] | null;
}

export function createDraft(): ProfileDraft {
  return {
    countries: new Set(),
    fields: new Set(),
    offices: new Set(),
    bodies: new Set(),
    regions: new Set(),
    relatives: new Set(),
    genders: new Set(),
    born: null,
  };
}
