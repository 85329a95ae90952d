import type { EntityIndex } from '../entities/entity-index.ts';

/** What the owner is to whom it owns: whose father Otto is, is his son or daughter. */
const inverses: Readonly<Record<string, readonly string[]>> = {
  father: ['son', 'daughter', 'child'],
  mother: ['son', 'daughter', 'child'],
  wife: ['husband', 'spouse'],
  husband: ['wife', 'spouse'],
  son: ['father', 'mother', 'parent'],
  daughter: ['father', 'mother', 'parent'],
};

/** Of these one has only one, so that the text may say "his father" first and name him later. */
const only = new Set(['father', 'mother', 'wife', 'husband', 'spouse']);

/** Whether one has only one such relative. */
export function isOnlyOne(lemma: string): boolean {
  return only.has(lemma);
}

/** What a text has said of its entities: which nouns describe them, and whose they are. */
export class RoleMemory {
  readonly #described = new Map<string, Set<string>>();
  readonly #owned = new Map<string, string>();
  readonly #bodies = new Map<string, string>();

  /** Notes that a noun describes an entity, and whose it is: "his father, Otto". */
  add(lemma: string, entity: string, owner: string | null): void {
    const found = this.#described.get(lemma);
    if (found) found.add(entity);
    else this.#described.set(lemma, new Set([entity]));
    if (owner === null) return;
    this.#owned.set(`${owner} ${lemma}`, entity);
    for (const inverse of inverses[lemma] ?? []) {
      const key = `${entity} ${inverse}`;
      if (!this.#owned.has(key)) this.#owned.set(key, owner);
    }
  }

  describedBy(lemma: string): ReadonlySet<string> {
    return this.#described.get(lemma) ?? new Set();
  }

  /** Who an owner's father, wife, coach is. */
  ownedBy(owner: string, lemma: string): string | null {
    return this.#owned.get(`${owner} ${lemma}`) ?? null;
  }

  /** Notes for which body or country a person speaks. */
  speaksFor(person: string, body: string): void {
    this.#bodies.set(person, body);
  }

  /** The body or country for which a person speaks. */
  bodyOf(person: string): string | null {
    return this.#bodies.get(person) ?? null;
  }
}

/** The entities of a document by the words of their names. */
export interface EntitiesByWord {
  /** By any word. */
  readonly any: ReadonlyMap<string, readonly string[]>;
  /** By the word that tells what they are: the last one, or the one before "of": "Ministry of Health". */
  readonly head: ReadonlyMap<string, readonly string[]>;
  readonly happenings: readonly string[];
}

/** The word of a name that tells what it names. */
export function headWordOf(name: string): string {
  const words = name.split(' ');
  const preposition = words.findIndex((word) => /^(?:of|for|on|to|at|in|and)$/.test(word));
  return words[preposition > 0 ? preposition - 1 : words.length - 1] as string;
}

export function entitiesByWord(index: EntityIndex): EntitiesByWord {
  const any = new Map<string, string[]>();
  const head = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, word: string, id: string) => {
    const entities = map.get(word);
    if (!entities) map.set(word, [id]);
    else if (entities.at(-1) !== id) entities.push(id);
  };
  for (const { id, name, kind, aliases } of index.entities) {
    if (kind === 'Person' || kind === 'Group' || kind === 'Country') continue;
    for (const form of [name, ...aliases]) {
      const words = form.split(' ');
      for (const word of words) add(any, word, id);
      const word = headWordOf(form);
      add(head, word, id);
      if (kind === 'Event') add(head, word.charAt(0).toUpperCase() + word.slice(1), id);
    }
  }
  const happenings = index.entities.flatMap(({ id, kind }) => (kind === 'Event' ? [id] : []));
  return { any, head, happenings };
}
