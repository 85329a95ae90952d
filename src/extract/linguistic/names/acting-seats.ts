import type { Token } from '../../../model/analysis.ts';
import { createDatelineTest } from '../document/datelines.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { headOf, lemmaOf, wordOf } from '../scope/tree.ts';
import type { NameCandidate } from './candidate.ts';

/**
 * Makes a capital that acts as governments do wherever a text names it a name of its country: "Pyongyang denied it", "they
 * asked Washington". One that the text also means as a place ("in Pyongyang", "Pyongyang woke to snow") stays a place; a
 * dateline says nothing of it and keeps its place.
 */
export function actingSeats(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const inDateline = createDatelineTest(document);
  const named = new Set(names.filter(({ kind }) => kind === 'Country').map(({ country }) => country));
  const uses = new Map<string | undefined, Set<SeatUse>>();
  for (const name of names) {
    if (name.seat !== true || inDateline(name.start)) continue;
    const known = uses.get(name.canonical) ?? new Set();
    uses.set(name.canonical, known.add(useOf(document, name, lexicon)));
  }
  return names.map((name) => {
    const { start, end, source, country: iso, seat, canonical } = name;
    const country = iso === undefined ? undefined : lexicon.countries.byIso.get(iso);
    if (seat !== true || country === undefined || inDateline(start)) return name;
    const use = uses.get(canonical);
    if (!use?.has('acts') || use.has('place')) return name;
    // "Brussels agreed": rather the Union, unless the text speaks of Belgium.
    if (lexicon.sharedSeats.has(canonical ?? '') && !named.has(country.iso)) return name;
    return { start, end, source, kind: 'Country', canonical: country.name, country: country.iso, seat };
  });
}

/** What a capital is for its sentence; `open` where both fit. */
type SeatUse = 'acts' | 'place' | 'open';

const locating = new Set([
  'of',
  'in',
  'at',
  'to',
  'from',
  'near',
  'outside',
  'around',
  'across',
  'through',
  'into',
]);

function useOf(document: LinguisticDocument, { start, end }: NameCandidate, lexicon: NameLexicon): SeatUse {
  // "Moscow-based firms said": a part of a word.
  if (/[\p{L}\p{N}-]/u.test(`${document.text[start - 1] ?? ''}${document.text[end] ?? ''}`)) return 'place';
  const last = document.tokenAt(end - 1);
  const token = last && firstConjunct(document, last);
  if (token === undefined) return 'place';
  const head = headOf(document, token);
  if (token.dep === 'pobj') {
    if (!locating.has(wordOf(head))) return 'open';
    // "the science minister in Seoul", "the government in Seoul".
    const isState =
      /^(?:in|of)$/u.test(wordOf(head)) && lexicon.governing.has(lemmaOf(headOf(document, head)));
    return isState ? 'open' : 'place';
  }
  if (token.pos !== 'PROPN' || head === token || head.pos !== 'VERB') return 'open';
  if (token.dep === 'nsubj') return lexicon.cityVerbs.has(lemmaOf(head)) ? 'place' : 'acts';
  if (token.dep === 'dobj') return lexicon.governmentVerbs.has(lemmaOf(head)) ? 'acts' : 'place';
  return token.dep === 'nsubjpass' ? 'place' : 'open';
}

/** "Sudria and Pyongyang": what holds of the first holds of those that are joined to it. */
function firstConjunct(document: LinguisticDocument, token: Token): Token {
  let at = token;
  while (at.dep === 'conj' && at.head !== at.index) at = headOf(document, at);
  return at;
}
