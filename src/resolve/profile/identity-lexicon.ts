import { z } from 'zod';
import { readWordList, wordSetSchema, wordsSchema } from '../../extract/linguistic/lexicon/word-list.ts';
import { nameSlug } from '../name-slug.ts';

/** Words, and sequences of words: "prime+minister". */
const phrases = wordsSchema.transform((list) => list.map((phrase) => phrase.replaceAll('+', ' ')));
const phraseSet = phrases.transform((list): ReadonlySet<string> => new Set(list));

const schema = z.strictObject({
  fields: z.record(z.string(), z.record(z.string(), phrases)),
  together: z.array(wordsSchema),
  manysided: wordSetSchema,
  besides: wordSetSchema,
  sportWords: phraseSet,
  bodies: z.record(z.string(), wordsSchema),
  offices: z.strictObject({ single: phraseSet, shared: phraseSet }),
  portfolios: phraseSet,
  sameOffice: z.record(z.string(), phrases),
  sorts: z.record(
    z.string(),
    z.record(z.string(), z.strictObject({ nouns: wordsSchema, words: wordsSchema })),
  ),
  abroad: phraseSet,
  kin: z.record(z.string(), wordsSchema),
  ofCountries: phrases,
  generic: z.strictObject({ heads: phrases, openings: phrases }),
  regions: z.record(z.string(), z.record(z.string(), wordsSchema)),
});

/** The field of those who head or serve a body of which no field is known: it only tells that they are no athletes. */
export const service = 'service';

/** How two fields of life, or two branches of one, go together in one person. */
type FieldRelation =
  /** The same branch. */
  | 'same'
  /** One field, of which one of the two names no branch, or of which many have several. */
  | 'kindred'
  /** Often had by one person, so that it speaks neither for nor against. */
  | 'neutral'
  /** Nothing is said of the one field. */
  | 'silent'
  | 'apart';

/** What tells people, bodies and places of one name apart; the head of `identity.yaml` explains the lists. */
export interface IdentityLexicon {
  /** The field, with its branch behind a slash, in which someone with this role works: `sport/football` of "striker". */
  fieldOfRole(phrase: string): string | null;
  /** The field of those who belong to a body of this name. */
  fieldOfBody(name: string): string | null;
  relateFields(one: string, other: string): FieldRelation;
  /** The name of an office that stands for all its spellings: "defence minister" of "Defense Secretary". */
  officeOf(phrase: string): string;
  isOffice(phrase: string): boolean;
  /** Whether one person at a time holds the office. */
  isSingleOffice(office: string): boolean;
  /** What a thing of a kind is, by a noun or a word of its name: `river`. */
  sortOfNoun(kind: string, noun: string): string | null;
  sortOfWord(kind: string, word: string): string | null;
  /** Whether those of a role are sent to where they do not come from: "special envoy". */
  isSentAbroad(role: string): boolean;
  /** How one is to another: `parent` of "mother". */
  kinOf(relation: string): string | null;
  /** Words of an article that reports sport, in lower case. */
  readonly sportWords: ReadonlySet<string>;
  /** Whether an issue is another one wherever it comes up. */
  isOfCountries(topic: string): boolean;
  /** Whether many countries have a body of this name. */
  isGenericBody(name: string): boolean;
  /** The state or province that a name or its short form means, with its country. */
  regionOf(name: string): readonly Region[];
  /** Words with which an id may tell entities of one name apart: fields, branches, sorts and regions. */
  readonly idWords: ReadonlySet<string>;
}

export interface Region {
  readonly name: string;
  readonly iso: string;
}

