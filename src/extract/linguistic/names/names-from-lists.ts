import { matchesOf } from '../lexicon/matches-of.ts';
import type { KnownName, NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate, NameScope } from './candidate.ts';

/**
 * The names in a block that the word lists know: countries, demonyms, seats of government, regions, bodies, contests,
 * topics. Parts of hyphenated words count too: "Norlandian-born", "the Norland-Sorland border".
 */
export function namesFromLists(scope: NameScope, lexicon: NameLexicon): NameCandidate[] {
  const offset = scope.block.start;
  const found: NameCandidate[] = [];
  for (const { start, end, value } of lexicon.known.find(scope.text)) {
    const part = partOf(scope.text, start, end, value);
    found.push({
      start: (part?.start ?? start) + offset,
      end: end + offset,
      ...(part?.reading ?? readingOf(value)),
    });
  }
  const softened = withoutCapitals(scope.text);
  if (softened !== scope.text) {
    for (const { start, end, value } of lexicon.known.find(softened))
      if (
        /\p{Lu}{4,}/u.test(scope.text.slice(start, end)) &&
        !lexicon.known.get(scope.text.slice(start, end))
      )
        found.push({ start: start + offset, end: end + offset, ...readingOf(value) });
  }
  for (const { start, end, value } of partsOfWords(scope.text, lexicon))
    found.push({ start: start + offset, end: end + offset, ...readingOf(value) });
  for (const { start, end, value } of lexicon.topics.find(scope.text))
    found.push({ start: start + offset, end: end + offset, source: 'list', kind: 'Topic', canonical: value });
  return found;
}

const direction =
  /(?<![\p{L}\p{N}.-])(?:(?:North|South)?(?:[Ee]ast|[Ww]est)(?:ern)?|North(?:ern)?|South(?:ern)?|Central|Upper|Lower|Greater|Inner|Outer)\s$/u;

/** "Northern Norland", "East Tarnow": a direction with a capital before a place inside a sentence makes it another place. */
function partOf(text: string, start: number, end: number, value: KnownName) {
  if (!('country' in value || 'place' in value) || ('demonym' in value && value.demonym)) return null;
  const before = direction.exec(text.slice(Math.max(0, start - 14), start));
  const from = start - (before?.[0].length ?? 0);
  if (before === null || /(?:^|[.!?:\n]["“”]?\s*)$/u.test(text.slice(Math.max(0, from - 4), from)))
    return null;
  const country = value.type === 'place' ? value.place.country : value.country;
  const reading: Omit<NameCandidate, 'start' | 'end'> = {
    source: 'list',
    kind: 'Place',
    canonical: text.slice(from, end).replace(/\s+/g, ' '),
    ...(country ? { country: country.iso } : {}),
  };
  return { start: from, reading };
}

/** A text in which words in capitals ("NEW DELHI") have one only, with every word at its place. */
export function withoutCapitals(text: string): string {
  return text.replace(/\p{Lu}{3,}/gu, (word) => {
    const soft = word.slice(0, 1) + word.slice(1).toLowerCase();
    return soft.length === word.length ? soft : word;
  });
}

/** What a list says of a phrase. */
function readingOf(value: KnownName): Omit<NameCandidate, 'start' | 'end'> {
  switch (value.type) {
    case 'country':
      return {
        source: value.ambiguous ? 'hint' : 'list',
        kind: 'Country',
        canonical: value.country.name,
        country: value.country.iso,
        ...(value.demonym ? { adjective: true as const } : {}),
      };
    case 'seat':
      return {
        source: 'list',
        kind: 'Place',
        canonical: value.place.name,
        country: value.country.iso,
        seat: true,
      };
    case 'place':
      return {
        source: 'list',
        kind: 'Place',
        canonical: value.place.name,
        ...(value.place.country ? { country: value.place.country.iso } : {}),
        ...(value.demonym ? { adjective: true as const } : {}),
      };
    case 'own':
      return { source: 'list', kind: value.kind, canonical: value.name };
    case 'competition':
      return { source: 'list', kind: 'Event', canonical: value.name };
    case 'organization':
      return {
        source: value.ambiguous ? 'hint' : 'list',
        kind: 'Organization',
        canonical: value.organization.name,
        ...(value.organization.country ? { country: value.organization.country.iso } : {}),
      };
  }
}

const compound = /(?<![\p{L}\p{N}-])(?:\p{L}[\p{L}.]*-)+\p{L}[\p{L}.]*(?![\p{L}\p{N}-])/gu;
/** "African-American" is no American of Africa. */
const ownPeople = /^(?:African|Asian|Native|Latin|Euro|Afro)-/;

/** Countries, demonyms and bodies of one word inside compounds that no list has as a whole. */
function* partsOfWords(text: string, lexicon: NameLexicon) {
  if (!text.includes('-')) return;
  for (const { 0: word, index } of matchesOf(compound, text)) {
    if (lexicon.known.get(word) || ownPeople.test(word)) continue;
    let at = index;
    for (const part of word.split('-')) {
      const value = /^\p{Lu}/u.test(part) ? lexicon.known.get(part) : undefined;
      if (value && (value.type !== 'organization' || !value.ambiguous) && value.type !== 'competition')
        yield { start: at, end: at + part.length, value };
      at += part.length + 1;
    }
  }
}
