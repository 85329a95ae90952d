import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import type { StateLexicon } from '../../lexicon/state-lexicon.ts';
import { type NameCandidate, normalizeName } from '../../names/candidate.ts';
import { SpanIndex } from '../../names/span-index.ts';
import { isStateBody } from '../../structure/state-bodies.ts';

/** A stretch of the text that names who acts for a state, in UTF-16 units. */
export interface StateActor {
  readonly start: number;
  readonly end: number;
  /** ISO code of the state. */
  readonly country: string;
  /** Whether it is a head of state or government, who is also heard as a guest of others. */
  readonly isHead: boolean;
}

/**
 * Who acts for a state in a text: its bodies, offices named behind the country ("the Kenyan interior minister") with the
 * person who holds them, and this person wherever the text names him again.
 * @param countryOf The country of a body, as far as it is known.
 */
export function stateActors(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
  countryOf: (name: NameCandidate) => string | undefined,
  lexicon: StateLexicon,
): StateActor[] {
  const { text } = document;
  const index = new SpanIndex(names);
  const actors: StateActor[] = [];
  const holders = new Map<string, StateActor | null>();
  const lastWord = ({ start, end }: NameCandidate) => text.slice(start, end).split(/\s/).at(-1) as string;
  for (const name of names) {
    const { start, end, kind, canonical, country } = name;
    if (kind === 'Organization') {
      const words = canonical ?? normalizeName(text.slice(start, end));
      const known = isStateBody({ kind, name: words, attributes: {} }) ? countryOf(name) : undefined;
      if (known !== undefined) actors.push({ start, end, country: known, isHead: false });
    }
    if (kind !== 'Country' || country === undefined) continue;
    const office = officeBehind(document, name, lexicon);
    if (office === undefined) continue;
    const [, next] = index.around(office.end);
    const isHolder =
      next?.kind === 'Person' && /^,?\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u.test(text.slice(office.end, next.start));
    const actor = { start, end: isHolder ? next.end : office.end, country, isHead: office.isHead };
    actors.push(actor);
    if (!isHolder) continue;
    const known = holders.get(lastWord(next));
    holders.set(lastWord(next), known === undefined || known?.country === country ? actor : null);
  }
  for (const name of names) {
    const actor = name.kind === 'Person' ? holders.get(lastWord(name)) : undefined;
    if (actor) actors.push({ ...actor, start: name.start, end: name.end });
  }
  return actors;
}

/** How the parse joins a country to the noun of an office. */
const within: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod', 'poss']);

/** The noun of an office that stands behind a country with at most three words between: "South Korean army chief". */
function officeBehind(
  document: LinguisticDocument,
  { end }: NameCandidate,
  { offices, heads }: StateLexicon,
): { end: number; isHead: boolean } | undefined {
  if (!within.has(document.tokenAt(end - 1)?.dep ?? '')) return undefined;
  const words = document.text.slice(end, end + 80).match(/^(?:['’]s?)?(?:\s[\p{L}-]+){1,4}/u)?.[0] ?? '';
  for (const { 0: word, index } of words.matchAll(/[\p{L}-]{2,}/gu)) {
    const noun = word.toLowerCase().replace(/s$/, '');
    const isHead = heads.has(noun);
    // "prime" is of the prime minister.
    const length = isHead
      ? (words.slice(index).match(/^prime ministers?/i)?.[0].length ?? word.length)
      : word.length;
    if (isHead || offices.has(noun)) return { end: end + index + length, isHead };
  }
  return undefined;
}