/**
 * Reads the word lists of identity.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadIdentityLexicon(): IdentityLexicon {
  const lists = readWordList('identity.yaml', schema);
  const roles = new Map<string, string>();
  for (const [field, branches] of Object.entries(lists.fields)) {
    for (const [branch, nouns] of Object.entries(branches)) {
      for (const noun of nouns) roles.set(noun, branch === 'any' ? field : `${field}/${branch}`);
    }
  }
  const offices = new Map<string, string>();
  for (const [office, others] of Object.entries(lists.sameOffice)) {
    for (const other of others) offices.set(other, office.replaceAll('+', ' '));
  }
  const officeOf = (phrase: string) => offices.get(phrase) ?? phrase;
  const hasPortfolio = (phrase: string) => lists.portfolios.has(phrase.replace(/ minister$/u, ''));
  const isSingle = (office: string) =>
    lists.offices.single.has(office) || (office.endsWith(' minister') && hasPortfolio(office));
  const isOffice = (phrase: string) =>
    isSingle(officeOf(phrase)) || lists.offices.shared.has(officeOf(phrase));
  const ofBodies = invert(lists.bodies);
  const ofKin = invert(lists.kin);
  const together = new Set(lists.together.map((pair) => pair.toSorted().join(' ')));
  const sortsBy = (key: 'nouns' | 'words') =>
    new Map(
      Object.entries(lists.sorts).map(([kind, sorts]) => [
        kind,
        invert(Object.fromEntries(Object.entries(sorts).map(([sort, entry]) => [sort, entry[key]]))),
      ]),
    );
  const sortsByNoun = sortsBy('nouns');
  const sortsByWord = sortsBy('words');
  const heads = lists.generic.heads.map((head) => head.toLowerCase());
  const openings = lists.generic.openings.map((opening) => opening.toLowerCase());
  const regions = new Map<string, Region[]>();
  for (const [iso, names] of Object.entries(lists.regions)) {
    for (const [name, short] of Object.entries(names)) {
      for (const form of [name, ...short]) {
        const key = form.replaceAll('.', '').toLowerCase();
        regions.set(key, [...(regions.get(key) ?? []), { name, iso }]);
      }
    }
  }
  const relate = (one: string, other: string): FieldRelation => {
    if (one === service || other === service) {
      const against = one === service ? other : one;
      return against.split('/')[0] === 'sport' ? 'apart' : 'silent';
    }
    if (one === other) return 'same';
    const [field = '', branch] = one.split('/');
    const [otherField = '', otherBranch] = other.split('/');
    if (field === otherField) {
      const isOpen = branch === undefined || otherBranch === undefined;
      return isOpen || lists.manysided.has(field) ? 'kindred' : 'apart';
    }
    if (lists.besides.has(field) || lists.besides.has(otherField)) return 'neutral';
    return together.has([field, otherField].sort().join(' ')) ? 'neutral' : 'apart';
  };
  // Asked for the same few pairs over and over.
  const relations = new Map<string, Map<string, FieldRelation>>();
  const relateFields = (one: string, other: string): FieldRelation => {
    const known = relations.get(one) ?? new Map<string, FieldRelation>();
    const relation = known.get(other) ?? relate(one, other);
    relations.set(one, known.set(other, relation));
    return relation;
  };
  return {
    fieldOfRole: (phrase) =>
      roles.get(phrase) ?? (phrase.endsWith(' minister') && isOffice(phrase) ? roles.get('minister')! : null),
    fieldOfBody(name) {
      const words = name.split(/\s+/u);
      if (words.length === 1) return null;
      for (const word of [...words.slice(-1), ...words.slice(0, 1), ...words]) {
        const field = ofBodies.get(word);
        // "Leeds United" is a club, the United Nations are none.
        if (field === 'sport' && word === 'United' && word !== words.at(-1)) continue;
        if (field !== undefined) return field;
      }
      return null;
    },
    relateFields,
    sportWords: lists.sportWords,
    officeOf,
    isOffice,
    isSingleOffice: isSingle,
    sortOfNoun: (kind, noun) => sortsByNoun.get(kind)?.get(noun) ?? null,
    sortOfWord: (kind, word) => sortsByWord.get(kind)?.get(word) ?? null,
    isSentAbroad: (role) => lists.abroad.has(role) || lists.abroad.has(role.split(' ').at(-1)!),
    kinOf: (relation) => ofKin.get(relation) ?? null,
    isOfCountries: (topic) => lists.ofCountries.some((words) => ` ${topic} `.includes(` ${words} `)),
    isGenericBody(name) {
      const lower = name.toLowerCase();
      return (
        heads.some((head) => lower === head || (head === 'ministry' && lower.endsWith(` ${head}`))) ||
        openings.some((opening) => lower.startsWith(`${opening} `))
      );
    },
    idWords: new Set([
      ...Object.entries(lists.fields).flatMap(([field, branches]) => [field, ...Object.keys(branches)]),
      ...Object.values(lists.sorts).flatMap((sorts) => Object.keys(sorts)),
      ...Object.values(lists.regions).flatMap((names) => Object.keys(names).map(nameSlug)),
    ]),
    regionOf: (name) => regions.get(name.replaceAll('.', '').toLowerCase()) ?? [],
  };
}

function invert(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const inverted = new Map<string, string>();
  for (const [key, words] of Object.entries(lists)) {
    for (const word of words) if (!inverted.has(word)) inverted.set(word, key);
  }
  return inverted;
}
