import { isRelativeMention } from '../coreference/relative-pronouns.ts';
import type { LinguisticDocument, Sentence } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';

const slotLetters: Readonly<Record<string, string>> = {
  Person: 'P',
  Organization: 'O',
  Place: 'L',
  Country: 'C',
  Event: 'E',
  Group: 'G',
};

/** What captions and biographies put behind a name: "(above right)", "(45)", ", 45". */
const asidePattern =
  /» \((?:\d\d|(?:(?:in the |and )?(?:photo|pictured?|picture|above|below|left|right|cent(?:er|re)|l|r|file)[, ]*)+)\)|», (?:aged )?\d\d(?=,)/g;

/**
 * A sentence in which every mention is a slot such as `«P3»`: a letter and the number of the mention. The letter tells
 * the kind; pronouns are `h` for a person and `i` for anything else.
 */
export interface SentenceSkeleton {
  readonly text: string;
  readonly sentence: Sentence;
  /** The letters of its slots. */
  readonly letters: ReadonlySet<string>;
  /** The mentions by the number of their slot. */
  readonly mentions: readonly ResolvedMention[];
}

/**
 * Writes a sentence as a skeleton: no quotation marks, no asides behind names, single spaces, straight possessives.
 * @param withRelatives Whether "who" and "which" are slots too, for clauses far from the name that they describe.
 */
export function sentenceSkeleton(
  document: LinguisticDocument,
  index: EntityIndex,
  sentence: Sentence,
  withRelatives: boolean,
): SentenceSkeleton {
  const [start, end] = document.spanOf(sentence);
  const mentions = index
    .mentionsWithin(sentence)
    .filter(
      (mention, at, all) =>
        isSlot(mention, all[at - 1]) && (withRelatives || !isRelativeMention(document.text, mention)),
    );
  const letters = new Set<string>();
  let text = '';
  let at = start;
  mentions.forEach((mention, number) => {
    const [from, to] = placeOf(document, mention);
    const letter = slotLetter(document.text, mention);
    letters.add(letter);
    text += `${document.text.slice(at, from)}«${letter}${number}»`;
    at = to;
  });
  text += document.text.slice(at, end);
  text = text
    .replace(/["“”„]/g, ' ')
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .replaceAll('’', "'")
    .replaceAll("' s", "'s")
    .replace(/ +([,.;:)])/g, '$1')
    .replace(asidePattern, '»');
  return { text, sentence, letters, mentions };
}

/** Where the slot of a mention stands. A noun phrase may hold names, which have slots of their own. */
function placeOf(document: LinguisticDocument, mention: ResolvedMention): readonly [number, number] {
  return mention.form === 'nominal' ? document.spanOf(mention.tokens) : [mention.start, mention.end];
}

/**
 * Nouns that describe a name beside them ("Vint Motors, a carmaker") and those for people ("the minister") stay words:
 * the patterns read what they say.
 */
function isSlot({ kind, form, entity }: ResolvedMention, before: ResolvedMention | undefined): boolean {
  if (form === 'nominal' && (kind === 'Person' || before?.entity === entity)) return false;
  return slotLetters[kind] !== undefined;
}

/** Demonyms and abbreviations that serve as adjectives ("US officials") have a letter of their own. */
function slotLetter(text: string, mention: ResolvedMention): string {
  if (mention.form === 'pronoun') return mention.kind === 'Person' ? 'h' : 'i';
  const isAbbreviation = /^(?:US|U\.S\.|UK|U\.K\.|UAE|DPRK|ROK)$/.test(
    text.slice(mention.start, mention.end),
  );
  return mention.kind === 'Country' && (mention.adjective || isAbbreviation)
    ? 'c'
    : (slotLetters[mention.kind] as string);
}

/** What stands between two commas behind a person's name and tells who that is, before a verb. */
const apposition =
  /(?<=«P\d+»), (?:(?:an?|the|his|her|its|their|who|whose|(?:[a-z-]+ )?«[Cc]\d+»|[a-z][a-z-]+ (?:of|at|for|in))\b|«[Cc]\d+»)(?:(?!«P)[^,.;:]|, (?=[a-z]+ly )){2,90}, (?=(?:is|was|has|had|will|now|also|then|once|[a-z]{3,}(?:s|ed))\b)/g;

/** A skeleton without the appositions behind names: "«P0» heads «O1»" of "«P0», a lawyer from «L2», heads «O1»". */
export function withoutAppositions(skeleton: SentenceSkeleton): SentenceSkeleton | null {
  const text = skeleton.text.replace(apposition, ' ');
  return text === skeleton.text ? null : { ...skeleton, text };
}
