import type { Token } from '../../../model/analysis.ts';
import { firstOfPhrase, isPlural } from '../coreference/noun-phrases.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { type NameCandidate, normalizeName } from '../names/candidate.ts';
import type { HappeningLexicon, HappeningNoun } from './happening-lexicon.ts';

/** A phrase that names a happening: "Strelsau peace conference". */
interface Phrase {
  readonly noun: Token;
  readonly first: Token;
  /** Its words without a year. */
  readonly base: string;
  readonly year: string | null;
}

/**
 * Happenings that a noun in small letters and the name or year before it name: "the Strelsau summit", "the 2024 election".
 * What another document calls so may be another one, unless it is of the same year.
 * @param names The names of the document, in the order of the text.
 */
export function findHappenings(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
  lexicon: HappeningLexicon,
): NameCandidate[] {
  const byToken = namesByToken(document, names);
  const phrases = document.tokens.flatMap((token) => {
    const noun = lexicon.nouns.get(token.text);
    return noun === undefined || byToken.has(token.index)
      ? []
      : (phraseOf(document, byToken, lexicon, token, noun) ?? []);
  });
  const years = new Map<string, Set<string>>();
  for (const { base, year } of phrases)
    if (year !== null) years.set(base, (years.get(base) ?? new Set()).add(year));
  const written = new Map(
    names.flatMap(({ kind, start, end, canonical }) => {
      const name = canonical ?? normalizeName(document.text.slice(start, end));
      return kind === 'Event' ? [[name.toLowerCase(), name] as const] : [];
    }),
  );
  return phrases.map(({ noun, first, base, year }): NameCandidate => {
    const known = years.get(base);
    const when = year ?? (known?.size === 1 ? ([...known][0] as string) : null);
    const proper = written.get(base.toLowerCase());
    return {
      start: first.start,
      end: noun.end,
      kind: 'Event',
      source: 'list',
      canonical: proper ?? (when === null ? base : `${when} ${base}`),
      head: { start: noun.start, end: noun.end },
      ...(when === null && proper === undefined ? { local: true } : {}),
    };
  });
}

const yearPattern = /^(?:19|20)\d\d$/;
/** Determiners of what is no certain happening: "every summit". */
const uncertain = new Set(['no', 'any', 'every', 'each', 'some', 'another', 'such', 'a', 'an']);

const certain = new Set(['the', 'this', 'these', 'those', "'s", '’s', 'their', 'its', 'his', 'her', 'our']);

function phraseOf(
  document: LinguisticDocument,
  byToken: ReadonlyMap<number, NameCandidate>,
  lexicon: HappeningLexicon,
  noun: Token,
  { before, demonyms }: HappeningNoun,
): Phrase | null {
  if (noun.pos !== 'NOUN' && noun.pos !== 'PROPN') return null;
  if (noun.dep === 'compound') return null;
  const left = firstOfPhrase(document, noun);
  let first: Token | null = null;
  let year: Token | null = null;
  const pair = new Set<NameCandidate>();
  for (let at = noun.index - 1; at >= left.index; at -= 1) {
    const token = document.tokens[at] as Token;
    const name = byToken.get(at);
    if (name !== undefined) {
      if (name.kind === 'Person') pair.add(name);
      if (name.adjective === true && !demonyms) break;
      if (!before.includes(name.kind)) return null;
      first = token;
    } else if (yearPattern.test(token.text) && year === null) {
      year = token;
      first = token;
    } else if (isUnknownName(token)) {
      first = token;
    } else if (token.text === '-' || token.text === '–') {
      if (first === null) return null;
    } else if (!lexicon.adjectives.has(token.text)) {
      break;
    }
  }
  // A phrase must not begin within a name, nor with one of a person alone: "the Beck summit".
  if (first === null || pair.size === 1) return null;
  const start = byToken.get(first.index)?.start ?? first.start;
  if (start < first.start || (year === first && isAlone(document, byToken, first, noun))) return null;
  const opening = document.tokens[first.index - 1];
  const determiner = opening !== undefined && opening.index >= left.index ? opening.text.toLowerCase() : '';
  if (uncertain.has(determiner) && !hasPlaceBeside(document, byToken, noun)) return null;
  // "recent Norlandian elections" are several.
  if (isPlural(noun) && !certain.has(determiner) && year === null) return null;
  const when = year?.text ?? yearOfOwner(document, first);
  if (when === undefined) return null;
  const words = normalizeName(document.text.slice(first.start, noun.end));
  return { noun, first, base: year === null ? words : words.replace(`${year.text} `, ''), year: when };
}

/** "The 2024 summit": without a name it is one of many. */
function isAlone(
  document: LinguisticDocument,
  byToken: ReadonlyMap<number, NameCandidate>,
  first: Token,
  noun: Token,
): boolean {
  return !document.tokens
    .slice(first.index, noun.index)
    .some((token) => byToken.has(token.index) || isUnknownName(token));
}

const calendar =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\.?$/;

/** A capitalised name that the readers of names did not know: they need not know a place for its summit to have a name. */
function isUnknownName({ text, pos }: Token): boolean {
  return pos === 'PROPN' && /^\p{Lu}/u.test(text) && !calendar.test(text);
}

/** Whether the text says where it is: "a party congress in Strelsau". */
function hasPlaceBeside(
  document: LinguisticDocument,
  byToken: ReadonlyMap<number, NameCandidate>,
  noun: Token,
): boolean {
  const next = document.tokens[noun.index + 1];
  const after = document.tokens[noun.index + 2];
  return next?.text === 'in' && after !== undefined && byToken.get(after.index)?.kind === 'Place';
}

/** "last year's": the year that it means; null if no year stands before, undefined if it cannot be told. */
function yearOfOwner(document: LinguisticDocument, first: Token): string | null | undefined {
  const words = document.text.slice(Math.max(0, first.start - 20), first.start);
  const match = /\b(last|this|next|previous)(?:[ -]year(?:['’]s)?)? $/i.exec(words);
  if (match === null) return null;
  const { published } = document.article;
  if (published === undefined || !/year/.test(match[0])) return undefined;
  const shift = { last: -1, previous: -1, this: 0, next: 1 }[(match[1] as string).toLowerCase()] as number;
  return String(Number(published.slice(0, 4)) + shift);
}

function namesByToken(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
): Map<number, NameCandidate> {
  const found = new Map<number, NameCandidate>();
  for (const name of names) {
    const first = document.tokenAt(name.start);
    const last = document.tokenAt(name.end - 1);
    if (first === undefined || last === undefined) continue;
    for (let at = first.index; at <= last.index; at += 1) found.set(at, name);
  }
  return found;
}
