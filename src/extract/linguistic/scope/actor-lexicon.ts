import { z } from 'zod';
import { loadCoreferenceLexicon } from '../coreference/coreference-lexicon.ts';
import { loadWords } from '../lexicon/load-lexicon.ts';
import { readWordList, wordSetSchema as words } from '../lexicon/word-list.ts';

const schema = z.strictObject({
  state: words,
  people: words,
  local: words,
  own: words,
  leading: words,
  opposed: words,
  collective: words,
  unnamed: words,
  bodies: words,
  plural: words,
  beings: words,
  gathering: words,
  mutual: words,
  placing: words,
});

/** Nouns that name those who act. */
export interface ActorLexicon {
  /** Stand for the state or body to which they belong: "troops" in "Russian troops". */
  readonly state: ReadonlySet<string>;
  /** Stand for the body, but not for the country, to which they belong: "Taliban fighters". */
  readonly people: ReadonlySet<string>;
  /** Stand for the country or town in which they are: "police in Norland". */
  readonly local: ReadonlySet<string>;
  /** Stand with an article alone for the side of whoever speaks: "said the government would". */
  readonly own: ReadonlySet<string>;
  /** Verbs whose participle tells whose deed it is: "a Norlandic-led strike". */
  readonly leading: ReadonlySet<string>;
  /** Keep a noun from standing for its country: "the Norlandic opposition leader". */
  readonly opposed: ReadonlySet<string>;
  /** Count or gather others: "thousands of". */
  readonly collective: ReadonlySet<string>;
  /** Those whom a text cites without a name. */
  readonly unnamed: ReadonlySet<string>;
  /** Are taken up by "they" in the singular, too: "the crew". */
  readonly gathering: ReadonlySet<string>;
  /** Verbs of which both sides are the doers: "Kolar met Beck. They agreed". */
  readonly mutual: ReadonlySet<string>;
  /** Stand with "of" for the place that is named: "the province of Rovia". */
  readonly placing: ReadonlySet<string>;
  /**
   * The kind of one who acts without a name: `Group` for people and bodies ("rebels", "a court"), `Person` for one human
   * being ("a journalist"), null for a noun that names no actor.
   */
  unnamedKindOf(lemma: string, plural: boolean): 'Group' | 'Person' | null;
}

/**
 * Reads the word list of actors.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadActorLexicon(): ActorLexicon {
  const { bodies, plural: several, beings, ...lists } = readWordList('actors.yaml', schema);
  const { isPersonNoun } = loadCoreferenceLexicon();
  const persons = loadWords('persons.txt');
  return {
    ...lists,
    unnamedKindOf(lemma, plural) {
      if (bodies.has(lemma) || (plural && several.has(lemma))) return 'Group';
      if (!beings.has(lemma) && !isPersonNoun(lemma) && !persons.has(lemma)) return null;
      return plural ? 'Group' : 'Person';
    },
  };
}
