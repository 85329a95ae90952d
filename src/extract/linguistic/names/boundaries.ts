import type { NameLexicon } from '../lexicon/name-lexicon.ts';

/** A stretch of a text. */
interface Stretch {
  start: number;
  end: number;
}

const leading = /^(?:(?:[Tt]he|[Aa]n?)\s+|[\s"'“”‘’([\-–—*•,.]+)(?=\S)/u;
const trailing = /(?:['’`]s?|[\s"“”,.;:)\]\-–—(*']+|\s(?:said|says|told))$/u;
const keepsFullStop = /(?:Inc|Corp|Co|Ltd|St|Jr|Sr|U\.S|U\.N|U\.K|D\.C|[A-Z]\.[A-Z]|\b[A-Z])\.$/u;
const trailingLowerCase = /(?:\s+\p{Ll}[\p{L}'’-]*)+$/u;
const leadingLowerCase = /^(?:\p{Ll}[\p{L}'’]*(?:-\p{Ll}[\p{L}]*)?\s+)+(?=\p{Lu})/u;
const nameParticle = /^(?:al|el|de|van|von|di|da|le|la|bin|bint|ibn|dos|del|der|ten|abu)\b/u;

/** Cuts what does not belong to a name off both ends: articles, quotation marks, possessives, lower-case words. */
export function trimName(text: string, stretch: Stretch, keepLowerCase: boolean): Stretch | null {
  let { start, end } = stretch;
  const lineBreak = text.slice(start, end).indexOf('\n\n');
  if (lineBreak > 0) end = start + lineBreak;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    const part = text.slice(start, end);
    const opening = leading.exec(part);
    if (opening) start += opening[0].length;
    const rest = text.slice(start, end);
    const closing = trailing.exec(rest);
    if (closing && !keepsFullStop.test(rest)) end -= rest.length - closing.index;
  }
  if (!keepLowerCase) {
    const tail = trailingLowerCase.exec(text.slice(start, end));
    if (tail && tail.index > 0) end = start + tail.index;
    const head = leadingLowerCase.exec(text.slice(start, end));
    if (head && !nameParticle.test(head[0])) start += head[0].length;
  }
  const name = text.slice(start, end);
  return name.length > 1 && /\p{Lu}/u.test(name) ? { start, end } : null;
}

/** Where a person's name begins after titles: 0 if there is none, the whole length if there is nothing else. */
export function titleLength(name: string, lexicon: NameLexicon): number {
  const words = name.split(/(?<=\s)/u);
  let length = 0;
  for (let at = 0; at < words.length; ) {
    let matched = 0;
    for (let count = Math.min(4, words.length - at); count > 0 && matched === 0; count -= 1) {
      const phrase = words
        .slice(at, at + count)
        .join('')
        .trim()
        .replace(/\.$/, '');
      if (isTitle(phrase, lexicon)) matched = count;
    }
    if (matched === 0) break;
    length += words.slice(at, at + matched).join('').length;
    at += matched;
  }
  return length;
}

/** Whether a phrase is a title ("Prime Minister") or a word that modifies one ("former"). */
export function isTitle(phrase: string, lexicon: NameLexicon): boolean {
  return lexicon.titles.has(phrase) || lexicon.titleModifiers.has(phrase.toLowerCase());
}

/** Whether a name has the form of a body's: "Marsh Institute", "Ministry of Defence". */
export function looksLikeOrganization(name: string, lexicon: NameLexicon): boolean {
  const words = name.split(/\s+/);
  if (lexicon.organizationHeads.has(words.at(-1) as string)) return true;
  return words.some(
    (word, at) =>
      (words[at + 1] === 'of' || words[at + 1] === 'for') &&
      (at === 0 ? lexicon.organizationOpenings : lexicon.organizationHeads).has(word),
  );
}

/** Whether a name has the form of a place's: "Yalu River", "Mount Paektu". */
export function looksLikePlace(name: string, lexicon: NameLexicon): boolean {
  const words = name.split(/\s+/);
  return lexicon.placeHeads.has(words.at(-1) as string) || lexicon.placeOpenings.has(words[0] as string);
}
