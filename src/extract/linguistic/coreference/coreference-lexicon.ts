import { z } from 'zod';
import { loadWords } from '../lexicon/load-lexicon.ts';
import { readWordList, wordSetSchema as words, wordsSchema } from '../lexicon/word-list.ts';

const gendered = z.strictObject({ female: words, male: words });
const persons = gendered.extend({ any: words });

const schema = z.strictObject({
  titles: gendered,
  persons,
  kin: persons,
  endings: wordsSchema,
  kinds: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({ words: z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list)) }),
    ),
  ),
  general: words,
  agentive: words,
  addressing: words,
  answering: words,
  asking: words,
  impersonal: words,
  civic: words,
  appointing: words,
  representing: words,
  vague: words,
  passing: words,
});

export type Gender = 'female' | 'male';
export const genders: readonly Gender[] = ['female', 'male'];

/** Words with which a text takes up what it has named before; the head of `coreference.yaml` explains them. */
export interface CoreferenceLexicon extends Omit<z.output<typeof schema>, 'endings' | 'kinds'> {
  readonly firstNames: Readonly<Record<Gender, ReadonlySet<string>>>;
  /** What a noun stands for: its kinds, and the words of names that it takes up for each. */
  readonly nouns: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Whether a word of a name tells what it names: "Museum", "Times". */
  isTelling(word: string): boolean;
  /** Whether a noun names one person: "novelist". */
  isPersonNoun(lemma: string): boolean;
  /** Whether a noun names one who is somebody's: "mentor". */
  isKinNoun(lemma: string): boolean;
  /** The gender that a noun tells: "actress". */
  genderOfNoun(lemma: string): Gender | null;
}

/**
 * Reads the word lists of coreference.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadCoreferenceLexicon(): CoreferenceLexicon {
  const { endings, kinds, ...lists } = readWordList('coreference.yaml', schema);
  const nouns = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const [kind, entries] of Object.entries(kinds)) {
    for (const [noun, { words: taken }] of Object.entries(entries)) {
      const found = nouns.get(noun) ?? new Map<string, ReadonlySet<string>>();
      nouns.set(noun, found.set(kind, taken));
    }
  }
  const isListed = ({ female, male, any }: typeof lists.persons, lemma: string) =>
    female.has(lemma) || male.has(lemma) || any.has(lemma);
  // At least three letters must stand before it.
  const hasEnding = new RegExp(`^...+(?:${endings.join('|')})$`, 'su');
  const isKinNoun = (lemma: string) => isListed(lists.kin, lemma);
  const telling = new Set(
    [...nouns.values()].flatMap((taken) => [...taken.values()].flatMap((all) => [...all])),
  );
  return {
    ...lists,
    nouns,
    isTelling: (word) => nouns.has(word.toLowerCase()) || telling.has(word),
    firstNames: { female: loadWords('first-names-female.txt'), male: loadWords('first-names-male.txt') },
    isKinNoun,
    isPersonNoun: (lemma) => isListed(lists.persons, lemma) || isKinNoun(lemma) || hasEnding.test(lemma),
    genderOfNoun: (lemma) =>
      genders.find((gender) => lists.persons[gender].has(lemma) || lists.kin[gender].has(lemma)) ?? null,
  };
}
