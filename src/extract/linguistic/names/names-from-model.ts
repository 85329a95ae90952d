import type { NameSpan, Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { looksLikeOrganization, looksLikePlace, titleLength, trimName } from './boundaries.ts';
import type { NameCandidate } from './candidate.ts';

const kindOfLabel: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORG: 'Organization',
  GPE: 'Place',
  LOC: 'Place',
  FAC: 'Place',
  EVENT: 'Event',
  NORP: 'Group',
};

/** The names that the language model found, with their ends put right and their kinds checked by their form. */
export function namesFromModel(document: LinguisticDocument, lexicon: NameLexicon): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const span of document.names) {
    const kind = kindOfLabel[span.label];
    if (!kind || (kind === 'Group' && isAdjective(document, span))) continue;
    const [from, to] = document.spanOf(span);
    const trimmed = trimName(document.text, { start: from, end: to }, kind === 'Event');
    if (!trimmed) continue;
    for (const whole of namesInRow(document.text, trimmed, kind, lexicon))
      for (const part of splitName(document.text, whole, kind, lexicon))
        found.push({ ...part, label: span.label });
  }
  return found;
}

/** "African" in "African leaders" says where they are from and names no people. */
function isAdjective(document: LinguisticDocument, { end }: NameSpan): boolean {
  const { dep, pos } = document.tokens[end - 1] as Token;
  return dep === 'amod' || pos === 'ADJ';
}

/** "Mons and Ghent", "Ana Kolar & Jon Beck": several names that the model takes for one; without "Norland-based" before. */
function namesInRow(
  text: string,
  { start, end }: { start: number; end: number },
  kind: string,
  lexicon: NameLexicon,
): { start: number; end: number }[] {
  const base = /^[\p{L}.]+-(?:based|born|led|backed|owned|run)\s+(?=\p{Lu})/u.exec(text.slice(start, end));
  const from = start + (base?.[0].length ?? 0);
  const name = text.slice(from, end);
  const link =
    kind === 'Place' ? /^([^,]+?)(?:,? (?:and|&|to) |, )([^,]+)$/u : /^([^,]+?)(?:,? (?:and|&) |, )([^,]+)$/u;
  const pair = kind === 'Event' ? null : link.exec(name);
  if (!pair || looksLikeOrganization(name, lexicon) || / (?:of|for) /.test(name))
    return [{ start: from, end }];
  const [first, second] = [pair[1] as string, pair[2] as string];
  const isOne = kind === 'Organization' && !lexicon.known.get(first) && !lexicon.places.has(first);
  if (isOne || !/^\p{Lu}/u.test(second)) return [{ start: from, end }];
  return [
    { start: from, end: from + first.length },
    { start: end - second.length, end },
  ];
}

/** One name, or the two of "Jane Doe of the Marsh Institute" and "Norland's Supreme Court". */
function splitName(
  text: string,
  { start, end }: { start: number; end: number },
  kind: string,
  lexicon: NameLexicon,
): NameCandidate[] {
  const name = text.slice(start, end);
  if (kind === 'Person') {
    const title = titleLength(name, lexicon);
    if (title >= name.length) return [];
    const person = trimName(text, { start: start + title, end: personEnd(text, start + title, end) }, false);
    if (!person) return [];
    person.end = withGivenName(text, person, lexicon);
    const bare = text.slice(person.start, person.end);
    if (/[\d@/]/.test(bare) || lexicon.notNames.has(bare)) return [];
    const suits = bare.includes(' ') && looksLikeOrganization(bare, lexicon) ? 'Organization' : 'Person';
    return [{ ...person, kind: suits, source: 'model' }];
  }
  const possessor = /^(.+?)['’]s?\s+(?=\p{Lu})/u.exec(name);
  if (possessor && kind !== 'Event' && lexicon.known.get(possessor[1] as string)) {
    const rest = trimName(text, { start: start + possessor[0].length, end }, false);
    // The possessor itself is found by the word lists.
    return rest ? splitName(text, rest, kind, lexicon) : [];
  }
  if (lexicon.notNames.has(name) || /^[\d\W]+$/u.test(name)) return [];
  if (kind === 'Group') return lexicon.known.get(name) ? [] : [{ start, end, kind, source: 'model' }];
  let suits = kind;
  if (kind !== 'Event' && name.includes(' ')) {
    if (looksLikeOrganization(name, lexicon)) suits = 'Organization';
    else if (looksLikePlace(name, lexicon)) suits = 'Place';
  }
  if (suits === kind && looksLikePerson(name, lexicon)) suits = 'Person';
  return [{ start, end, kind: suits, source: 'model' }];
}

/** A first name and one to three capitalised words that no list knows as anything else: "Kirsty Coventry". */
function looksLikePerson(name: string, lexicon: NameLexicon): boolean {
  const words = name.split(' ');
  const [first] = words as [string];
  if (
    words.length < 2 ||
    words.length > 4 ||
    !lexicon.firstNames.has(first) ||
    lexicon.known.get(first) ||
    lexicon.known.get(name)
  )
    return false;
  if (/[\d&,/]| (?:of|and|for|in|the) /.test(name) || words.some((word) => /^\p{Lu}{3,}$/u.test(word)))
    return false;
  return (
    words.every((word) => /^(?:\p{Lu}|(?:de|van|von|der|al|el|bin|da|la|del|di|dos|bint)$)/u.test(word)) &&
    !looksLikePlace(name, lexicon)
  );
}

/** "Kim Ju" before "Ae": a family name that stands first has two syllables behind it, which the model may cut. */
function withGivenName(
  text: string,
  { start, end }: { start: number; end: number },
  lexicon: NameLexicon,
): number {
  const words = text.slice(start, end).split(' ');
  if (
    words.length !== 2 ||
    !lexicon.familyNameFirst.has(words[0] as string) ||
    (words[1] as string).length > 5 ||
    /-/.test(words[1] as string)
  )
    return end;
  const next = /^ \p{Lu}\p{Ll}{1,4}(?![\p{L}'’-])/u.exec(text.slice(end, end + 8));
  return next ? end + next[0].length : end;
}

/** A person's name ends before a possessive inside the model's span. */
function personEnd(text: string, start: number, end: number): number {
  const possessive = /['’]s\b/u.exec(text.slice(start, end));
  return possessive ? start + possessive.index : end;
}
