import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { looksLikeOrganization, looksLikePlace } from './boundaries.ts';
import { type NameCandidate, normalizeName, overlaps } from './candidate.ts';

/** Settles which of the overlapping candidates stand. The result is in the order of the text and does not overlap. */
export function mergeNames(
  text: string,
  candidates: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const model = candidates.filter(({ source }) => source === 'model');
  const listed = candidates.filter(({ source }) => source === 'list');
  const hinted = candidates.filter((hint) => hint.source === 'hint' && isConfirmed(hint, model, listed));
  const others = candidates.filter(
    ({ source }) => source !== 'model' && source !== 'list' && source !== 'hint',
  );
  const known = [...listed, ...hinted.map((hint) => ({ ...hint, source: 'list' as const }))];
  const split = model.flatMap((candidate) => splitAtKnownName(text, candidate, known, lexicon));
  const ranked = [...known, ...others, ...split].sort(
    (a, b) =>
      rank(text, a, known, lexicon) - rank(text, b, known, lexicon) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: NameCandidate[] = [];
  for (const candidate of ranked) {
    if (candidate.end > candidate.start && !kept.some((other) => overlaps(other, candidate)))
      kept.push(candidate);
  }
  const owned = kept.map((name) => (isOwnedByCountry(text, name, kept) ? withoutListing(name) : name));
  return owned.filter((name) => !isGeneric(text, name, lexicon)).sort((a, b) => a.start - b.start);
}

/** A hint counts where the model sees a name on the same words, for a country also where another phrase names it. */
function isConfirmed(
  hint: NameCandidate,
  model: readonly NameCandidate[],
  listed: readonly NameCandidate[],
): boolean {
  const same = model.find(({ start, end }) => start === hint.start && end === hint.end);
  if (hint.kind === 'Country') {
    return (
      same?.kind === 'Place' ||
      (same?.kind !== 'Person' && listed.some(({ country }) => country === hint.country))
    );
  }
  return same?.kind === 'Organization';
}

/** Lower is surer. A longer name that holds a country's ("Bank of Norland") goes before the country. */
function rank(
  text: string,
  name: NameCandidate,
  known: readonly NameCandidate[],
  lexicon: NameLexicon,
): number {
  const holdsKnown = () =>
    known.some(
      (other) =>
        other.start >= name.start && other.end <= name.end && other.end - other.start < name.end - name.start,
    );
  const words = text.slice(name.start, name.end);
  switch (name.source) {
    case 'acronym':
      return 0;
    case 'shape':
      return holdsKnown() ? 1 : 3;
    case 'list':
      return name.kind === 'Topic' ? 5 : 2;
    case 'title':
      return 3;
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
  known: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const front = known.find(
    (other) => other.kind === 'Country' && other.start === name.start && other.end < name.end,
  );
  if (front && text[front.end] === ' ') {
    const rest = { ...name, start: front.end + 1 };
    const words = normalizeName(text.slice(rest.start, rest.end));
    if (name.kind === 'Person') return [rest];
    if (name.kind === 'Organization') {
      const isBody = lexicon.genericBodies.has(words) || lexicon.known.get(words)?.type === 'organization';
      if (isBody || (front.adjective && looksLikeOrganization(words, lexicon))) return [rest];
      if (/^(?:Government|Embassy|Parliament|Cabinet|Police|Army)$/.test(words)) return [];
    }
  }
  return [name];
}

/** "Russia's Security Council" is not the body that the list means by these words, which belongs to no country. */
function isOwnedByCountry(text: string, name: NameCandidate, kept: readonly NameCandidate[]): boolean {
  if (name.source !== 'list' || name.kind !== 'Organization' || name.country !== undefined) return false;
  if (normalizeName(text.slice(name.start, name.end)) === name.canonical) return false;
  const owner = kept.find(
    ({ kind, end }) => kind === 'Country' && end <= name.start && name.start - end <= 3,
  );
  return (
    owner !== undefined && (owner.adjective ? /^\s$/ : /^['’]s\s$/).test(text.slice(owner.end, name.start))
  );
}

function withoutListing({ start, end, kind }: NameCandidate): NameCandidate {
  return { start, end, kind, source: 'shape' };
}

function isGeneric(text: string, name: NameCandidate, lexicon: NameLexicon): boolean {
  const words = normalizeName(text.slice(name.start, name.end));
  if (name.source === 'list') return false;
  return lexicon.genericWords.has(words) || (lexicon.notNames.has(words) && name.source !== 'acronym');
}
