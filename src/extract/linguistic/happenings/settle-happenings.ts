import { type NameCandidate, normalizeName } from '../names/candidate.ts';
import type { HappeningLexicon } from './happening-lexicon.ts';

/** Kinds that a name may wrongly have that is a happening's. */
const mistaken: ReadonlySet<string> = new Set(['Organization', 'Place', 'Person']);
/** Sorts of happenings whose nouns name bodies as well: the Strelsau Forum may be a summit or a think tank. */
const alsoBodies: ReadonlySet<string> = new Set(['gathering']);

const held =
  /^(?:,[^,.]{1,60},)? (?:(?:was|were|is|are|has been|had been|will be|to be|being|due to be) (?:\w+ly )?(?:held|hosted|staged|opened|cancelled|canceled|postponed|called off)|(?:took|takes|take|will take|to take) place|opened|opens|began|begins|kicked off|ended|ends|closed|runs from|ran from)\b/;
const joined =
  /\b(?:(?:took|take|takes|taking) part in|participat(?:e|es|ed|ing) in|attend(?:s|ed|ing)?|host(?:s|ed|ing)?|sidelines of|margins of|ahead of|opening of|withdr(?:e|a)w from|pulled out of|boycott(?:s|ed|ing)?|organi[sz](?:e|es|ed|ing)) (?:the |this year['’]s |last year['’]s )?$/;
const exercise =
  /\b(?:[Ee]xercises?|[Dd]rills?|[Mm]anoeuvres|[Mm]aneuvers|[Ww]ar games)(?:,? (?:called|named|dubbed|code-?named|known as))? ["“]?$/;
/** How far the words that say so may stand from the name, in UTF-16 units. */
const reach = 40;

/**
 * Gives names of happenings their kind that the readers of names took for bodies or places: by their last word ("Strelsau
 * Trade Fair"), by what the text says of them ("the Strelsau Forum was held") or by the word before them ("Exercise Long
 * Wave"). What a word list knows keeps its kind.
 */
export function settleHappenings(
  text: string,
  names: readonly NameCandidate[],
  { nouns }: HappeningLexicon,
): NameCandidate[] {
  const wordsOf = ({ start, end }: NameCandidate) => normalizeName(text.slice(start, end));
  const isHappening = (name: NameCandidate): boolean => {
    const words = wordsOf(name).split(' ');
    const before = text.slice(Math.max(0, name.start - reach), name.start);
    if (exercise.test(before)) return true;
    // "Board of Elections": what it is stands before "of".
    const isHead = words.length > 1 && !words.slice(1).some((word) => word === 'of' || word === 'for');
    const noun = isHead ? nouns.get((words.at(-1) as string).toLowerCase()) : undefined;
    if (noun === undefined) return false;
    if (!alsoBodies.has(noun.sort)) return true;
    return held.test(text.slice(name.end, name.end + 2 * reach)) || joined.test(before);
  };
  const found = new Set(
    names
      .filter((name) => mistaken.has(name.kind) && name.source !== 'list' && isHappening(name))
      .map(wordsOf),
  );
  return names.map((name) =>
    name.source !== 'list' && mistaken.has(name.kind) && found.has(wordsOf(name))
      ? { ...name, kind: 'Event' }
      : name,
  );
}
