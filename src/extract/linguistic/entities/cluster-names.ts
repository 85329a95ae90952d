import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from '../names/candidate.ts';
import { countryOfBodies } from './bodies/country-of-bodies.ts';
import { countryOfPlace } from './country-of-places.ts';
import {
  type BodyDraft,
  createDraftIndex,
  type Draft,
  type DraftIndex,
  personWordsOf,
} from './draft-index.ts';
import type { LinkedNames, NameLink } from './other-names/find-other-names.ts';
import { fullPersonName, isShortPersonName } from './person-names.ts';

/** The names of one entity of a document. */
export interface NameCluster {
  readonly kind: string;
  /** The name by which a list knows it, else its fullest name in the text. */
  readonly name: string;
  readonly names: readonly NameCandidate[];
  /** ISO code: of a country itself, or of the country of a body or place. */
  readonly country: string | null;
  /** Whether its name alone does not tell which country's body it is. */
  readonly generic: boolean;
  /** Whether it is a city that stands for its country's government. */
  readonly seat: boolean;
}

/** Joins the names of a document that name one thing, in the order of their first occurrence. */
export function clusterNames(
  document: LinguisticDocument,
  { names, links }: LinkedNames,
  lexicon: NameLexicon,
): NameCluster[] {
  const { text } = document;
  const countries = countryOfBodies(document, names, lexicon);
  const drafts = new Map<string, Draft>();
  for (const name of names) {
    const key = keyOf(text, name, countries);
    const id = `${name.kind}\u0000${key}`;
    const draft = drafts.get(id) ?? { kind: name.kind, key, names: [] };
    draft.names.push(name);
    drafts.set(id, draft);
  }
  const joined = joinOtherNames(joinShortNames([...drafts.values()], lexicon, text), links);
  const named = new Set(
    names.flatMap(({ kind, country }) => (kind === 'Country' && country !== undefined ? [country] : [])),
  );
  return joined
    .map((draft) => finish(draft, text, lexicon, countries, named))
    .sort((a, b) => (a.names[0] as NameCandidate).start - (b.names[0] as NameCandidate).start);
}

function keyOf(
  text: string,
  name: NameCandidate,
  countries: ReadonlyMap<NameCandidate, string | null>,
): string {
  const words = normalizeName(text.slice(name.start, name.end));
  if (name.kind === 'Country') return name.country ?? words;
  const country = countries.get(name);
  return `${name.canonical ? normalizeName(name.canonical) : words}${country ? `\u0000${country}` : ''}`;
}

