import { type NameCandidate, normalizeName } from '../names/candidate.ts';

/** The names of a document that are the same by their words, before short ones are joined to long ones. */
export interface Draft {
  kind: string;
  /** The words, for a body with the country behind U+0000. */
  key: string;
  names: NameCandidate[];
  /** Those of the names that it goes by, where the text says that others are old or of another use. */
  current?: readonly NameCandidate[];
}

/** A body with its name taken apart. */
export interface BodyDraft {
  readonly draft: Draft;
  readonly name: string;
  readonly words: readonly string[];
  readonly country: string | undefined;
}

/** Drafts by the words that a shorter name may share with them, so that none is compared with all others. */
export interface DraftIndex {
  /** The persons of whose names this may be a short form, in the order of the text; never misses one. */
  personsLike(name: string): readonly Draft[];
  /** The drafts of a kind whose first word is this, in the order of the text. */
  openingWith(kind: string, word: string): readonly Draft[];
  /** A body as the others are held. */
  bodyOf(draft: Draft): BodyDraft;
  /** The bodies of this name, or with it for an acronym. */
  bodiesNamed(name: string): readonly BodyDraft[];
  /** The bodies of several words with these initials. */
  bodiesSpelled(initials: string): readonly BodyDraft[];
  bodiesOpening(word: string): readonly BodyDraft[];
  bodiesEnding(word: string): readonly BodyDraft[];
}

/** The words by which names of persons are compared. */
export function personWordsOf(name: string): string[] {
  return name.toLowerCase().replaceAll('.', '').split(' ');
}

export function createDraftIndex(drafts: readonly Draft[], text: string): DraftIndex {
  const persons = new Map<string, Set<number>>();
  const opening = new Map<string, Draft[]>();
  const bodies = { named: new Lists(), spelled: new Lists(), opening: new Lists(), ending: new Lists() };
  drafts.forEach((draft, at) => {
    const first = `${draft.kind}\u0000${draft.key.split(' ')[0]}`;
    const others = opening.get(first);
    if (others) others.push(draft);
    else opening.set(first, [draft]);
    if (draft.kind === 'Person')
      for (const sign of signsOfFull(draft.key)) persons.set(sign, (persons.get(sign) ?? new Set()).add(at));
    if (draft.kind !== 'Organization' || draft.names.some(({ nominal }) => nominal)) return;
    const body = takeApart(draft);
    const acronyms = draft.names
      .filter(({ source }) => source === 'acronym')
      .map(({ start, end }) => normalizeName(text.slice(start, end)));
    for (const name of new Set([body.name, ...acronyms])) bodies.named.add(name, body);
    if (body.words.length > 1) bodies.spelled.add(initialsOf(body.words), body);
    bodies.opening.add(body.words[0] as string, body);
    bodies.ending.add(body.words.at(-1) as string, body);
  });
  return {
    personsLike(name) {
      const found = new Set(signsOfShort(name).flatMap((sign) => [...(persons.get(sign) ?? [])]));
      return [...found].sort((a, b) => a - b).map((at) => drafts[at] as Draft);
    },
    openingWith: (kind, word) => opening.get(`${kind}\u0000${word}`) ?? [],
    bodyOf: takeApart,
    bodiesNamed: (name) => bodies.named.get(name),
    bodiesSpelled: (initials) => bodies.spelled.get(initials),
    bodiesOpening: (word) => bodies.opening.get(word),
    bodiesEnding: (word) => bodies.ending.get(word),
  };
}

/** Bodies by a word. */
class Lists {
  readonly #byKey = new Map<string, BodyDraft[]>();

  add(key: string, body: BodyDraft): void {
    const others = this.#byKey.get(key);
    if (others) others.push(body);
    else this.#byKey.set(key, [body]);
  }

  get(key: string): readonly BodyDraft[] {
    return this.#byKey.get(key) ?? [];
  }
}

function takeApart(draft: Draft): BodyDraft {
  const [name, country] = draft.key.split('\u0000') as [string, string | undefined];
  return { draft, name, country, words: name.split(' ') };
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.match(/^\p{Lu}/u)?.[0] ?? '').join('');
}

/** What a full name has in common with each of its short forms, as `isShortPersonName` tells them. */
function signsOfFull(name: string): Set<string> {
  const words = personWordsOf(name);
  const last = words.at(-1) as string;
  return new Set([
    `first ${words[0]}`,
    `last ${last}`,
    `last ${last.replace(/^(?:al|el)-/, '')}`,
    `last ${last}s`,
    `all ${words.join(' ').replaceAll('-', ' ')}`,
    ...words.slice(1, -1).map((word) => `inner ${word}`),
    ...turned(words),
  ]);
}

/** A name of two words in either order. */
function turned(words: readonly string[]): string[] {
  return words.length === 2 ? [`both ${words.toSorted().join(' ')}`] : [];
}

function signsOfShort(name: string): string[] {
  const words = personWordsOf(name);
  return [
    `first ${words[0]}`,
    `last ${words.at(-1)}`,
    `last ${words.join('-')}`,
    `inner ${words[0]}`,
    `all ${words.join(' ').replaceAll('-', ' ')}`,
    ...turned(words),
  ];
}
