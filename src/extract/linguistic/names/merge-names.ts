import { isWithinOther } from '../lexicon/countries.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { looksLikeOrganization, looksLikePlace } from './boundaries.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';
import { SpanIndex, TakenPlaces } from './span-index.ts';

/** Settles which of the overlapping candidates stand. The result is in the order of the text and does not overlap. */
export function mergeNames(
  text: string,
  candidates: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const model = new SpanIndex(candidates.filter(({ source }) => source === 'model'));
  const listed = candidates.filter(({ source }) => source === 'list');
  const listedCountries = new Set(listed.map(({ country }) => country));
  const confirmed = candidates
    .filter((hint) => hint.source === 'hint' && isConfirmed(text, hint, model, listedCountries, lexicon))
    .map((hint) => ({ ...hint, source: 'list' as const }));
  const known = new SpanIndex([...listed, ...confirmed]);
  const others = candidates.filter(({ source }) => !['model', 'list', 'hint'].includes(source));
  const split = candidates
    .filter(({ source }) => source === 'model')
    .flatMap((candidate) => splitAtKnownName(text, candidate, known, lexicon));
  // At the same rank the other readers go before the model, which knows less of what a name's words say.
  const ranked = [...listed, ...confirmed, ...others, ...split]
    .map((name) => ({ name, rank: rankOf(text, name, known, lexicon) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.name.end - b.name.start - (a.name.end - a.name.start) ||
        a.name.start - b.name.start,
    );
  const taken = new TakenPlaces(text);
  const kept: NameCandidate[] = [];
  for (const { name } of ranked) {
    if (name.end <= name.start || !taken.isFree(name)) continue;
    taken.take(name);
    kept.push(name);
  }
  const places = new SpanIndex(kept);
  return kept
    .map((name) => (isOwnedByCountry(text, name, places) ? withoutListing(name) : name))
    .filter((name) => !isGeneric(text, name, lexicon))
    .sort((a, b) => a.start - b.start);
}

/** A hint counts where the model sees a name on the same words, for a country also where another phrase names it. */
function isConfirmed(
  text: string,
  hint: NameCandidate,
  model: SpanIndex<NameCandidate>,
  listedCountries: ReadonlySet<string | undefined>,
  lexicon: NameLexicon,
): boolean {
  const same = model.startingWithin(hint.start, hint.start + 1).find(({ end }) => end === hint.end);
  if (hint.kind === 'Country') {
    const country = lexicon.countries.byIso.get(hint.country ?? '');
    const name = text.slice(hint.start, hint.end);
    if (country && isWithinOther(name, country, lexicon.countries, listedCountries)) return false;
    if (same?.kind === 'Place' || (same?.kind !== 'Person' && listedCountries.has(hint.country))) return true;
    return same === undefined && standsAlone(text, hint, model);
  }
  // "NIS" of Serbia is not the one that the list knows in Korea.
  const isElsewhere =
    hint.country !== undefined &&
    [...listedCountries].some((iso) => iso !== undefined) &&
    !listedCountries.has(hint.country);
  return (
    same?.kind === 'Organization' && !(isElsewhere && /^\p{Lu}{2,5}$/u.test(text.slice(hint.start, hint.end)))
  );
}

/** "Chad will recall its envoy": no reader sees it in a longer name, and no one in the text is called so. */
function standsAlone(text: string, { start, end }: NameCandidate, model: SpanIndex<NameCandidate>): boolean {
  const isInside = model.startingWithin(Math.max(0, start - 80), end).some((name) => name.end > start);
  if (isInside || /\p{Lu}[\p{L}.]*[^\S\n]$/u.test(text.slice(Math.max(0, start - 20), start))) return false;
  return !new RegExp(`(?<!\\p{L})${text.slice(start, end)}[^\\S\\n]\\p{Lu}`, 'u').test(text);
}

/** Lower is surer. A longer name that holds a country's ("Bank of Norland") goes before the country. */
function rankOf(
  text: string,
  name: NameCandidate,
  known: SpanIndex<NameCandidate>,
  lexicon: NameLexicon,
): number {
  const holdsKnown = () =>
    known
      .startingWithin(name.start, name.end)
      .some((other) => other.end <= name.end && other.end - other.start < name.end - name.start);
  const words = text.slice(name.start, name.end);
  switch (name.source) {
    case 'acronym':
    case 'form':
      return 0;
    case 'shape':
      return holdsKnown() ? 1 : 3;
    case 'list':
      return name.kind === 'Topic' ? 5 : 2;
    case 'title':
      return 3;
    case 'capitals':
      return 9;
    case 'model':
      if (!holdsKnown()) return 4;
      if (name.kind === 'Organization' || name.kind === 'Event') return 1;
      return name.kind === 'Place' && (looksLikePlace(words, lexicon) || words.includes(' of ')) ? 1 : 4;
    default:
      return 6;
  }
}

/** Parts a known name from the rest of the model's: "Norlandian Foreign Ministry", "the Norlandian Ana Kolar". */
function splitAtKnownName(
  text: string,
  name: NameCandidate,
  known: SpanIndex<NameCandidate>,
  lexicon: NameLexicon,
): NameCandidate[] {
  const front = known
    .startingWithin(name.start, name.start + 1)
    .find((other) => other.kind === 'Country' && other.end < name.end);
  if (front && text[front.end] === ' ') {
    const rest = { ...name, start: front.end + 1 };
    const words = normalizeName(text.slice(rest.start, rest.end));
    if (name.kind === 'Person') return [rest];
    // "The Brazilian Luiz Amaro", which the model takes for a body or a place.
    const [first = '', ...others] = words.split(' ');
    const isOther = looksLikeOrganization(words, lexicon) || looksLikePlace(words, lexicon);
    if (front.adjective && others.length > 0 && lexicon.firstNames.has(first) && !isOther)
      return [{ ...rest, kind: 'Person' }];
    if (name.kind === 'Organization') {
      const isBody = lexicon.genericBodies.has(words) || lexicon.known.get(words)?.type === 'organization';
      if (isBody || (front.adjective && looksLikeOrganization(words, lexicon))) return [rest];
      if (/^(?:Government|Embassy|Parliament|Cabinet|Police|Army)$/.test(words)) return [];
    }
  }
  return [name];
}

/** "Russia's Security Council" is not the body that the list means by these words, which belongs to no country. */
function isOwnedByCountry(text: string, name: NameCandidate, kept: SpanIndex<NameCandidate>): boolean {
  if (name.source !== 'list' || name.kind !== 'Organization' || name.country !== undefined) return false;
  if (normalizeName(text.slice(name.start, name.end)) === name.canonical) return false;
  const [owner] = kept.around(name.start);
  if (owner?.kind !== 'Country') return false;
  return (owner.adjective ? /^\s$/ : /^['’]s\s$/).test(text.slice(owner.end, name.start));
}

function withoutListing({ start, end, kind }: NameCandidate): NameCandidate {
  return { start, end, kind, source: 'shape' };
}

function isGeneric(text: string, name: NameCandidate, lexicon: NameLexicon): boolean {
  const words = normalizeName(text.slice(name.start, name.end));
  if (name.source === 'list') return false;
  return lexicon.genericWords.has(words) || (lexicon.notNames.has(words) && name.source !== 'acronym');
}