/** Joins surnames to full names, acronyms and shortened names to long ones; what fits several is left alone. */
function joinShortNames(drafts: readonly Draft[], lexicon: NameLexicon, text: string): Draft[] {
  const target = new Map<Draft, Draft>();
  const index = createDraftIndex(drafts, text);
  for (const draft of drafts) {
    const found =
      draft.kind === 'Person'
        ? fullPerson(draft, index, lexicon)
        : draft.kind === 'Organization'
          ? fullBody(draft, index)
          : draft.kind === 'Place'
            ? fullPlace(draft, index, lexicon)
            : null;
    if (found && found !== draft) target.set(draft, found);
  }
  const rootOf = (draft: Draft): Draft => {
    const seen = new Set<Draft>();
    let at = draft;
    for (let next = target.get(at); next && !seen.has(next); next = target.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  const joined = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const root = rootOf(draft);
    const into = joined.get(root) ?? { ...root, names: [] };
    into.names.push(...draft.names);
    joined.set(root, into);
  }
  for (const draft of joined.values()) draft.names.sort((a, b) => a.start - b.start);
  return [...joined.values()];
}

/** Joins what the text itself says is one. */
function joinOtherNames(drafts: readonly Draft[], links: readonly NameLink[]): Draft[] {
  const left = new Set(drafts);
  for (const { current, other } of links) {
    const [into, from] = [current, other].map((name) => [...left].find(({ names }) => names.includes(name)));
    if (into === undefined || from === undefined || into === from || into.kind !== from.kind) continue;
    left.delete(from);
    into.current ??= into.names;
    into.names = [...into.names, ...from.names].sort((a, b) => a.start - b.start);
  }
  return [...left];
}

function fullPerson(draft: Draft, index: DraftIndex, lexicon: NameLexicon): Draft | null {
  const longer = index
    .personsLike(draft.key)
    .filter((other) => other !== draft && isShortPersonName(draft.key, other.key, lexicon));
  if (longer.length === 0) return byFirstName(draft, index) ?? byInnerName(draft, index);
  if (longer.length === 1) return longer[0] as Draft;
  // Several bear the name: of those named in full before it is first used alone, the first: news brings up the main person first.
  const before = longer.filter((other) => firstOf(other) < firstOf(draft));
  const ranked = (before.length > 0 ? before : longer).sort((a, b) => firstOf(a) - firstOf(b));
  return ranked[0] ?? null;
}

/** "Ana" for "Ana Kolar", if she is the only one of that first name. */
function byFirstName(draft: Draft, index: DraftIndex): Draft | null {
  if (draft.key.includes(' ')) return null;
  const fits = index
    .openingWith('Person', draft.key)
    .filter((other) => other.key.startsWith(`${draft.key} `));
  return fits.length === 1 ? (fits[0] as Draft) : null;
}

/** "Ruiz" after "Ana Ruiz Kolar", if she is the only one of that name. */
function byInnerName(draft: Draft, index: DraftIndex): Draft | null {
  const fits = index
    .personsLike(draft.key)
    .filter((other) => personWordsOf(other.key).slice(1, -1).includes(draft.key.toLowerCase()));
  const [full] = fits;
  // Who is called so before is somebody else: her father.
  return full !== undefined && fits.length === 1 && firstOf(full) < firstOf(draft) ? full : null;
}

function firstOf({ names }: Draft): number {
  return (names[0] as NameCandidate).start;
}

/** "Tarnow" for "Tarnow Strait" is not one place; "Tarnow" for "Tarnow Province" or "Tarnow City" may be. */
function fullPlace(draft: Draft, index: DraftIndex, lexicon: NameLexicon): Draft | null {
  // Two places that the lists tell apart stay two.
  const isListed = ({ names }: Draft) => names.some(({ source }) => source === 'list');
  const fits = index
    .openingWith('Place', draft.key.split(' ')[0] as string)
    .filter(
      (other) =>
        !(isListed(draft) && isListed(other)) &&
        other.key.startsWith(`${draft.key} `) &&
        lexicon.placeHeads.has(other.key.slice(draft.key.length + 1)) &&
        /(?:City|Town|Province|District|Region|County|Sea|River|Mountains|Islands?|Desert|Peninsula|Strip)$/.test(
          other.key,
        ),
    );
  return fits.length === 1 ? (fits[0] as Draft) : null;
}

/** The one longer name of a body that a shorter one stands for; null if several fit as well. */
function fullBody(draft: Draft, index: DraftIndex): Draft | null {
  const { name, country, words } = index.bodyOf(draft);
  const only = (fits: readonly BodyDraft[]) => (fits.length === 1 ? (fits[0] as BodyDraft).draft : null);
  const fitting = (others: readonly BodyDraft[], test: (other: BodyDraft) => boolean = () => true) =>
    others.filter(
      (other) =>
        other.draft !== draft && !(country && other.country && country !== other.country) && test(other),
    );

  const same = fitting(index.bodiesNamed(name), (other) =>
    // Of another name is "the National Grain Board (NGB)", which brings "NGB" up.
    other.name === name ? !country && other.country !== undefined : true,
  );
  if (same.length > 0) return only(same);
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(name)) {
    const spelled = fitting(index.bodiesSpelled(name));
    if (spelled.length > 0) return only(spelled);
  }
  const isListed = draft.names.some(({ source }) => source === 'list');
  // "Vint" for "Vint Motors" is one company; "Ministry" for "Ministry of Defence" may be any.
  const opening = fitting(
    index.bodiesOpening(words[0] as string),
    ({ words: otherWords }) =>
      words.length < otherWords.length &&
      words.every((word, at) => word === otherWords[at]) &&
      !/^(?:of|for)$/.test(otherWords[words.length] ?? '') &&
      (!isListed ||
        (otherWords.length === words.length + 1 &&
          /^(?:Group|AG|Inc|Corp|Ltd|plc|News|International)\.?$/.test(otherWords.at(-1) ?? ''))),
  );
  if (opening.length > 0 || isListed) return only(opening);
  return only(
    fitting(
      index.bodiesEnding(words.at(-1) as string),
      ({ words: otherWords }) =>
        words.length < otherWords.length &&
        words.every((word, at) => word === otherWords[otherWords.length - words.length + at]),
    ),
  );
}

function finish(
  draft: Draft,
  text: string,
  lexicon: NameLexicon,
  countries: ReadonlyMap<NameCandidate, string | null>,
  named: ReadonlySet<string>,
): NameCluster {
  const current = draft.current ?? draft.names;
  const listed = current.find(({ canonical, source }) => canonical !== undefined && source !== 'acronym');
  const inText = current.map(({ start, end }) => normalizeName(text.slice(start, end)));
  const longest = draft.kind === 'Person' ? fullPersonName(inText) : mostWords(inText);
  const canonical = current.find((name) => name.canonical !== undefined)?.canonical;
  const name = listed?.canonical ?? (canonical ? normalizeName(canonical) : longest);
  const country = draft.names.find((candidate) => candidate.country !== undefined)?.country;
  const told = draft.names.flatMap((candidate) => countries.get(candidate) ?? []);
  const isOpen = told.length === 0 && draft.names.some((candidate) => countries.get(candidate) === null);
  // What lies beyond countries, such as "Europe", is known without one.
  const byGazetteer = draft.kind === 'Place' && !draft.names.some(({ source }) => source === 'list');
  return {
    kind: draft.kind,
    name,
    names: draft.names,
    country: isOpen
      ? null
      : (told[0] ?? country ?? (byGazetteer ? countryOfPlace(name, lexicon.places, named) : null)),
    generic:
      (draft.kind === 'Organization' && lexicon.genericBodies.has(name)) ||
      draft.names.every(({ local }) => local === true),
    seat: draft.names.some(({ seat }) => seat === true),
  };
}

function mostWords(names: readonly string[]): string {
  const length = (name: string) => name.split(' ').length * 1000 + name.length;
  return names.reduce((best, name) => (length(name) > length(best) ? name : best));
}
