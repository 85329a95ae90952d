import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { type CoreferenceLexicon, type Gender, genders } from './coreference-lexicon.ts';

/** What the text and the word lists tell of the genders of persons. */
export interface PersonGenders {
  /** Takes note of what a noun or a clear pronoun says. */
  learn(entity: string, gender: Gender): void;
  /**
   * How well a gender fits a person: above 0 where it is told, 0 where nothing is known, below where a first name speaks
   * against it; null where the text rules it out.
   */
  fit(entity: string, gender: Gender): number | null;
}

const told = 0.3;
const likely = 0.2;
const unlikely = -1.2;

/** Reads titles before names ("Mrs Kolar") and first names. */
export function createPersonGenders(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: CoreferenceLexicon,
): PersonGenders {
  const certain = new Map<string, Gender>();
  const guessed = new Map<string, Gender>();
  for (const { entity, kind, form, tokens } of index.mentions) {
    if (kind !== 'Person' || form !== 'name') continue;
    const before = document.tokens[tokens.start - 1];
    const first = (document.tokens[tokens.start] as Token).text;
    const isLong = tokens.end - tokens.start > 1;
    for (const gender of genders) {
      const isTitled =
        lexicon.titles[gender].has(first) || (before && lexicon.titles[gender].has(before.text));
      if (isTitled && !certain.has(entity)) certain.set(entity, gender);
      const hasFirstName = isLong && lexicon.firstNames[gender].has(first);
      if (hasFirstName && !guessed.has(entity)) guessed.set(entity, gender);
    }
  }
  for (const { id, kind, name } of index.entities) {
    if (kind !== 'Person' || guessed.has(id)) continue;
    const first = name.split(' ')[0] as string;
    const gender = genders.find((each) => lexicon.firstNames[each].has(first));
    if (gender) guessed.set(id, gender);
  }
  return {
    learn(entity, gender) {
      if (!certain.has(entity)) certain.set(entity, gender);
    },
    fit(entity, gender) {
      const sure = certain.get(entity);
      if (sure) return sure === gender ? told : null;
      const guess = guessed.get(entity);
      return guess === undefined ? 0 : guess === gender ? likely : unlikely;
    },
  };
}
