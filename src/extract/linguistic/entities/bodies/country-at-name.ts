import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import type { NameCandidate } from '../../names/candidate.ts';
import { SpanIndex } from '../../names/span-index.ts';
import { headOf } from '../../scope/tree.ts';

/** Between an owner and the name: "'s", and up to two words such as "new" or "highest". */
const ownedBy = /^(?:['’]s?)?\s(?:[\p{Ll}-]+\s){0,2}$/u;
const lyingIn = /^\s(?:of|in)\s(?:the\s)?$/;
/** "its", "the country's": what owns the body has been named before. */
const ownedByBefore =
  /\b(?:its|their|whose|[Tt]h(?:e|at) (?:country|nation|state|republic|kingdom)['’]s)\s(?:[\p{Ll}-]+\s){0,2}$/iu;
/** How far before a name its owner's pronoun may stand, in UTF-16 units. */
const reach = 60;

/**
 * Reads whose body it is at its name: from the country or the seat of government right before or behind it, or from a
 * pronoun that stands for the one country that acts in the sentence before it, else for the only country there or in
 * the sentence before. Gives `null` where it has another owner (a state of a country, what a pronoun leaves open), and
 * undefined where it has none.
 */
export function countryAtName(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
): (body: NameCandidate) => string | null | undefined {
  const { text } = document;
  const index = new SpanIndex(names);
  return (body) => {
    const [before] = index.around(body.start);
    const [, after] = index.around(body.end);
    if (after && lyingIn.test(text.slice(body.end, after.start)) && ownerOf(after)) return ownerOf(after);
    const between = before && before.end <= body.start ? text.slice(before.end, body.start) : '';
    if (before && ownedBy.test(between)) {
      if (before.kind === 'Country' && before.country !== undefined) return before.country;
      if (before.kind === 'Place' && /^(?:['’]s?)?\s$/u.test(between))
        return /^['’]/.test(between) ? (ownerOf(before) ?? null) : null;
    }
    if (ownedByBefore.test(text.slice(Math.max(0, body.start - reach), body.start)))
      return countryMeant(document, index, body);
    return undefined;
  };
}

/** The country of a country or of the seat of its government. */
function ownerOf({ kind, country, seat }: NameCandidate): string | undefined {
  return kind === 'Country' || (kind === 'Place' && seat) ? country : undefined;
}

/** The country for which a pronoun right before a name stands. */
function countryMeant(
  document: LinguisticDocument,
  index: SpanIndex<NameCandidate>,
  body: NameCandidate,
): string | null {
  const token = document.tokenAt(body.start);
  if (token === undefined) return null;
  const sentence = document.sentenceOf(token);
  const start = document.spanOf(sentence)[0];
  const here = countriesOf(index, start, body.start);
  const acting = here.filter((name) => isSubject(document, name));
  const previous = document.sentences[document.sentences.indexOf(sentence) - 1];
  const choices = [acting, here];
  if (here.length === 0 && previous?.block === sentence.block) {
    const before = countriesOf(index, ...document.spanOf(previous));
    choices.push(
      before.filter((name) => isSubject(document, name)),
      before,
    );
  }
  for (const choice of choices) {
    const countries = new Set(choice.map(({ country }) => country as string));
    const [only] = countries;
    if (countries.size === 1) return only as string;
  }
  return null;
}

function countriesOf(index: SpanIndex<NameCandidate>, start: number, end: number): NameCandidate[] {
  return index
    .startingWithin(start, end)
    .filter(({ kind, country }) => kind === 'Country' && country !== undefined);
}

/** Whether a country does what a verb says: "Norland" of "Norland refused", and "Sudria" of "Norland and Sudria refused". */
function isSubject(document: LinguisticDocument, { adjective, end }: NameCandidate): boolean {
  let at = adjective ? undefined : document.tokenAt(end - 1);
  while (at?.dep === 'conj') at = headOf(document, at);
  return at?.dep.startsWith('nsubj') ?? false;
}
