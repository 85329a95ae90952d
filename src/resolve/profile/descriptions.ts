import type { Mention } from '../../model/extraction.ts';
import type { DocumentView } from './document-view.ts';

/** Words that say what someone or something is, with where they stand. */
export interface Description {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the name or noun to which they belong ends: what follows may say of where or of what. */
  readonly after: number;
}

const beforeLength = 70;
const afterLength = 110;
/** What no title before a name runs across. A full stop belongs to an abbreviation such as "Sen." */
const borders =
  /^.*(?:[;:!?()"“”—–\n]|,(?! (?:the )?$)|[a-z]{3,}[.]\s|\b(?:and|or|with|to|by|of|from|in|at|for|on|as|said|told|met|that|who|when|while|after|before|against|between|is|was|were|are|has|have|had)\s)/su;
const apposition =
  /^(?:, who (?:is|was) |, | \(| (?:is|was|became|remains) (?=(?:an?|the|now)\s))([^;:!?()"“”—–\n]*)/u;
/** Where a noun phrase ends. */
const phraseEnd =
  /,| (?:who|which|that|and (?!\p{Ll}+\b(?:[,. ]|$))|of(?! parliament\b)|at|in|from|for|with|on|by|to|said|says|told|has|had|was|is|will|would|won|died|when|whose|after|since|under|until)\b|\.(?= |$)/u;

/**
 * What a text says of an entity right beside its names, and the nouns that take it up: "the striker" before a name,
 * "a retired teacher" after it.
 */
export function findDescriptions(view: DocumentView, entity: string): readonly Description[] {
  return view.mentionsOf(entity).flatMap((mention) => descriptionsAt(view, mention));
}

/** The same without the nouns: "the region" is often taken for the city that was named last. */
export function describedByName(view: DocumentView, entity: string): readonly Description[] {
  return view
    .mentionsOf(entity)
    .filter(({ form }) => form === 'name')
    .flatMap((mention) => descriptionsAt(view, mention));
}

function descriptionsAt(view: DocumentView, mention: Mention): readonly Description[] {
  if (mention.form === 'name') return [...before(view, mention), ...after(view, mention)];
  return mention.form === 'nominal' ? [nominal(view, mention)] : [];
}

function before({ text }: DocumentView, { start, end }: Mention): Description[] {
  const first = Math.max(0, start - beforeLength);
  const stretch = text.slice(first, start);
  const skipped = borders.exec(stretch)?.[0].length ?? 0;
  const said = stretch.slice(skipped).replace(/,? (?:the )?$/u, '');
  // A cut word says nothing; nor does anything that is not next to the name.
  if (said.trim() === '' || !/\s$/u.test(stretch)) return [];
  return [{ start: first + skipped, end: first + skipped + said.length, text: said, after: end }];
}

function after({ text }: DocumentView, { end }: Mention): Description[] {
  const stretch = text.slice(end, end + afterLength);
  const found = apposition.exec(stretch);
  if (found === null) return [];
  let said = found[1]!;
  let start = end + found[0].length - said.length;
  // "Smith, 45, a teacher": the age is a description of its own.
  const age = /^(?:aged )?\d{1,3},\s*/u.exec(said);
  const descriptions: Description[] = [];
  if (age !== null || /^(?:aged )?\d{1,3}(?:[,.)\s]|$)/u.test(said)) {
    const number = /^(?:aged )?\d{1,3}/u.exec(said)![0];
    descriptions.push({ start, end: start + number.length, text: number, after: start + number.length });
    if (age === null) return descriptions;
    start += age[0].length;
    said = said.slice(age[0].length);
  }
  const length = phraseEnd.exec(said)?.index ?? said.length;
  if (length > 0) {
    const phrase = said.slice(0, length);
    descriptions.push({ start, end: start + length, text: phrase, after: start + length });
  }
  return descriptions;
}

function nominal({ text }: DocumentView, { start, end }: Mention): Description {
  const said = text.slice(start, end);
  const length = phraseEnd.exec(said)?.index ?? said.length;
  return { start, end: start + length, text: said.slice(0, length), after: start + length };
}
