import type { Token } from '../../../model/analysis.ts';
import { createDatelineTest } from '../document/datelines.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { headOf, lemmaOf, wordOf } from '../scope/tree.ts';
import type { NameCandidate } from './candidate.ts';

/**
 * Makes a capital that acts as governments do wherever a text names it a name of its country: "Pyongyang denied it", "they
 * asked Washington". Where the text also means it as a place ("in Pyongyang", "Pyongyang woke to snow"), only the names that act
 * are the country's; a dateline says nothing of it and keeps its place.
 */
export function actingSeats(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const inDateline = createDatelineTest(document);
  const named = new Set(names.filter(({ kind }) => kind === 'Country').map(({ country }) => country));
  const uses = new Map<NameCandidate, SeatUse>();
  const acting = new Set<string | undefined>();
  const placed = new Set<string | undefined>();
  for (const name of names) {
    if (name.seat !== true || inDateline(name.start)) continue;
    const use = useOf(document, name, lexicon);
    uses.set(name, use);
    if (use === 'acts') acting.add(name.canonical);
    if (use === 'place') placed.add(name.canonical);
  }
  return names.map((name) => {
    const { start, end, source, country: iso, seat, canonical } = name;
    const country = iso === undefined ? undefined : lexicon.countries.byIso.get(iso);
    if (seat !== true || country === undefined || inDateline(start)) return name;
    const use = uses.get(name);
    if (!acting.has(canonical) || use === 'place') return name;
    if (use === 'open' && placed.has(canonical)) return name;
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
  if (last === undefined) return 'place';
  const token = firstConjunct(document, last);
  const head = headOf(document, token);
  if (token !== last && token.pos === 'VERB')
    return isSecondSubject(document, last, token, lexicon) ? 'acts' : 'open';
  if (token.dep === 'pobj') {
    if (!locating.has(wordOf(head))) return 'open';
    // "the science minister in Seoul", "the government in Seoul".
    const isState =
      /^(?:in|of)$/u.test(wordOf(head)) && lexicon.governing.has(lemmaOf(headOf(document, head)));
    return isState ? 'open' : 'place';
  }
  if (token.pos !== 'PROPN' || head === token) return 'open';
  // "Nairobi's envoy".
  if (token.dep === 'poss') return lexicon.stateNouns.has(lemmaOf(head)) ? 'acts' : 'open';
  if (token.dep === 'nsubj' && isLookedFor(document, head)) return 'acts';
  if (token.dep === 'dobj' && toTalks.test(document.text.slice(end, end + 32))) return 'acts';
  const act = governed(document, head);
  if (/^nsubj/u.test(token.dep) && act !== head) return lexicon.cityVerbs.has(lemmaOf(act)) ? 'open' : 'acts';
  if (head.pos !== 'VERB') return 'open';
  if (token.dep === 'nsubj') return lexicon.cityVerbs.has(lemmaOf(head)) ? 'place' : 'acts';
  if (token.dep === 'dobj') return lexicon.governmentVerbs.has(lemmaOf(head)) ? 'acts' : 'place';
  return token.dep === 'nsubjpass' ? 'place' : 'open';
}

/** "To bring Nairobi back to the table". */
const toTalks =
  /^ (?:back )?(?:to|into) (?:the )?(?:(?:negotiating|peace|new|direct) )?(?:table|talks|negotiations)\b/;

/** "Nairobi looks for a way out": it has no looks. */
function isLookedFor(document: LinguisticDocument, verb: Token): boolean {
  return lemmaOf(verb) === 'look' && document.tokens[verb.index + 1]?.text === 'for';
}

/** "Pyongyang is to review it", "is expected to": the act that a verb says of its subject; else the verb itself. */
function governed(document: LinguisticDocument, verb: Token): Token {
  if (!governing.has(lemmaOf(verb))) return verb;
  const isActive = (act: Token) => !document.childrenOf(act).some(({ dep }) => dep === 'auxpass');
  return (
    document.childrenOf(verb).find((act) => act.dep === 'xcomp' && act.pos === 'VERB' && isActive(act)) ??
    verb
  );
}

const governing = new Set(['be', 'have', 'expect', 'want', 'plan', 'need', 'agree', 'refuse', 'decline']);

/** "Norland has backed the east, and Pyongyang the west": the subject of a verb that is left out, beside its object. */
function isSecondSubject(
  document: LinguisticDocument,
  name: Token,
  verb: Token,
  lexicon: NameLexicon,
): boolean {
  const next = document.tokens[name.index + 1];
  const hasObject = document.childrenOf(verb).some(({ dep }) => dep === 'dobj');
  return (
    name.dep === 'conj' &&
    next?.dep === 'det' &&
    hasObject &&
    name.index > verb.index &&
    !lexicon.cityVerbs.has(lemmaOf(verb))
  );
}

/** "Sudria and Pyongyang": what holds of the first holds of those that are joined to it. */
function firstConjunct(document: LinguisticDocument, token: Token): Token {
  let at = token;
  while (at.dep === 'conj' && at.head !== at.index) at = headOf(document, at);
  return at;
}
